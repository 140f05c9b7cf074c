import { readDocx } from '#kernel/document/readers/docx/read-docx.ts';
import { now } from '#platform/clock/clock.ts';

export const readFile = (bytes: Uint8Array) => ({ tree: readDocx(bytes), at: now() });
