import { HTTPException } from 'hono/http-exception';
import type { Api } from '#platform/http/api.ts';
import { problemResponse } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';
import { passwordTaken } from '../contract/own-account.ts';
import type { OpenSignIn } from '../use-cases/load-sign-in.ts';
import { wrongCredentials } from '../use-cases/refusals.ts';
import { signIn } from '../use-cases/sign-in.ts';
import { signOut } from '../use-cases/sign-out.ts';
import { giveHalfWay, handSessionOn } from './add-second-step-routes.ts';

const SIGN_IN = '/auth/sign-in/email';
const SIGN_OUT = '/auth/sign-out';

/**
 * The two of the sign-in library's paths that people need, in the library's own shapes. Its other paths are not
 * served: nobody signs up by himself, and what is not needed cannot be abused.
 */
export function addSignInRoutes(api: Api, world: World, openLibrary: OpenSignIn): void {
  api.post(SIGN_IN, async (context) => {
    // Everybody may call this: a form as large as an upload may be is not even read.
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? '')) throw new HTTPException(415);
    const body: unknown = await context.req.json().catch(() => null);
    const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown };
    if (typeof email !== 'string' || typeof password !== 'string' || password.length > 1000)
      throw wrongCredentials();
    const taken = await signIn(world, openLibrary, {
      email,
      password,
      headers: context.req.raw.headers,
      address: context.var.clientAddress,
      requestId: context.var.requestId,
    });
    if (taken.response === null) {
      const { token, ...secondStep } = taken.secondStep;
      await giveHalfWay(context, openLibrary, 'second_step', token);
      return context.json({ redirect: false, secondStep });
    }
    handSessionOn(context, taken.response);
    return context.json({ redirect: false, secondStep: null });
  });
  api.post(SIGN_OUT, async (context) =>
    signOut(world, openLibrary, {
      signedIn: await context.get('findSignedIn')(),
      startAct: context.get('startAct'),
      url: context.req.url,
      cookie: context.req.header('cookie') ?? '',
    }),
  );
  describe(api);
}

function describe(api: Api): void {
  const string = { type: 'string' as const };
  const properties = { email: { ...string, format: 'email' }, password: { ...string, format: 'password' } };
  const schema = { type: 'object' as const, properties, required: ['email', 'password'] };
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: SIGN_IN,
    summary:
      'Signs in by mail and password; the answer sets the session cookie, or says what the second step needs.',
    tags: ['auth'],
    request: { body: { required: true, content: { 'application/json': { schema } } } },
    responses: {
      200: {
        description: 'Signed in, or half way.',
        content: { 'application/json': { schema: passwordTaken } },
      },
      ...problemResponse(401, 'Mail or password is not right.'),
      ...problemResponse(403, 'The account is closed.'),
      ...problemResponse(415, 'The body is no JSON.'),
      ...problemResponse(429, 'Too many wrong attempts; Retry-After says for how long.'),
    },
  });
  api.openAPIRegistry.registerPath({
    method: 'post',
    path: SIGN_OUT,
    summary: 'Ends the session.',
    tags: ['auth'],
    responses: { 200: { description: 'Signed out.' } },
  });
}
