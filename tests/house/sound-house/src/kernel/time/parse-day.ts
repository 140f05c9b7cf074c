import type { Result } from '../base/result.ts';
import { foldText } from '../language/fold-text.ts';

/** Reads a day as documents write it. */
export const parseDay = (text: string): Result<string> => ({ value: foldText(text) });
