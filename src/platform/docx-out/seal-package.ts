import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip archive can name. */
const noDay = new Date(1980, 0, 1);

/** Packs the parts of a document anew so that nothing in the file depends on when, where or how often it was made. */
export function sealPackage(bytes: Uint8Array, title: string): Uint8Array {
  const parts = unzipSync(bytes);
  const sealed: Zippable = {};
  // Word wants the list of contents first; the others follow in the order of their names.
  const names = Object.keys(parts).sort();
  for (const name of ['[Content_Types].xml', ...names.filter((one) => one !== '[Content_Types].xml')]) {
    const part = parts[name];
    if (part === undefined || name.endsWith('/')) continue;
    sealed[name] = [name === 'docProps/core.xml' ? strToU8(coreProperties(title)) : part, { mtime: noDay }];
  }
  return zipSync(sealed, { level: 4 });
}

/** What the file says of itself, without times and without the name of a person. */
function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
