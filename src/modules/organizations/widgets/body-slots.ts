import { makeSlot } from '#ui-kit/slot/make-slot.tsx';

/** The inspections of a body and by it, on its page. */
export const inspectionsOfBody = makeSlot<{ readonly body: string }>();
