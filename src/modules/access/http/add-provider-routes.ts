import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Api } from '#platform/http/api.ts';
import type { ApiEnvironment } from '#platform/http/api-environment.ts';
import { notFound } from '#platform/http/send-problem.ts';
import {
  type OutsideProvider,
  openProvider,
  ProviderFailure,
  type ProviderStart,
} from '#platform/oidc/open-provider.ts';
import type { World } from '#platform/world/world.ts';
import { readReturnPath } from '../domain/return-path.ts';
import { beginSecondStep, type SecondStep } from '../use-cases/begin-second-step.ts';
import type { OpenSignIn } from '../use-cases/load-sign-in.ts';
import { admitIdentity } from '../use-cases/outside/admit-identity.ts';
import { openSession } from '../use-cases/outside/open-session.ts';
import { houseOrigin } from '../use-cases/password-links/link-address.ts';
import { SIGN_IN_PATH } from '../use-cases/sign-in-path.ts';
import { giveHalfWay } from './add-second-step-routes.ts';

const START = '/auth/oidc/start';
const CALLBACK = '/auth/oidc/callback';

/** Seconds somebody may take at the provider. */
const PATIENCE = 600;

/** What the browser keeps for us between leaving and coming back, signed, for this path alone. */
interface Kept extends ProviderStart {
  readonly returnTo: string;
  readonly until: number;
}

/** Why a sign-in at the provider led nowhere, as the page of sign-in puts it into words. */
type Refusal = 'unreachable' | 'refused' | Extract<Awaited<ReturnType<typeof admitIdentity>>, string>;

/**
 * Signing in at the administrator's identity provider: out to it and back. Both are opened by the browser itself, so what
 * goes wrong leads back to the page of sign-in (`?loi=`), never to a bare problem.
 */
export function addProviderRoutes(api: Api, world: World, openLibrary: OpenSignIn): void {
  const { oidc } = world.config;
  const provider = oidc === null ? null : openProvider(oidc);
  const redirectUri = `${houseOrigin(world)}${SIGN_IN_PATH}/oidc/callback`;
  const open = (context: Context<ApiEnvironment>): OutsideProvider => {
    if (provider === null) throw notFound(context.req.path);
    return provider;
  };
  const failed = (context: Context<ApiEnvironment>, error: unknown): Response => {
    if (!(error instanceof ProviderFailure)) throw error;
    world.log.warn({ err: error, requestId: context.var.requestId }, 'Signing in at the provider failed');
    return backToSignIn(context, error.kind);
  };

  api.get(START, async (context) => {
    try {
      const { address, start } = await open(context).begin(redirectUri);
      const returnTo = readReturnPath(context.req.query('tiep'));
      const until = world.clock.now().getTime() + PATIENCE * 1000;
      await keep(context, openLibrary, { ...start, returnTo, until });
      return context.redirect(address);
    } catch (error) {
      return failed(context, error);
    }
  });

  api.get(CALLBACK, async (context) => {
    const asked = open(context);
    const kept = await takeKept(context, openLibrary);
    if (kept === null || kept.until < world.clock.now().getTime()) return backToSignIn(context, 'refused');
    try {
      // Built on our own address: what the Host header says of it does not matter.
      const answer = new URL(`${redirectUri}${new URL(context.req.url).search}`);
      const identity = await asked.finish(answer, kept);
      const { requestId, clientAddress: address } = context.var;
      const admitted = await admitIdentity(world, identity, { requestId, address });
      if (typeof admitted === 'string') return backToSignIn(context, admitted);
      const secondStep = await beginSecondStep(world, admitted.id, null);
      if (secondStep !== null) {
        await giveHalfWay(context, openLibrary, 'second_step', secondStep.token);
        return context.redirect(addressOfSecondStep(secondStep, kept.returnTo));
      }
      await openSession(context, openLibrary, admitted.id);
      return context.redirect(`/app${kept.returnTo}`);
    } catch (error) {
      return failed(context, error);
    }
  });
  describe(api);
}

/** The page of sign-in at its second step: whoever has a second factor gives it, whoever vouched for the first. */
function addressOfSecondStep({ code, passkey, recoveryCode }: SecondStep, returnTo: string): string {
  const ways = Object.entries({ code, passkey, recoveryCode }).flatMap(([way, isOpen]) =>
    isOpen ? [way] : [],
  );
  return `/app/dang-nhap?${new URLSearchParams({ buoc: ways.join(','), tiep: returnTo }).toString()}`;
}

function backToSignIn(context: Context<ApiEnvironment>, refusal: Refusal): Response {
  return context.redirect(`/app/dang-nhap?loi=${refusal}`);
}

async function cookieOf(openLibrary: OpenSignIn) {
  const library = await openLibrary();
  const { authCookies, secret } = await library.$context;
  const { name, attributes } = authCookies.sessionToken;
  return {
    name: name.replace('session_token', 'outside'),
    secret,
    path: `${SIGN_IN_PATH}/oidc`,
    secure: attributes.secure ?? false,
  };
}

async function keep(context: Context<ApiEnvironment>, openLibrary: OpenSignIn, kept: Kept): Promise<void> {
  const { name, secret, path, secure } = await cookieOf(openLibrary);
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
  // Lax: coming back from the provider is a navigation from another site.
  await setSignedCookie(context, name, value, secret, {
    path,
    secure,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: PATIENCE,
  });
}

/** What was kept, used up by being read. */
async function takeKept(context: Context<ApiEnvironment>, openLibrary: OpenSignIn): Promise<Kept | null> {
  const { name, secret, path, secure } = await cookieOf(openLibrary);
  const value = await getSignedCookie(context, secret, name);
  deleteCookie(context, name, { path, secure });
  if (typeof value !== 'string') return null;
  return JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Kept;
}

function describe(api: Api): void {
  const responses = {
    302: { description: 'On to the provider, into the application, or back to the sign-in.' },
  };
  const routes = [
    [START, 'Leads to the identity provider; a page opens it, not a program.'],
    [CALLBACK, 'Where the identity provider leads back to.'],
  ] as const;
  for (const [path, summary] of routes)
    api.openAPIRegistry.registerPath({ method: 'get', path, summary, tags: ['auth'], responses });
}
