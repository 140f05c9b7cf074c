import type { WorkSummary } from '../contract.ts';
import type { SummaryFacts } from '../domain/compose-summary.ts';

/** What the report says, from the same summary that the page shows, so that the two cannot differ. */
export function factsOfSummary(summary: WorkSummary, issuer: SummaryFacts['issuer']): SummaryFacts {
  const { figures, late, soon, decisions, bodies, day, ahead, realm, plan } = summary;
  const { notStarted, inProgress, continuous, carriedOver, notDone } = figures;
  return {
    day,
    ahead,
    realm,
    issuer,
    planTitle: plan?.title ?? null,
    figures: {
      open: notStarted + inProgress + continuous,
      late: figures.late,
      soon: figures.soon,
      reported: figures.reported,
      done: figures.done,
      givenUp: carriedOver + notDone,
      ended: bodies.ended,
      inTime: bodies.inTime,
    },
    late: late.bodies.map(({ organization, count, days, line, contact }) => ({
      ...line,
      body: organization.name,
      count,
      days,
      who:
        contact === null
          ? ''
          : [contact.name, contact.phone?.replace(/ /gu, '\u00a0')].filter(Boolean).join(', '),
    })),
    lateRest: { bodies: late.rest.lines, obligations: late.rest.obligations },
    soon: soon.lines.map(({ day: end, until, organizations, line }) => ({
      ...line,
      day: end,
      until,
      body: organizations.length === 1 ? (organizations[0]?.name ?? '') : `${organizations.length} cơ quan`,
    })),
    soonRest: soon.rest.lines,
    occasions: summary.occasions.map(({ name, from, ordinal, rank }) => ({ name, day: from, ordinal, rank })),
    decisions: decisions.map(({ kind, count }) => ({ kind, count })),
  };
}
