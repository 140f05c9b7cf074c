import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInternetAddress } from './internet-address.ts';

describe('an address', () => {
  it.each([
    '113.160.1.2',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2001:ee0:4141::1',
    'unknown',
    '',
    '10.1.2',
    '10.0.0.256',
  ])('comes over the Internet, or must be taken as if: %s', (address) =>
    expect(isInternetAddress(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.20',
    '169.254.3.4',
    '::1',
    '::ffff:192.168.1.20',
    'fd12:3456::1',
    'fe80::1%eth0',
  ])('comes from a closed network: %s', (address) => expect(isInternetAddress(address)).toBe(false));

  it('of any other network than the closed ones comes over the Internet', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), byte, byte, byte, (...parts) => {
        expect(isInternetAddress(parts.join('.'))).toBe(true);
      }),
    );
  });
});
