import { unzipSync } from 'fflate';
import { DocxRefusal } from './docx-failure.ts';

const megabyte = 1024 * 1024;
/** Parts of real documents stay below a few megabytes; the largest seen elsewhere (books) below fifty. */
const maximumPartSize = 64 * megabyte;
const maximumTotalSize = 128 * megabyte;
/** XML of documents shrinks 10 to 60 times; deflate can reach a thousand only on what repeats without end. */
const maximumRatio = 250;
const ratioIsCheckedFrom = 4 * megabyte;
const maximumEntries = 5000;

/** A part of the package, unpacked. */
export interface UnpackedPart {
  readonly bytes: Uint8Array;
  /** True when the bytes are not those that were packed (their check sum differs). */
  readonly damaged: boolean;
}

/** The one spelling of a part's name: case does not count in a package, and some programs write `\` or a leading `/`. */
export function plainPartName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Unpacks the wanted parts of a ZIP, keyed by their plain names; throws `DocxRefusal`. */
export function unpackParts(
  bytes: Uint8Array,
  isWanted: (plainName: string) => boolean,
): Map<string, UnpackedPart> {
  const entries = listEntries(bytes);
  let seen = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        seen += 1;
        if (seen > maximumEntries) throw new DocxRefusal('too-large', null);
        if (!isWanted(plainPartName(name))) return false;
        if (entries.get(name)?.encrypted === true) throw new DocxRefusal('encrypted', name);
        total += originalSize;
        const swells = originalSize > ratioIsCheckedFrom && originalSize > size * maximumRatio;
        if (swells || originalSize > maximumPartSize || total > maximumTotalSize) {
          throw new DocxRefusal('too-large', name);
        }
        return true;
      },
    });
    const parts = Object.entries(files).map(([name, file]): [string, UnpackedPart] => {
      const expected = entries.get(name)?.checkSum;
      return [
        plainPartName(name),
        { bytes: file, damaged: expected !== undefined && checkSumOf(file) !== expected },
      ];
    });
    return new Map(parts);
  } catch (error) {
    if (error instanceof DocxRefusal) throw error;
    throw new DocxRefusal('not-a-zip', null);
  }
}

interface Entry {
  readonly checkSum: number;
  readonly encrypted: boolean;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** What the directory at the end of the ZIP says of each file beyond its size. */
function listEntries(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let at = findDirectory(view);
  while (at !== null && at + 46 <= view.byteLength && view.getUint32(at, true) === directoryEntry) {
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(nameLength, 1024)));
    entries.set(name, {
      checkSum: view.getUint32(at + 16, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    if (entries.size > maximumEntries) break;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 kB. */
function findDirectory(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return view.getUint32(at + 16, true);
  }
  return null;
}

const checkSums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 as ZIP counts it. */
function checkSumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  // By index: walking an iterator is most of the cost until the engine has compiled it.
  for (let at = 0; at < bytes.length; at += 1)
    sum = (checkSums[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
