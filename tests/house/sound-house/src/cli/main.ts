import { readFile } from '#reading/read-file.ts';

export const read = readFile;
