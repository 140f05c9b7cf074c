import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NameResolution, PlanPreview } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';

export type Resolutions = Readonly<Record<string, NameResolution>>;

/** What a person said that printed names stand for, and what confirming with it would make. */
export interface ResolvedNames {
  readonly preview: UseQueryResult<PlanPreview>;
  readonly chosen: Resolutions;
  readonly choose: (name: string, resolution: NameResolution) => void;
  /** Every printed name with what stands for it now: the person's word, else the suggestion. */
  readonly complete: Resolutions;
}

/** Keeps the answers in this browser until the plan is made, so that leaving the page loses none. */
export function useResolutions(reading: string, version: number, maySettle: boolean): ResolvedNames {
  const key = `nhipcau.names.${reading}`;
  const [chosen, setChosen] = useState<Resolutions>(() => readKept(key));
  const preview = useQuery({
    queryKey: ['preview', reading, version, chosen],
    queryFn: () =>
      plansApi('post /api/readings/{reading}/preview', {
        params: { reading },
        body: { resolutions: chosen },
      }),
    // The preview is refused to those who may not confirm.
    enabled: maySettle,
    placeholderData: keepPreviousData,
  });
  const choose = (name: string, resolution: NameResolution): void => {
    const next = { ...chosen, [name]: resolution };
    setChosen(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const names = preview.data?.names ?? [];
  const complete = Object.fromEntries(names.map((name) => [name.name, chosen[name.name] ?? name.suggestion]));
  return { preview, chosen, choose, complete };
}

function readKept(key: string): Resolutions {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Resolutions) : {};
  } catch {
    return {};
  }
}
