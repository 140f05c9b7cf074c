/** Below this path the house answers for the sign-in library. */
export const SIGN_IN_PATH = '/api/auth';
