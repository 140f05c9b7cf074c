import { unzipSync } from 'fflate';
import type { Tree } from '../../model/tree.ts';

/** Reads the parts of a DOCX. */
export const readDocx = (bytes: Uint8Array): Tree => ({ blocks: Object.keys(unzipSync(bytes)) });
