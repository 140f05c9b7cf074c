import { readFileSync } from 'node:fs';

/** Reads a file. */
export const readDocx = (file: string) => readFileSync(file);
