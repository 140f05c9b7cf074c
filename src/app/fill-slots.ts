import { lazy } from 'react';
import { inspectionsOfBody } from '#modules/organizations/widgets/body-slots.ts';
import { inspectionsOfPlan } from '#modules/plans/widgets/plan-slots.ts';
import { fillSlot } from '#ui-kit/slot/slot-place.tsx';

/** Plugs what later modules show into the pages of earlier ones; each part is fetched when its page is opened. */
export function fillSlots(): void {
  const fetched = () => import('#modules/records/screens/inspections/inspections-beside.tsx');
  fillSlot(
    inspectionsOfPlan,
    lazy(async () => ({ default: (await fetched()).InspectionsOfPlan })),
  );
  fillSlot(
    inspectionsOfBody,
    lazy(async () => ({ default: (await fetched()).InspectionsOfBody })),
  );
}
