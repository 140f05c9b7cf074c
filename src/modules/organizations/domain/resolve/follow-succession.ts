import { foldText } from '#kernel/language/fold-text.ts';
import { existsOn, type Heir, type KnownOrganization, nameOn } from '../known-organization.ts';
import { SCORES } from './compare-entry.ts';
import type { Directory } from './directory.ts';
import type { Candidate, NamePlace } from './suggestion.ts';

/**
 * Bodies that had taken over, by the day of the document, from those that bore the name. The one that took over
 * everything, or the work the document is about, is proposed before the others.
 */
export function followSuccession(
  found: readonly Candidate[],
  directory: Directory,
  where: NamePlace,
): Candidate[] {
  const known = new Set(found.map(({ organizationId }) => organizationId));
  const named = found.filter(({ reason }) => reason === 'other-time');
  const heirs = new Map<string, Candidate>();
  for (const { organizationId } of named) {
    const body = directory.get(organizationId);
    if (body === undefined) continue;
    for (const { heir, chosen } of listHeirs(body, directory, where)) {
      if (known.has(heir.id)) continue;
      const reason = chosen && named.length === 1 ? 'took-over' : 'successor';
      const earlier = heirs.get(heir.id);
      if (earlier !== undefined && earlier.score >= SCORES[reason]) continue;
      heirs.set(heir.id, {
        organizationId: heir.id,
        name: nameOn(heir, where.day).name,
        score: SCORES[reason],
        reason,
      });
    }
  }
  return [...heirs.values()];
}

/** Who lives on the day of what a body became; `chosen` where its work went there as far as the document goes. */
function listHeirs(
  body: KnownOrganization,
  directory: Directory,
  where: NamePlace,
): { readonly heir: KnownOrganization; readonly chosen: boolean }[] {
  const found: { heir: KnownOrganization; chosen: boolean }[] = [];
  const seen = new Set([body.id]);
  const follow = (from: KnownOrganization, chosen: boolean): void => {
    const heirs = from.successors.filter(({ on }) => on <= where.day);
    const meant = chooseByScope(heirs, where.subject);
    for (const step of heirs) {
      const heir = directory.get(step.id);
      if (heir === undefined || seen.has(heir.id)) continue;
      seen.add(heir.id);
      const goesThere = chosen && step === meant;
      if (existsOn(heir, where.day)) found.push({ heir, chosen: goesThere });
      else follow(heir, goesThere);
    }
  };
  follow(body, true);
  return found;
}

/** The heir of the work that a document of this subject is about; null when the words do not tell one. */
function chooseByScope(heirs: readonly Heir[], subject: string | null): Heir | null {
  const [only, second] = heirs;
  if (only !== undefined && second === undefined && only.scope === null) return only;
  if (subject === null) return null;
  const text = bareText(subject);
  const weighed = heirs
    .map((heir) => ({
      heir,
      hits: listFields(heir.scope).filter((field) => text.includes(` ${field} `)).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  const [best, next] = weighed;
  return best !== undefined && best.hits > 0 && best.hits > (next?.hits ?? 0) ? best.heir : null;
}

/** The fields of work that a scope lists: `báo chí, thông tin đối ngoại và thông tin cơ sở`. */
function listFields(scope: string | null): string[] {
  return (scope ?? '')
    .split(/[,;]|(?<!\p{L})và(?!\p{L})/u)
    .map((field) => bareText(field).trim())
    .filter((field) => field.includes(' ') || field.length > 4);
}

function bareText(text: string): string {
  return ` ${(foldText(text.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
