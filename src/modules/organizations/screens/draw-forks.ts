import type { SuccessionStep } from '../contract.ts';

/** One body and those between which and it work passed on a day: out of it, or into it. */
export interface Fork {
  readonly on: string;
  readonly side: 'out' | 'in';
  readonly one: SuccessionStep['from'];
  readonly many: readonly {
    readonly body: SuccessionStep['from'];
    readonly scope: string | null;
    readonly kind: SuccessionStep['kind'];
  }[];
}

/**
 * Puts steps of one day together where they meet: several out of one body are drawn as a fork that opens, several
 * into one as a fork that closes. Each step stands in one fork.
 */
export function drawForks(steps: readonly SuccessionStep[]): Fork[] {
  const forks: Fork[] = [];
  const drawn = new Set<SuccessionStep>();
  for (const step of steps) {
    if (drawn.has(step)) continue;
    const left = steps.filter((other) => other.on === step.on && !drawn.has(other));
    const out = left.filter((other) => other.from.id === step.from.id);
    const into = left.filter((other) => other.to.id === step.to.id);
    const side = into.length > out.length ? 'in' : 'out';
    const met = side === 'in' ? into : out;
    for (const one of met) drawn.add(one);
    forks.push({
      on: step.on,
      side,
      one: side === 'in' ? step.to : step.from,
      many: met.map(({ from, to, scope, kind }) => ({ body: side === 'in' ? from : to, scope, kind })),
    });
  }
  return forks;
}
