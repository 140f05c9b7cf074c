import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Takes the network from this process. Node 24 has no wall for it in its permission model; from Node 25 on it has. */
export function closeNetwork(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
  // Every connection over TCP, TLS, HTTP and pipes is opened by these; the channel to the parent is open already.
  denyAll(net.Socket.prototype, ['connect']);
  denyAll(net.Server.prototype, ['listen']);
  denyAll(dgram.Socket.prototype, ['bind', 'connect', 'send']);
  // Names can carry words out as well as connections can.
  for (const room of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    denyQuestions(room);
  syncBuiltinESMExports();
}

function denyQuestions(room: object): void {
  const names = [...Object.keys(room), ...Object.getOwnPropertyNames(Object.getPrototypeOf(room) ?? {})];
  denyAll(
    room,
    names.filter((name) => /^(?:lookup|resolve|reverse)/.test(name)),
  );
}

function denyAll(room: object, names: readonly string[]): void {
  for (const name of names) Object.defineProperty(room, name, { value: deny });
}

function deny(): never {
  throw Object.assign(new Error('The network is closed behind the fence.'), { code: 'ERR_ACCESS_DENIED' });
}
