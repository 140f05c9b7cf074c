import { z } from 'zod';

/** Reads a day. */
export const parseDay = (text: string) => z.iso.date().parse(text);
