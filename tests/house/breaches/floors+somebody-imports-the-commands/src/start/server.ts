import { read } from '../cli/main.ts';

export const server = read;
