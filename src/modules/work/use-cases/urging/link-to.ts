import { isLate, type UrgedWork } from '../../domain/urging/urged-work.ts';

/** The one address of a message: the obligation itself where it is one, else what the body owes. */
export function linkTo(
  origin: string,
  organizationId: string,
  works: readonly UrgedWork[],
  now: string,
): string {
  const [only, another] = works;
  if (only !== undefined && another === undefined) return `${origin}/app/nhiem-vu/${only.id}`;
  const narrowed = works.every((work) => isLate(work, now)) ? 'late=yes' : 'state=open';
  return `${origin}/app/nhiem-vu?organization=${organizationId}&${narrowed}`;
}
