import type { DrawingSteps, StepNames } from './collect-rules.ts';

/** Rendering modes of PDF that leave no ink: text to be found and copied, or only to clip by. */
const UNSEEN_MODES = new Set([3, 7]);

/** Counts the letters that a page draws, and those that it holds without drawing them. */
export function countUnseenText(steps: DrawingSteps, names: StepNames): { seen: number; unseen: number } {
  const count = { seen: 0, unseen: 0 };
  const stack: number[] = [];
  let mode = 0;
  for (let index = 0; index < steps.fnArray.length; index += 1) {
    const step = steps.fnArray[index];
    const given = steps.argsArray[index] as readonly unknown[] | null;
    if (step === names.save) stack.push(mode);
    else if (step === names.restore) mode = stack.pop() ?? mode;
    else if (step === names.setTextRenderingMode) mode = Number(given?.[0]);
    else if (step === names.showText) {
      const letters = Array.isArray(given?.[0])
        ? given[0].filter((glyph) => typeof glyph === 'object').length
        : 0;
      if (UNSEEN_MODES.has(mode)) count.unseen += letters;
      else count.seen += letters;
    }
  }
  return count;
}
