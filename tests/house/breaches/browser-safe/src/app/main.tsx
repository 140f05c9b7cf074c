import { sep } from 'node:path';

export const started = sep;
