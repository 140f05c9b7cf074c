import { type ComponentType, createElement, type ReactNode } from 'react';

/** A place in a screen for what a later module knows: the screen shows `Place`, the shell fills it. */
export interface Slot<Props extends object> {
  /** Draws what fills the slot, or nothing. */
  readonly Place: (props: Props) => ReactNode;
  readonly fill: (part: ComponentType<Props>) => void;
}

/** Makes a slot: a port of a screen, declared by the module that shows it and plugged in by the shell before anything is drawn. */
export function makeSlot<Props extends object>(): Slot<Props> {
  let filled: ComponentType<Props> | null = null;
  return {
    Place: (props) => (filled === null ? null : createElement(filled, props)),
    fill: (part) => {
      filled = part;
    },
  };
}
