import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { CLIENT_ADDRESS_HEADER, stampClientAddress } from './client-address.ts';

function stamp(headers: Record<string, string>, trustedProxies: number): { address: string; raw: string[] } {
  const request = {
    headers: { ...headers },
    rawHeaders: Object.entries(headers).flat(),
    socket: { remoteAddress: '::ffff:10.0.0.9' },
  } as unknown as IncomingMessage;
  stampClientAddress(request, trustedProxies);
  return { address: String(request.headers[CLIENT_ADDRESS_HEADER]), raw: request.rawHeaders };
}

describe("the client's address", () => {
  it('is that of the socket, whatever the client claims', () => {
    const { address, raw } = stamp({ [CLIENT_ADDRESS_HEADER]: '1.1.1.1', 'x-forwarded-for': '2.2.2.2' }, 0);
    expect(address).toBe('10.0.0.9');
    expect(raw).not.toContain('1.1.1.1');
    expect(raw.slice(-2)).toEqual([CLIENT_ADDRESS_HEADER, '10.0.0.9']);
  });

  it('is what the outermost trusted proxy saw, not what stands left of it', () => {
    const forwarded = { 'x-forwarded-for': '6.6.6.6, 203.0.113.5, 10.0.0.8' };
    expect(stamp(forwarded, 2).address).toBe('203.0.113.5');
    expect(stamp(forwarded, 1).address).toBe('10.0.0.8');
  });

  it('is that of the socket when the proxies said nothing', () => {
    expect(stamp({}, 1).address).toBe('10.0.0.9');
  });
});
