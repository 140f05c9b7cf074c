import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OpenSignIn } from './load-sign-in.ts';

/** Reads the token out of the cookie that signing in set; null for none, or for one that we did not sign. */
export type ReadSessionCookie = (headers: Headers) => Promise<string | null>;

/** The end of a signed value: a stroke of base64 over 32 bytes. */
const SIGNED = /^(.+)\.([A-Za-z0-9+/]{43}=)$/s;

/** Reads the library's cookie by its name and secret: HMAC-SHA-256 over the token, both in one value. */
export function openSessionCookie(openLibrary: OpenSignIn): ReadSessionCookie {
  return async (headers) => {
    const cookies = headers.get('cookie') ?? '';
    // Who brings no cookie waits for no library.
    if (cookies === '') return null;
    const library = await openLibrary();
    const { authCookies, secret } = await library.$context;
    return readSignedCookie(cookies, authCookies.sessionToken.name, secret);
  };
}

/** The value of a cookie whose signature was made with the secret, or null. */
export function readSignedCookie(cookies: string, name: string, secret: string): string | null {
  const value = findCookie(cookies, name);
  const [, token, signature] = value === null ? [] : (SIGNED.exec(value) ?? []);
  if (token === undefined || signature === undefined) return null;
  const right = createHmac('sha256', secret).update(token).digest();
  return timingSafeEqual(right, Buffer.from(signature, 'base64')) ? token : null;
}

function findCookie(cookies: string, name: string): string | null {
  for (const cookie of cookies.split(';')) {
    const at = cookie.indexOf('=');
    if (at > 0 && cookie.slice(0, at).trim() === name) return decode(cookie.slice(at + 1).trim());
  }
  return null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
