import type { World } from '#platform/world/world.ts';
import type { SignInLibrary } from './open-sign-in.ts';

/** Answers the sign-in library of a world, loaded and set up when it is first asked for. */
export type OpenSignIn = () => Promise<SignInLibrary>;

/** Loads the code of the sign-in library ahead of its first use. It is a third of all that a start would wait for. */
export function warmSignIn(): Promise<unknown> {
  return import('./open-sign-in.ts');
}

/** Opens the sign-in library of a world once, at the first request that needs it. */
export function signInOnDemand(world: World): OpenSignIn {
  let opened: Promise<SignInLibrary> | undefined;
  return () => {
    opened ??= import('./open-sign-in.ts').then(({ openSignIn }) => openSignIn(world));
    return opened;
  };
}
