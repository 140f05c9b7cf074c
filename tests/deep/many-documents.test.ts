import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { readResidentMemory } from '#platform/fence/read-resident-memory.ts';
import { createWritingFence, type WritingFence } from '#writing/create-writing-fence.ts';
import { buildReport } from '../../bench/files/build-report.ts';

const MANY = 1000;
/** Megabytes that a document may leave behind: the compiler keeps names for good, so the fence replaces a process after some hundred documents. */
const mostGrowth = 0.05;
/** At these documents the process that writes is killed, as the machine does when memory runs out; the last one stays. */
const KILLED_AT = new Set([20, 60, 110]);

let fence: WritingFence;
beforeAll(() => {
  fence = createWritingFence({ size: 1 });
});
afterAll(() => fence.close());

describe('a thousand reports of ten pages asked for at once, half of them DOCX and half PDF', () => {
  test('all come, also when the process is killed under them, and memory stays where it was', async () => {
    const memory: number[] = [];
    const waits: number[] = [];
    let killed = 0;
    const from = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: MANY }, async (_, at) => {
        const layout = layOutDocument(buildReport(at));
        const written = await fence.write({ layout, format: at % 2 === 0 ? 'docx' : 'pdf' });
        const [processId] = listWriters();
        waits.push(performance.now());
        memory.push(processId === undefined ? 0 : ((await readResidentMemory(processId)) ?? 0));
        if (KILLED_AT.has(at) && processId !== undefined) {
          process.kill(processId, 'SIGKILL');
          killed += 1;
        }
        return written.ok ? startOf(written.value) : written.reason.code;
      }),
    );
    const seconds = (performance.now() - from) / 1000;
    const steps = waits.slice(1).map((moment, at) => moment - (waits[at] ?? 0));
    const [early, late] = [peakOf(memory.slice(250, 500)), peakOf(memory.slice(-250))];
    process.stdout.write(
      `${MANY} documents in ${seconds.toFixed(0)} s, longest step ${(Math.max(...steps) / 1000).toFixed(1)} s; ` +
        `${killed} times killed; most memory early ${early.toFixed(0)} MB, late ${late.toFixed(0)} MB\n`,
    );
    expect(countEach(outcomes)).toEqual({ PK: MANY / 2, '%P': MANY / 2 });
    expect(killed).toBe(KILLED_AT.size);
    if (process.platform === 'linux') expect((late - early) / (MANY - 500)).toBeLessThan(mostGrowth);
  }, 3_600_000);
});

/** The processes of the fence, as the machine lists them. */
function listWriters(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((processId) => {
      try {
        const status = readFileSync(`/proc/${processId}/status`, 'latin1');
        const command = readFileSync(`/proc/${processId}/cmdline`, 'latin1');
        return status.includes(`PPid:\t${process.pid}\n`) && command.includes('write-worker');
      } catch {
        return false;
      }
    });
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 2)).toString('latin1');
}

function peakOf(values: readonly number[]): number {
  return Math.max(...values);
}

function countEach(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
