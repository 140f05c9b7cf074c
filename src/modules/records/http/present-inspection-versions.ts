import type { InspectionVersion } from '../contract/inspection-versions.ts';
import type { WrittenVersions } from '../use-cases/inspections/list-inspection-versions.ts';

/** What an inspection said each time, as it is sent; what has gone meanwhile is called by nothing. */
export function presentVersions({ title, versions, more, planNames, workNames }: WrittenVersions) {
  const present = ({
    content,
    writtenAt,
    writtenByName,
    writing,
  }: WrittenVersions['versions'][number]): InspectionVersion => {
    const bodies = new Map(content.bodies.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null): string | null => (id === null ? null : (bodies.get(id) ?? ''));
    const workOf = (id: string): { id: string; name: string } => ({ id, name: workNames.get(id) ?? '' });
    const { planId } = content;
    return {
      ...{ writing, writtenAt: writtenAt.toISOString(), writtenBy: writtenByName },
      ...{ title: content.title, decision: content.decision, place: content.place, summary: content.summary },
      plan: planId === null ? null : { id: planId, name: planNames.get(planId) ?? '' },
      ...{ fromDay: content.fromDay, toDay: content.toDay, members: [...content.members] },
      bodies: content.bodies.map(({ id, name }) => ({ id, name })),
      obligations: content.obligationIds.map(workOf),
      findings: content.findings.map(({ id, kind, words, organizationId, obligationId }) => ({
        ...{ id, kind, words, body: nameOf(organizationId) },
        work: obligationId === null ? null : workOf(obligationId).name,
      })),
      remedies: content.remedies.map(({ id, organizationId, words, day, countedDays }) => ({
        ...{ id, words, day, countedDays, body: nameOf(organizationId) ?? '' },
      })),
    };
  };
  return { title, versions: versions.map(present), more };
}
