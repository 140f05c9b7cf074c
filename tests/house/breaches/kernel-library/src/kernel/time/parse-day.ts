import { strFromU8 } from 'fflate';

/** Reads a day. */
export const parseDay = (bytes: Uint8Array) => strFromU8(bytes);
