import { readFile } from '#reading/read-file.ts';

export const now = readFile;
