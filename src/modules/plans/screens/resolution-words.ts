import type { useTranslations } from 'use-intl';
import type { NameResolution, PrintedName } from '../contract.ts';

type Words = ReturnType<typeof useTranslations<'plans.review.names'>>;

/** What a printed name stands for, in words: a body, a number of bodies, a body to be made, or words left open. */
export function resolutionWords(
  t: Words,
  name: PrintedName,
  resolution: NameResolution,
  bodies: readonly { readonly id: string; readonly name: string }[] | undefined,
): string {
  if (resolution.kind === 'words') return t('words');
  if (resolution.kind === 'create') return t('create', { name: resolution.name });
  const [only, second] = resolution.organizationIds;
  if (second !== undefined) return t('several', { count: resolution.organizationIds.length });
  const known = name.candidates.find((candidate) => candidate.organizationId === only)?.name;
  return known ?? bodies?.find((body) => body.id === only)?.name ?? '…';
}
