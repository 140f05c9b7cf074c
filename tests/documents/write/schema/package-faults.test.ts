import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { buildDocx } from '#platform/docx-out/build-docx.ts';
import { buildOfficial } from '../build-official.ts';
import { officialKinds } from '../official-kinds.ts';
import { findPackageFaults } from './package-faults.ts';

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await buildDocx(layOutDocument(officialKinds.decision ?? buildOfficial({}))));
});

const main = 'word/document.xml';
/** What makers of files get wrong, each with the words of the finding. */
const spoiled: readonly (readonly [what: string, part: string, from: RegExp, to: string, finding: RegExp])[] =
  [
    ['an open tag', main, /<\/w:body>/u, '', /unclosed|unexpected/iu],
    [
      'the style of a paragraph behind its look',
      main,
      /(<w:pStyle [^>]*>)(<w:\w+[^>]*\/>)/u,
      '$2$1',
      /pPr: pStyle/u,
    ],
    ['a paragraph with two styles', main, /(<w:pStyle [^>]*>)/u, '$1$1', /pPr: pStyle is there twice/u],
    ['an element that nobody knows', main, /<w:pPr>/u, '<w:pPr><w:glow/>', /pPr: glow is no child of it/u],
    ['a paper size behind the margins', main, /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/u, '$2$1', /sectPr: pgSz/u],
    [
      'a cell without a paragraph',
      main,
      /<\/w:tcPr>.*?<\/w:tc>/su,
      '</w:tcPr></w:tc>',
      /tc: without a paragraph/u,
    ],
    ['half a twip', main, /w:top="1134"/u, 'w:top="1134.5"', /w:top is 1134\.5/u],
    [
      'a style that is not there',
      main,
      /w:pStyle w:val="NCSubject"/u,
      'w:pStyle w:val="NCNone"',
      /style NCNone/u,
    ],
    [
      'a style of two names',
      'word/styles.xml',
      /<w:name w:val="Tên/u,
      '<w:name w:val="Tên, ',
      /holds a comma/u,
    ],
    ['a list that is not there', main, /<w:numId w:val="\d+"/u, '<w:numId w:val="999"', /list 999/u],
    ['a header that is not there', main, /(<w:headerReference [^>]*r:id=")[^"]+"/u, '$1rId999"', /rId999/u],
    [
      'a style twice',
      'word/styles.xml',
      /w:styleId="NCKind"/u,
      'w:styleId="NCText"',
      /style NCText is there twice/u,
    ],
    [
      'a level in another order',
      'word/numbering.xml',
      /(<w:numFmt [^>]*>)(<w:suff [^>]*>)/u,
      '$2$1',
      /lvl: numFmt/u,
    ],
    [
      'a part without its content type',
      '[Content_Types].xml',
      /<Override [^>]*PartName="\/word\/numbering.xml"[^>]*>|<Default [^>]*Extension="xml"[^>]*>/gu,
      '',
      /no content type for word\/numbering.xml/u,
    ],
    [
      'a part that is not there',
      'word/_rels/document.xml.rels',
      /Target="styles.xml"/u,
      'Target="look.xml"',
      /look\.xml/u,
    ],
  ];

test.each(spoiled)('%s is found', (what, name, from, to, finding) => {
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after === before ? `nothing was spoiled: ${what}` : '').toBe('');
  expect(findPackageFaults(zipSync({ ...parts, [name]: strToU8(after) })).join('\n')).toMatch(finding);
});
