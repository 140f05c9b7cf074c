/**
 * Reads which letters a TrueType font can print, from its table `cmap` (forms 4 and 12, which every font of today has).
 *
 * The letters come as ranges of code points, both ends included.
 */
export function readFontLetters(font: Uint8Array): readonly (readonly [first: number, last: number])[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const map = findTable(view, 'cmap');
  if (map === null) return [];
  const ranges: [number, number][] = [];
  for (let at = 0; at < view.getUint16(map + 2); at += 1) {
    const table = map + view.getUint32(map + 4 + at * 8 + 4);
    const form = view.getUint16(table);
    if (form === 12) ranges.push(...readGroups(view, table));
    if (form === 4) ranges.push(...readSegments(view, table));
  }
  return ranges;
}

function findTable(view: DataView, name: string): number | null {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (tag === name) return view.getUint32(at + 8);
  }
  return null;
}

function readGroups(view: DataView, table: number): [number, number][] {
  return Array.from({ length: view.getUint32(table + 12) }, (_, at) => {
    const group = table + 16 + at * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Form 4 names segments, of which some letters may have no picture: each is asked for. */
function readSegments(view: DataView, table: number): [number, number][] {
  const double = view.getUint16(table + 6);
  const ranges: [number, number][] = [];
  for (let at = 0; at < double; at += 2) {
    const [ends, starts] = [table + 14 + at, table + 16 + double + at];
    const [shifts, offsets] = [starts + double, starts + 2 * double];
    const offset = view.getUint16(offsets);
    for (
      let letter = view.getUint16(starts);
      letter <= view.getUint16(ends) && letter < 0xffff;
      letter += 1
    ) {
      const place = offsets + offset + (letter - view.getUint16(starts)) * 2;
      const raw = offset === 0 ? letter : view.getUint16(place);
      const picture = raw === 0 ? 0 : (raw + view.getUint16(shifts)) & 0xffff;
      if (picture !== 0) ranges.push([letter, letter]);
    }
  }
  return ranges;
}
