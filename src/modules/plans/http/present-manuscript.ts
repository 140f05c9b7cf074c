import { EMPTY_HEAD, emptyPart, type ManuscriptName } from '#kernel/composition/manuscript.ts';
import { describeDeviation } from '#kernel/document/checks/form/describe-deviation.ts';
import type { Manuscript, ManuscriptCheck, ManuscriptSummary } from '../contract.ts';
import type {
  KeptManuscript,
  ManuscriptSummary as KeptSummary,
} from '../domain/manuscript/kept-manuscript.ts';
import type { CheckedManuscript } from '../use-cases/look-at-manuscript.ts';

/** A written plan as a list shows it, for the contract. */
export function presentManuscriptSummary(kept: KeptSummary): ManuscriptSummary {
  const { id, state, title, issuer, year, tasks, readingId, version } = kept;
  return {
    id,
    state,
    title,
    issuer,
    year,
    tasks,
    readingId,
    version,
    startedAt: kept.startedAt.toISOString(),
    startedBy: kept.startedByName,
    changedAt: kept.changedAt.toISOString(),
    changedBy: kept.changedByName,
  };
}

/** A written plan with its words, for the contract; `pen` is an identifier that nobody has yet. */
export function presentManuscript(kept: KeptManuscript, pen: string): Manuscript {
  const { head, parts } = kept.content;
  // Always in one order of fields, whatever order the database gives: screens compare what they have as it is written.
  const names = (given: readonly ManuscriptName[]) =>
    given.map(({ name, organizationId }) => ({ name, organizationId }));
  const content = {
    head: { ...EMPTY_HEAD, ...head },
    parts: parts.map((part) => ({
      ...emptyPart(part.id, part.kind),
      ...part,
      lead: names(part.lead),
      coordinate: names(part.coordinate),
    })),
  };
  return { ...presentManuscriptSummary(kept), content, pen };
}

/** What the check of a written plan found, for the contract. */
export function presentCheck({ version, form, deviations, again }: CheckedManuscript): ManuscriptCheck {
  return {
    version,
    form,
    deviations: deviations.map((one) => {
      const { code, severity, clause, words } = one;
      return { code, severity, clause, words, ...describeDeviation(one) };
    }),
    written: again.written,
    read: again.read,
    different: [...again.different],
  };
}
