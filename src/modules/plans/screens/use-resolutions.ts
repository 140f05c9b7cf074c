import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NameResolution, PlanPreview, PrintedName } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';

export type Resolutions = Readonly<Record<string, NameResolution>>;

/** What a person said that printed names stand for, and what confirming with it would make. */
export interface ResolvedNames {
  readonly preview: UseQueryResult<PlanPreview>;
  readonly chosen: Resolutions;
  readonly choose: (name: string, resolution: NameResolution) => void;
  /** Puts other answers in the place of all that were given. */
  readonly replace: (resolutions: Resolutions) => void;
  /** Names that wait for a person and for which bodies, or a new body, are proposed. */
  readonly proposed: readonly PrintedName[];
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
  const replace = (next: Resolutions): void => {
    setChosen(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const choose = (name: string, resolution: NameResolution): void =>
    replace({ ...chosen, [name]: resolution });
  const proposed = (preview.data?.names ?? []).filter(
    (name) => !name.certain && !(name.name in chosen) && name.suggestion.kind !== 'words',
  );
  return { preview, chosen, choose, replace, proposed };
}

function readKept(key: string): Resolutions {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Resolutions) : {};
  } catch {
    return {};
  }
}
