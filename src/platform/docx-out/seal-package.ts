import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { ownStyles } from './build-styles.ts';

/** The first day that a zip archive can name. */
const noDay = new Date(1980, 0, 1);

/** Packs the parts of a document anew so that nothing in the file depends on when, where or how often it was made. */
export function sealPackage(bytes: Uint8Array, title: string): Uint8Array {
  const parts = withoutIdleStyles(unzipSync(bytes));
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

/**
 * Leaves out the styles that the library brings and nothing in the file uses: blue headings are none of an official
 * form, and some of them name styles that are not there.
 */
function withoutIdleStyles(parts: Unzipped): Unzipped {
  const name = 'word/styles.xml';
  const styles = strFromU8(parts[name] ?? new Uint8Array());
  const used = new Set<string>();
  const follow = (xml: string): void => {
    for (const [, id = ''] of xml.matchAll(
      /<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/gu,
    )) {
      if (used.has(id)) continue;
      used.add(id);
      follow(bodyOf(id, styles));
    }
  };
  for (const [part, content] of Object.entries(parts))
    if (part !== name && part.endsWith('.xml')) follow(strFromU8(content));
  const kept = styles.replace(/<w:style (?<head>[^>]*)>.*?<\/w:style>/gsu, (style, head: string) => {
    const id = idOf(head);
    return head.includes('w:default=') || id.startsWith(ownStyles) || used.has(id) ? style : '';
  });
  return { ...parts, [name]: strToU8(kept.replace('<w:style ', `${plainCharacters}<w:style `)) };
}

/** The style that those of characters are based on; Word knows it, other programs look for it. */
const plainCharacters =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>';

function bodyOf(id: string, styles: string): string {
  const from = styles.indexOf(`w:styleId="${id}"`);
  return from < 0 ? '' : styles.slice(from, styles.indexOf('</w:style>', from));
}

function idOf(head: string): string {
  return /w:styleId="([^"]+)"/u.exec(head)?.[1] ?? '';
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
