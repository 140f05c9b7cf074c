/** Networks that no stranger reaches us from: IANA's special-purpose registries, as first address and length. */
const CLOSED_NETWORKS: readonly (readonly [string, number])[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
];

/** Whether a request from this address came over the Internet; what is no address at all counts as if it had. */
export function isInternetAddress(address: string): boolean {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  const number = readIpv4(bare);
  if (number === null) return !isClosedIpv6(bare);
  return !CLOSED_NETWORKS.some(
    ([first, length]) => number >>> (32 - length) === (readIpv4(first) ?? 0) >>> (32 - length),
  );
}

function readIpv4(address: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Loopback, unique local (fc00::/7) and link-local (fe80::/10). */
function isClosedIpv6(address: string): boolean {
  return (
    address === '::1' ||
    /^f[cd][0-9a-f]{2}:[0-9a-f:]*$/.test(address) ||
    /^fe[89ab][0-9a-f]:[0-9a-f:]*$/.test(address)
  );
}
