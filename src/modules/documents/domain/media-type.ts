const BY_CONTENT: readonly { readonly mediaType: string; readonly starts: readonly number[] }[] = [
  { mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'application/zip', starts: [0x50, 0x4b, 0x03, 0x04] },
  { mediaType: 'application/msword', starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
];
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ODT = 'application/vnd.oasis.opendocument.text';

/**
 * The type of a file by what is in it, never by its name: the first bytes, and inside a ZIP the names of the
 * parts that only Word or OpenDocument writes. What is neither binary nor known is text.
 */
export function mediaTypeOf(bytes: Uint8Array): string {
  const known = BY_CONTENT.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (known?.mediaType === 'application/zip') return zipType(bytes);
  if (known !== undefined) return known.mediaType;
  return bytes.subarray(0, 8000).includes(0) && !hasUtf16Mark(bytes) ? 'application/octet-stream' : 'text/plain';
}

/** Part names stand uncompressed in a ZIP, in front of each part and once more in the directory at its end. */
function zipType(bytes: Uint8Array): string {
  const ends = [bytes.subarray(0, 16_384), bytes.subarray(-65_536)].map((part) => new TextDecoder('latin1').decode(part));
  if (ends.some((text) => text.includes('word/document.xml'))) return DOCX;
  if (ends.some((text) => text.includes(`mimetype${ODT}`))) return ODT;
  return 'application/zip';
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
