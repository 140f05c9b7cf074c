import type { Context } from 'hono';
import type { Endpoint } from '#kernel/base/endpoint.ts';
import type { Actor } from '#kernel/law/actor.ts';
import { type Decision, denied } from '#kernel/law/decision.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Api } from '#platform/http/api.ts';
import type { ApiEnvironment } from '#platform/http/api-environment.ts';
import { type Answer, type Call, mountEndpoint } from '#platform/http/mount-endpoint.ts';
import { owesSecondFactor } from '../domain/second-factor.ts';
import { enforceDecision } from './enforce-decision.ts';
import type { SignedIn } from './find-signed-in.ts';
import { notForTokens, notSignedIn, sessionEnded } from './refusals.ts';
import { secondFactorNeeded } from './second-factor-refusals.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Finds out once a request who it comes from; set by the routes of access, which come first. */
    findSignedIn: () => Promise<SignedIn>;
    /** Starts the act of a request that may write. */
    startAct: (actor: Actor) => Act;
  }
}

/** The law of a route before anything is read: who may come in at all. What hangs on the object is asked later. */
export type RouteLaw = (actor: Actor) => Decision;

/** A valid call by somebody whom the law lets in, with the act under which it may write. */
export interface SignedInCall<E extends Endpoint> extends Call<E> {
  readonly actor: Actor;
  readonly act: Act;
}

/** What opens a route to somebody who could otherwise do nothing yet. */
export interface RouteOpenings {
  /** May be written at a shared desk before anybody has said who sits there. */
  readonly beforeOperator?: boolean;
  /** Open even to who must still set a second factor up; for nothing but what that takes. */
  readonly withoutSecondFactor?: boolean;
}

/** How a route is served to people who are signed in: its law and its answer. */
export interface Route<E extends Endpoint> extends RouteOpenings {
  readonly law: RouteLaw;
  readonly answer: (call: SignedInCall<E>) => Promise<Answer<E>>;
}

/**
 * Puts an endpoint of a contract on the API under its law. Whoever is not signed in gets 401 and whom the law
 * denies gets 403 before the body is looked at.
 */
export function serve<E extends Endpoint>(api: Api, endpoint: E, route: Route<E>): void {
  const { law, answer, ...openings } = route;
  const path = endpoint.path.replace(/^\/api(?=\/)/, '').replace(/\{(\w+)\}/g, ':$1');
  api.on(endpoint.method.toUpperCase(), path, async (context, next) => {
    await admit(context, law, openings);
    await next();
  });
  mountEndpoint(api, endpoint, 'signed-in', async (call) => {
    const { actor } = await requireActor(call.context);
    return answer({ ...call, actor, act: call.context.get('startAct')(actor) });
  });
}

/** Puts an endpoint on the API that everybody may call, signed in or not; to be used with a reason. */
export function servePublic<E extends Endpoint>(
  api: Api,
  endpoint: E,
  answer: (call: Call<E>) => Promise<Answer<E>>,
): void {
  mountEndpoint(api, endpoint, 'everybody', answer);
}

/**
 * For a route that no contract describes (a file as it came in): the actor and the act, if the law lets them in.
 *
 * @throws ProblemError `access.not-signed-in`, `access.session-ended` (401), `access.second-factor-needed` (403),
 * `access.operator-needed` (403) for a write from a shared desk at which nobody said who sits there, or what
 * `enforceDecision` throws.
 */
export async function admit(
  context: Context<ApiEnvironment>,
  law: RouteLaw,
  { withoutSecondFactor = false, beforeOperator = false }: RouteOpenings = {},
): Promise<{ readonly actor: Actor; readonly act: Act }> {
  const bearer = await requireActor(context);
  const { actor } = bearer;
  if (bearer.kind === 'actor' && !withoutSecondFactor && owesSecondFactor(bearer.secondFactor))
    throw secondFactorNeeded();
  enforceLaw(law, actor);
  if (context.req.method !== 'GET' && !beforeOperator) enforceOperator(actor);
  return { actor, act: context.get('startAct')(actor) };
}

/** Lets a write go on when it is known who does it: at a shared desk somebody must have said so. */
function enforceOperator(actor: Actor): void {
  if (actor.kind === 'desk' && actor.operator === null) enforceDecision(denied('operator-needed'));
}

/**
 * Lets in whom the law lets in. A program that writes by a token comes in only where the law names an act: a route that
 * would let it in without any is for people.
 */
function enforceLaw(law: RouteLaw, actor: Actor): void {
  enforceDecision(law(actor));
  if (actor.acts !== undefined && law({ ...actor, acts: [] }).allowed) throw notForTokens();
}

/**
 * Somebody who is signed in, with their session: for what only a person does.
 *
 * @throws ProblemError `access.not-signed-in`, `access.session-ended` (401), `access.not-for-tokens` (403).
 */
export async function requireSignedIn(
  context: Context<ApiEnvironment>,
): Promise<Extract<SignedIn, { kind: 'actor' }>> {
  const bearer = await requireActor(context);
  if (bearer.kind === 'program') throw notForTokens();
  return bearer;
}

async function requireActor(
  context: Context<ApiEnvironment>,
): Promise<Extract<SignedIn, { kind: 'actor' | 'program' }>> {
  const signedIn = await context.get('findSignedIn')();
  if (signedIn.kind === 'ended') throw sessionEnded();
  if (signedIn.kind === 'nobody') throw notSignedIn();
  return signedIn;
}
