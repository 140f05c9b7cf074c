const header = 'Exif\0\0';
const orientationTag = 0x0112;
const shortType = 3;

/** How a picture stands by its Exif part (1 upright to 8), or null when it does not say. */
export function readOrientation(part: Uint8Array): number | null {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  if (part.length < 14 || Buffer.from(part.subarray(0, 6)).toString('latin1') !== header) return null;
  const little = view.getUint16(6) === 0x4949;
  const directory = 6 + view.getUint32(10, little);
  if (directory + 2 > part.length) return null;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > part.length) return null;
    if (view.getUint16(at, little) !== orientationTag) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An Exif segment that says how the picture stands and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const segment = new Uint8Array(36);
  const view = new DataView(segment.buffer);
  view.setUint16(0, 0xffe1);
  view.setUint16(2, segment.length - 2);
  segment.set(Buffer.from(header, 'latin1'), 4);
  segment.set(Buffer.from('MM\0*', 'latin1'), 10);
  view.setUint32(14, 8);
  view.setUint16(18, 1);
  view.setUint16(20, orientationTag);
  view.setUint16(22, shortType);
  view.setUint32(24, 1);
  view.setUint16(28, orientation);
  return segment;
}
