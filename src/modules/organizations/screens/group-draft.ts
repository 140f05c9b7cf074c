import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { Group, GroupWords } from '../contract.ts';
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
    writings: group?.writings ?? [],
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

/** The draft as it is sent; a group that names no writing answers to its name. */
export function sentGroup(draft: GroupDraft): GroupWords {
  const { kinds, levels, nameBegins, below } = draft;
  const name = draft.name.trim();
  return {
    name,
    writings: draft.writings.length === 0 ? [name] : draft.writings,
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

/** Whether the draft says anybody at all: a rule of no kinds names only those added by hand. */
export function namesSomebody({ kinds, includes }: Pick<GroupDraft, 'kinds' | 'includes'>): boolean {
  return kinds.length > 0 || includes.length > 0;
}
