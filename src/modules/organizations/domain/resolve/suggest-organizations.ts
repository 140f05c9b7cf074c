import type { Directory } from './directory.ts';
import { isGroupName } from './read-group.ts';
import { findNamedBody, suggestBody } from './suggest-body.ts';
import { suggestGroup } from './suggest-group.ts';
import type { NamePlace, Suggestion } from './suggestion.ts';

/** Proposes what a name printed in a document stands for, by the day, the issuer, the province and the subject. */
export function suggestForName(printed: string, directory: Directory, where: NamePlace): Suggestion {
  if (!isGroupName(printed)) return suggestBody(printed, directory, where);
  // "Đảng ủy các cơ quan Đảng tỉnh" sounds like several and is one.
  return findNamedBody(printed, directory, where) ?? suggestGroup(printed, directory, where);
}
