import { type ComponentType, createElement, type ReactNode } from 'react';

/** A place in a screen for what a later module knows: a port of the screen, plugged in by the shell. */
export interface Slot<Given extends object> {
  part: ComponentType<Given> | null;
}

/** Declares a slot; the module that shows it does. */
export function declareSlot<Given extends object>(): Slot<Given> {
  return { part: null };
}

/** Fills a slot, before anything is drawn. */
export function fillSlot<Given extends object>(slot: Slot<Given>, part: ComponentType<Given>): void {
  slot.part = part;
}

/** What fills a slot, with what the screen gives it; nothing where nobody filled it. */
export function SlotPlace<Given extends object>({
  slot,
  given,
}: {
  readonly slot: Slot<Given>;
  readonly given: Given;
}): ReactNode {
  return slot.part === null ? null : createElement(slot.part, given);
}
