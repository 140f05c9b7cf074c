import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSignedCookie } from './read-session-cookie.ts';

const NAME = 'nhipcau-0a1b2c3d.session_token';
const sign = (token: string, secret: string) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

describe('a signed cookie', () => {
  test('gives its token back, among whatever other cookies', () => {
    const token = fc.stringMatching(/^[A-Za-z0-9._-]{1,40}$/);
    const other = fc.stringMatching(/^[a-z]{1,8}=[A-Za-z0-9%]{0,20}$/);
    fc.assert(
      fc.property(token, fc.array(other), fc.array(other), (value, before, after) => {
        const cookies = [...before, `${NAME}=${sign(value, 'secret')}`, ...after].join('; ');
        expect(readSignedCookie(cookies, NAME, 'secret')).toBe(value);
      }),
    );
  });

  test('is none when it was signed with another secret, stands under another name or was changed at any place', () => {
    const signed = sign('token', 'secret');
    expect(readSignedCookie(`${NAME}=${signed}`, NAME, 'other')).toBeNull();
    expect(readSignedCookie(`x${NAME}=${signed}`, NAME, 'secret')).toBeNull();
    const plain = decodeURIComponent(signed);
    // The last sign before the closing stroke of base64 carries bits that mean nothing.
    for (let at = 0; at < plain.length - 2; at += 1) {
      const changed = `${plain.slice(0, at)}${plain[at] === 'A' ? 'B' : 'A'}${plain.slice(at + 1)}`;
      expect(readSignedCookie(`${NAME}=${encodeURIComponent(changed)}`, NAME, 'secret')).toBeNull();
    }
  });

  test('is none of what somebody made up', () => {
    for (const value of ['', '%', 'token', 'token.', `token.${'A'.repeat(43)}=`, `.${'A'.repeat(43)}=`]) {
      expect(readSignedCookie(`${NAME}=${value}`, NAME, 'secret')).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (cookies) => readSignedCookie(cookies, NAME, 'secret') === null));
  });
});
