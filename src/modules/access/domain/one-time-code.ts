/** Milliseconds for which one code of an authenticator stands (RFC 6238). */
export const STEP = 30_000;

/** The number of the thirty seconds in which a moment lies. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / STEP);
}

/** Steps whose code may be given now: phones run a little early or late. */
export function stepsAround(now: Date): readonly number[] {
  const step = stepAt(now);
  return [step, step - 1, step + 1];
}

/** Whether a right code of this step may be taken: each once, and none from before one that was taken. */
export function isNewStep(step: number, lastStep: number | null): boolean {
  return lastStep === null || step > lastStep;
}

/** The six digits of what was typed or pasted, spaces and strokes dropped; null when they are not six. */
export function readCode(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s.\-–]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** How many recovery codes are made at a time. */
export const RECOVERY_CODES = 10;
/** Letters and digits of one recovery code. */
export const RECOVERY_CODE_LENGTH = 12;

/** A recovery code as people see it: groups of four. */
export function groupCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/**
 * A recovery code as it is compared: small letters, no strokes, and what hands mistake for each other alike
 * (o and 0; i, l and 1). Null when it cannot be one.
 */
export function readRecoveryCode(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–]/g, '');
  if (!/^[a-z0-9]+$/.test(bare) || bare.length !== RECOVERY_CODE_LENGTH) return null;
  return bare.replaceAll('o', '0').replace(/[il]/g, '1');
}
