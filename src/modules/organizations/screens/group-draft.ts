import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { Group, GroupWords } from '../contract.ts';
import { BUILT_IN_GROUPS } from '../domain/group-rule.ts';
import type { PickedOrganization } from '../widgets/organizations-picker.tsx';

/** A rule while it is being written. */
export interface GroupDraft extends Omit<GroupWords, 'includes' | 'excludes' | 'from'> {
  readonly includes: readonly PickedOrganization[];
  readonly excludes: readonly PickedOrganization[];
  readonly belowName: string | undefined;
  /** The first day of the rule as typed. */
  readonly from: string;
}

/** The draft of a group that holds, or of a new one. */
export function draftGroup(group: Group | null): GroupDraft {
  return {
    name: group?.name ?? '',
    writings: (group?.writings ?? []).filter((writing) => !comesWithTheHouse(group, writing)),
    kinds: group?.kinds ?? [],
    levels: group?.levels ?? [],
    nameBegins: group?.nameBegins ?? [],
    below: group?.below ?? 'province',
    belowId: group?.belowId ?? null,
    belowName: group?.belowBody?.name,
    includes: group?.includes ?? [],
    excludes: group?.excludes ?? [],
    from: '',
  };
}

/**
 * The draft as it is sent. A group that names no writing answers to its name; one that lays over a group of the house
 * keeps the writings of that one.
 */
export function sentGroup(draft: GroupDraft, group: Group | null): GroupWords {
  const kept = (group?.writings ?? []).filter((writing) => comesWithTheHouse(group, writing));
  const { kinds, levels, nameBegins, below } = draft;
  const name = draft.name.trim();
  return {
    name,
    writings: [...kept, ...(kept.length + draft.writings.length === 0 ? [name] : draft.writings)],
    kinds,
    levels,
    nameBegins,
    below,
    belowId: below === 'body' ? draft.belowId : null,
    includes: draft.includes.map(({ id }) => id),
    excludes: draft.excludes.map(({ id }) => id),
    from: readTypedDate(draft.from),
  };
}

/** The house keeps its writings folded, as the resolver compares them: no words to be shown to a person. */
function comesWithTheHouse(group: Group | null, writing: string): boolean {
  return BUILT_IN_GROUPS.some(({ key, words }) => key === group?.key && words.includes(writing));
}

/** Whether the draft says anybody at all: a rule of no kinds names only those added by hand. */
export function namesSomebody({ kinds, includes }: Pick<GroupDraft, 'kinds' | 'includes'>): boolean {
  return kinds.length > 0 || includes.length > 0;
}
