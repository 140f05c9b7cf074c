import { declareSlot } from '#ui-kit/slot/slot-place.tsx';

/** The inspections that looked at a plan, on its page. */
export const inspectionsOfPlan = declareSlot<{ readonly plan: string }>();
