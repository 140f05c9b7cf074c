import { isUtf16 } from './detect-format.ts';

/** Decodes text in UTF-8 or, with its mark, UTF-16; null for bytes in an encoding of the years before Unicode. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = !isUtf16(bytes) ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
