import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planQuery, plansOffered } from './plan-queries.ts';

/** What a choice of plans shows. */
export interface PlanChoices {
  /** Plans that have the words, the newest while there are none. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words of the chosen plan, also while it is not among the options. */
  readonly chosenLabel: string | undefined;
  readonly search: (words: string) => void;
  /** False while the options are still those of earlier words. */
  readonly isAnswered: boolean;
}

/** Finds plans for a choice by their words, diacritics optional; asks the server, so that none is too old to be found. */
export function usePlanChoices(chosen: string | undefined): PlanChoices {
  const [words, search] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery({ ...plansOffered(asked), placeholderData: (previous) => previous });
  const options = (found.data?.plans ?? []).map((plan) => ({ value: plan.id, label: labelOf(plan) }));
  const listed = options.find(({ value }) => value === chosen);
  // A plan that a link names may be too old to be offered.
  const other = useQuery({
    ...planQuery(chosen ?? ''),
    enabled: chosen !== undefined && found.isSuccess && listed === undefined,
  });
  const named = other.data?.id === chosen ? other.data : undefined;
  return {
    options,
    chosenLabel: listed?.label ?? (named && labelOf(named)),
    search,
    isAnswered: words === asked && !found.isPlaceholderData,
  };
}

function labelOf({ number, title }: { readonly number: string | null; readonly title: string }): string {
  return number === null ? title : `${number} – ${title}`;
}
