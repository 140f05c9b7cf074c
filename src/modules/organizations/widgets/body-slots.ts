import { declareSlot } from '#ui-kit/slot/slot-place.tsx';

/** The inspections of a body and by it, on its page. */
export const inspectionsOfBody = declareSlot<{ readonly body: string }>();
