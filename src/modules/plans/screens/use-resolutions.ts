import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Reading } from '#modules/documents/contract.ts';
import type { NameResolution, PlanPreview, PrintedName } from '../contract.ts';
import { plansApi } from '../widgets/plan-queries.ts';
import type { CorrectReading } from './use-correct-reading.ts';

export type Resolutions = Readonly<Record<string, NameResolution>>;

/** A body under the name by which it was found. */
export interface NamedBody {
  readonly id: string;
  readonly name: string;
}

/** What a person said that printed names stand for, and what confirming with it would make. */
export interface ResolvedNames {
  readonly preview: UseQueryResult<PlanPreview>;
  readonly chosen: Resolutions;
  /** Names of the bodies that names stand for, by identifier. */
  readonly bodyNames: ReadonlyMap<string, string>;
  /** Answers one name; `picked` are bodies of the answer under the names by which they were found. */
  readonly choose: (name: string, resolution: NameResolution, picked?: readonly NamedBody[]) => void;
  /** Answers several names at once; `said` is told with the way back. */
  readonly answer: (resolutions: Resolutions, said: string) => void;
  /** Names that wait for a person and for which bodies, or a new body, are proposed. */
  readonly proposed: readonly PrintedName[];
}

/** The answers are kept with the document, for everybody who looks at it, like every other correction. */
export function useResolutions(
  { id, version, corrections }: Reading,
  correct: CorrectReading,
  maySettle: boolean,
): ResolvedNames {
  // An answer on its way to the server counts already, so that a second one is given over the first.
  const [sent, send] = useState<Resolutions>({});
  const [found, find] = useState<readonly NamedBody[]>([]);
  const [followed, follow] = useState(version);
  if (followed !== version) {
    follow(version);
    send({});
  }
  const chosen: Resolutions = { ...corrections.names, ...sent };
  const preview = useQuery({
    queryKey: ['preview', id, version],
    queryFn: () => plansApi('post /api/readings/{reading}/preview', { params: { reading: id }, body: {} }),
    // The preview is refused to those who may not confirm.
    enabled: maySettle,
    placeholderData: keepPreviousData,
  });
  const bodyNames = useMemo(
    () => new Map([...found, ...(preview.data?.bodies ?? [])].map(({ id: body, name }) => [body, name])),
    [found, preview.data],
  );
  const proposed = (preview.data?.names ?? []).filter(
    (name) => !name.certain && !(name.name in chosen) && name.suggestion.kind !== 'words',
  );
  return {
    preview,
    chosen,
    bodyNames,
    choose: (name, resolution, picked = []) => {
      find([...found, ...picked]);
      send({ ...sent, [name]: resolution });
      correct.save({ names: { [name]: resolution } });
    },
    answer: (resolutions, said) => correct.save({ names: { ...resolutions } }, { said }),
    proposed,
  };
}
