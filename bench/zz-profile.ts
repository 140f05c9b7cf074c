import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { openLists } from './lists/open-lists.ts';

const lists = await openLists([20000]);
const h = lists.houses[0]!;
for (let i = 0; i < 100; i++)
  await (await h.site.request('/api/obligations', { headers: { cookie: h.cookie } })).text();
const s = new Session();
s.connect();
await s.post('Profiler.enable');
await s.post('Profiler.setSamplingInterval', { interval: 200 });
await s.post('Profiler.start');
const t = performance.now();
const c = process.cpuUsage();
const N = 600;
for (let i = 0; i < N; i++)
  await (await h.site.request('/api/obligations', { headers: { cookie: h.cookie } })).text();
const u = process.cpuUsage(c);
console.log('ms/request', (performance.now() - t) / N, 'cpu', (u.user + u.system) / 1000 / N);
const { profile } = await s.post('Profiler.stop');
writeFileSync('/tmp/lp/p.cpuprofile', JSON.stringify(profile));
const self = new Map<string, number>();
const incl = new Map<string, number>();
const nodes = new Map(profile.nodes.map((n) => [n.id, n]));
const parent = new Map<number, number>();
for (const n of profile.nodes) for (const ch of n.children ?? []) parent.set(ch, n.id);
const key = (n: any) => {
  const u = n.callFrame.url.replace(/.*node_modules\//, '').replace(/.*wt-lists\//, '');
  return `${n.callFrame.functionName}@${u}:${n.callFrame.lineNumber}`;
};
profile.samples!.forEach((id, i) => {
  const d = profile.timeDeltas![i]! / 1000 / N;
  const n = nodes.get(id)!;
  self.set(key(n), (self.get(key(n)) ?? 0) + d);
  const seen = new Set<string>();
  let x: number | undefined = id;
  while (x !== undefined) {
    const k = key(nodes.get(x)!);
    if (!seen.has(k)) {
      seen.add(k);
      incl.set(k, (incl.get(k) ?? 0) + d);
    }
    x = parent.get(x);
  }
});
const top = (m: Map<string, number>, n: number) =>
  [...m]
    .sort((a, b) => b[1] - a[1])
    .slice(0, n)
    .map(([k, v]) => `${v.toFixed(3)} ${k}`)
    .join('\n');
console.log('SELF\n' + top(self, 40));
console.log('INCL\n' + top(incl, 70));
await lists.close();
process.exit(0);
