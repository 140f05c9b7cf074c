import type { UnreadFormat } from './reading-outcome.ts';

/** What a file is by its content; `locked` is a Word document under a password. */
export type DetectedFormat = 'docx' | 'pdf' | 'text' | 'locked' | 'unknown' | UnreadFormat;

const olePrefix = [0xd0, 0xcf, 0x11, 0xe0];
const imagePrefixes: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];
/** Readers of PDF accept some bytes before the head of the file; so does everybody who writes such files. */
const pdfHeadWithin = 1024;
const sampleLength = 64 * 1024;

/** Tells the format of a file by its content alone: extensions lie, and people rename files to get them through. */
export function detectFormat(bytes: Uint8Array): DetectedFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0x50, 0x4b])) return detectZip(buffer);
  if (startsWith(bytes, olePrefix)) return detectOle(buffer);
  if (buffer.subarray(0, pdfHeadWithin).includes('%PDF-')) return 'pdf';
  if (isUtf16(bytes)) return 'text';
  const sample = buffer.subarray(0, sampleLength);
  if (sample.includes(0))
    return imagePrefixes.some((prefix) => startsWith(bytes, prefix)) ? 'image' : 'unknown';
  if (imagePrefixes.slice(0, -1).some((prefix) => startsWith(bytes, prefix))) return 'image';
  const head = sample
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  return /^<(?:!doctype html|html|\?xml)/i.test(head) ? 'html' : 'text';
}

/** True for text that begins with the byte order mark of UTF-16, in either order. */
export function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Names of the parts stand uncompressed in a package. */
function detectZip(buffer: Buffer): DetectedFormat {
  if (buffer.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (buffer.includes('word/')) return 'docx';
  if (buffer.includes('xl/workbook')) return 'spreadsheet';
  if (buffer.includes('ppt/presentation')) return 'slides';
  return buffer.includes('[Content_Types].xml') ? 'docx' : 'archive';
}

function detectOle(buffer: Buffer): DetectedFormat {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'locked';
  if (holds('WordDocument')) return 'doc';
  return holds('Workbook') || holds('Book') ? 'spreadsheet' : 'unknown';
}
