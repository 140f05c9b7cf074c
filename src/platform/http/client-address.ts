import type { IncomingMessage } from 'node:http';

/** The header in which our own server names the client; what comes under this name from outside is thrown away. */
export const CLIENT_ADDRESS_HEADER = 'x-nhipcau-client-address';

/**
 * Writes the client's address into the request: the socket's, or with `trustedProxies` proxies before us the
 * entry of X-Forwarded-For that the outermost of them wrote. Anything further left could be forged.
 */
export function stampClientAddress(request: IncomingMessage, trustedProxies: number): void {
  const address = believedAddress(request, trustedProxies);
  const kept: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? '';
    if (name.toLowerCase() !== CLIENT_ADDRESS_HEADER) kept.push(name, request.rawHeaders[i + 1] ?? '');
  }
  kept.push(CLIENT_ADDRESS_HEADER, address);
  request.rawHeaders = kept;
  request.headers[CLIENT_ADDRESS_HEADER] = address;
}

function believedAddress(request: IncomingMessage, trustedProxies: number): string {
  const socketAddress = (request.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
  if (trustedProxies === 0) return socketAddress;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return forwarded.at(-trustedProxies) ?? socketAddress;
}
