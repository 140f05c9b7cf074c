import { foldText } from '#kernel/language/fold-text.ts';
import type { Heir } from './known-organization.ts';

/**
 * The heir of the work that a document of this subject is about: the only one that took over everything, or the
 * one whose field of work the subject names. Null when the words do not tell one.
 */
export function chooseByScope(heirs: readonly Heir[], subject: string | null): Heir | null {
  const [only, second] = heirs;
  if (only !== undefined && second === undefined && only.scope === null) return only;
  if (subject === null) return null;
  const text = bareText(subject);
  const weighed = heirs
    .map((heir) => ({ heir, hits: listFields(heir.scope).filter((field) => text.includes(field)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, next] = weighed;
  return best !== undefined && best.hits > 0 && best.hits > (next?.hits ?? 0) ? best.heir : null;
}

/** The fields of work that a scope lists: `báo chí, thông tin đối ngoại và thông tin cơ sở`. */
function listFields(scope: string | null): string[] {
  return (scope ?? '')
    .split(/[,;]|(?<!\p{L})và(?!\p{L})/u)
    .map((field) => bareText(field))
    .filter((field) => field.trim().length > 4);
}

function bareText(text: string): string {
  return ` ${(foldText(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
