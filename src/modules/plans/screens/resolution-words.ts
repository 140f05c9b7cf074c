import type { useTranslations } from 'use-intl';
import type { NameResolution, PrintedName } from '../contract.ts';

type Words = ReturnType<typeof useTranslations<'plans.review.names'>>;

/** What a printed name stands for, in words: a body, a number of bodies, a body to be made, or words left open. */
export function resolutionWords(
  t: Words,
  name: PrintedName,
  resolution: NameResolution,
  bodyNames: ReadonlyMap<string, string>,
): string {
  if (resolution.kind === 'words') return t('words');
  if (resolution.kind === 'create') return t('create', { name: resolution.name });
  const [only, second] = resolution.organizationIds;
  if (second !== undefined) return t('several', { count: resolution.organizationIds.length });
  if (only === undefined) return t('words');
  const candidate = name.candidates.find(({ organizationId }) => organizationId === only)?.name;
  return candidate ?? bodyNames.get(only) ?? '…';
}
