/** Which way a step was made: forward, back, or forward again. */
export type Way = 'do' | 'undo' | 'redo';

/** Steps that can be taken back, and those that were and can be made anew; the last of each at hand. */
export interface UndoSteps<Step> {
  /** Keeps a step that was made; one made forward lets go of all that could be made anew. */
  readonly keep: (step: Step, way: Way) => void;
  /** Takes a step out while it is being taken back or made anew; false when it is not there any more. */
  readonly take: (step: Step) => boolean;
  /** Puts a step that was taken out back to its place, because taking it back failed. */
  readonly putBack: (step: Step) => void;
  /** Lets go of a step that was taken out, because taking it back succeeded. */
  readonly letGo: (step: Step) => void;
  readonly last: (way: 'undo' | 'redo') => Step | undefined;
}

/** Keeps steps in the order in which they were made. */
export function createUndoSteps<Step>(): UndoSteps<Step> {
  interface Entry {
    readonly step: Step;
    readonly side: 'undo' | 'redo';
    isOut: boolean;
  }
  let entries: Entry[] = [];
  return {
    keep: (step, way) => {
      if (way === 'do') entries = entries.filter(({ side, isOut }) => side === 'undo' || isOut);
      entries.push({ step, side: way === 'undo' ? 'redo' : 'undo', isOut: false });
    },
    take: (step) => {
      const entry = entries.find((one) => one.step === step && !one.isOut);
      if (entry !== undefined) entry.isOut = true;
      return entry !== undefined;
    },
    putBack: (step) => {
      const entry = entries.find((one) => one.step === step);
      if (entry !== undefined) entry.isOut = false;
    },
    letGo: (step) => {
      entries = entries.filter((one) => one.step !== step || !one.isOut);
    },
    last: (way) => entries.filter(({ side, isOut }) => side === way && !isOut).at(-1)?.step,
  };
}
