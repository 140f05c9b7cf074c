import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inspectHouse } from '../../tools/house/inspect-house.mjs';
import { ruleNames } from '../../tools/house/rule-names.mjs';
import { buildHouse, smallPlan } from './build-house.ts';

/** Folders are named `rule` or `rule+variant`. */
const breaches = readdirSync(fileURLToPath(new URL('breaches', import.meta.url))).sort();

function ruleOf(breach: string): string {
  return breach.split('+')[0] ?? breach;
}

/** A few breaches cannot be made without a second one. */
const breaksToo: Readonly<Record<string, readonly string[]>> = {
  'browser-safe+over-three-steps': ['domain-pure'],
  'app-through-screens': ['browser-safe'],
  'no-testing-in-production+fake': ['floors'],
};

describe('the check of the house', () => {
  test('finds nothing in a sound house, having seen all of it', async () => {
    const { findings, modulesSeen } = await inspectHouse(buildHouse('sound', null), smallPlan);
    expect(findings).toEqual([]);
    expect(modulesSeen).toBe(28);
  });

  test.each(breaches)('finds the breach %s and nothing else', async (breach) => {
    const { findings } = await inspectHouse(buildHouse(breach, breach), smallPlan);
    const rule = ruleOf(breach);
    const fired = [...new Set(findings.map((finding) => finding.rule))].sort();
    expect(fired).toEqual([rule, ...(breaksToo[breach] ?? [])].sort());
    for (const finding of findings) expect(finding.message).not.toBe('');
  });

  test('has a breach for each of its rules', () => {
    const proven = new Set(breaches.map(ruleOf));
    // Proven in green-and-blind.test.ts, because no file laid over a sound house can make them fire.
    for (const rule of ['sees-everything', 'size-exceptions']) proven.add(rule);
    expect([...proven].sort()).toEqual([...ruleNames(smallPlan)].sort());
  });
});
