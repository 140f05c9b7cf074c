import { compose } from '../../../composition/compose.ts';

/** Reads a text. */
export const readText = compose;
