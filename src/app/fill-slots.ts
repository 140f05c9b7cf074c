import { lazy } from 'react';
import { inspectionsOfBody } from '#modules/organizations/widgets/body-slots.ts';
import { inspectionsOfPlan } from '#modules/plans/widgets/plan-slots.ts';

/** Plugs what later modules show into the pages of earlier ones; each part is fetched when its page is opened. */
export function fillSlots(): void {
  const fetched = () => import('#modules/records/screens/inspections/inspections-beside.tsx');
  inspectionsOfPlan.fill(lazy(async () => ({ default: (await fetched()).InspectionsOfPlan })));
  inspectionsOfBody.fill(lazy(async () => ({ default: (await fetched()).InspectionsOfBody })));
}
