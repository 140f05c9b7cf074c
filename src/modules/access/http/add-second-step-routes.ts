import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Api } from '#platform/http/api.ts';
import type { ApiEnvironment } from '#platform/http/api-environment.ts';
import type { World } from '#platform/world/world.ts';
import { endpoints } from '../contract.ts';
import { halfWayCookie } from '../use-cases/begin-second-step.ts';
import { finishSecondStep } from '../use-cases/finish-second-step.ts';
import type { OpenSignIn } from '../use-cases/load-sign-in.ts';
import { passkeyRefused, secondStepOver } from '../use-cases/second-factor-refusals.ts';
import { servePublic } from '../use-cases/serve-endpoint.ts';
import type { SignInOrigin } from '../use-cases/sign-in.ts';
import { askPasskey, signInByPasskey } from '../use-cases/sign-in-by-passkey.ts';

/** What the browser is given for something half done: readable by nobody but us, sent to the paths of signing in alone. */
type HalfWayName = Parameters<typeof halfWayCookie>[1];

/**
 * The second step of signing in, and signing in by a passkey. Public because nobody is signed in yet; what opens them
 * is the half session of a right password, or a passkey's answer.
 */
export function addSecondStepRoutes(api: Api, world: World, openLibrary: OpenSignIn): void {
  servePublic(api, endpoints.finishSecondStep, async ({ body, context }) => {
    const token = await readHalfWay(context, openLibrary, 'second_step');
    if (token === null) throw secondStepOver();
    const attempt = { ...originOf(context), token, ...body };
    await enter(context, openLibrary, await finishSecondStep(world, openLibrary, attempt));
    return undefined;
  });
  servePublic(api, endpoints.askPasskey, async ({ context }) => {
    const half = await readHalfWay(context, openLibrary, 'second_step');
    const { token, question } = await askPasskey(world, originOf(context), half);
    await giveHalfWay(context, openLibrary, 'passkey', token);
    return { question: { ...question } };
  });
  servePublic(api, endpoints.signInByPasskey, async ({ body, context }) => {
    const token = await readHalfWay(context, openLibrary, 'passkey');
    if (token === null) throw passkeyRefused();
    const attempt = { ...originOf(context), token, answer: body.answer };
    await enter(context, openLibrary, await signInByPasskey(world, openLibrary, attempt));
    return undefined;
  });
}

/** Gives the browser what it needs to go on with something half done. */
export async function giveHalfWay(
  context: Context<ApiEnvironment>,
  openLibrary: OpenSignIn,
  name: HalfWayName,
  token: string,
): Promise<void> {
  const cookie = await halfWayCookie(openLibrary, name);
  setCookie(context, cookie.name, token, attributesOf(cookie));
}

/** Hands the session of the library's answer on; its body repeats the token where scripts could read it, and stays here. */
export function handSessionOn(context: Context<ApiEnvironment>, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
}

async function enter(
  context: Context<ApiEnvironment>,
  openLibrary: OpenSignIn,
  answer: Response,
): Promise<void> {
  handSessionOn(context, answer);
  for (const name of ['second_step', 'passkey'] as const) {
    const cookie = await halfWayCookie(openLibrary, name);
    deleteCookie(context, cookie.name, attributesOf(cookie));
  }
}

async function readHalfWay(
  context: Context<ApiEnvironment>,
  openLibrary: OpenSignIn,
  name: HalfWayName,
): Promise<string | null> {
  return getCookie(context, (await halfWayCookie(openLibrary, name)).name) ?? null;
}

function originOf(context: Context<ApiEnvironment>): SignInOrigin {
  const { clientAddress: address, requestId } = context.var;
  return { headers: context.req.raw.headers, address, requestId };
}

function attributesOf({ attributes }: Awaited<ReturnType<typeof halfWayCookie>>) {
  const { path, secure, maxAge } = attributes;
  return {
    path,
    secure,
    httpOnly: true,
    sameSite: 'Strict' as const,
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}
