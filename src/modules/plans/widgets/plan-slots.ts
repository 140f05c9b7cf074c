import { makeSlot } from '#ui-kit/slot/make-slot.tsx';

/** The inspections that looked at a plan, on its page. */
export const inspectionsOfPlan = makeSlot<{ readonly plan: string }>();
