import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FormEdition, StyleName } from '#kernel/document/layout/forms/form-edition.ts';

/** What of a style can be changed against its clause, and the code that the checker has to give. */
interface SpoilableLook {
  readonly style: StyleName;
  readonly kind: 'size' | 'weight' | 'slant' | 'side';
  readonly code: 'size' | 'bold' | 'italic' | 'align';
}

/** Looks that a clause prescribes of the styles that a document uses. */
export function listSpoilableLooks(form: FormEdition, docx: Uint8Array): readonly SpoilableLook[] {
  const used = new Set(
    [
      ...strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).matchAll(
        /<w:pStyle w:val="NC(\w)(\w*)"/gu,
      ),
    ].map(([, first = '', rest = '']) => `${first.toLowerCase()}${rest}`),
  );
  const names = Object.keys(form.styles) as StyleName[];
  return names
    .filter((style) => used.has(style) && !unread.has(style))
    .flatMap((style): SpoilableLook[] => {
      const { bold, italic, align } = form.styles[style];
      const isFree = style === 'entry' || style === 'item';
      return [
        { style, kind: 'size', code: 'size' },
        ...(bold === null || isFree || style === 'text'
          ? []
          : [{ style, kind: 'weight', code: 'bold' } as const]),
        ...(italic === null || isFree ? [] : [{ style, kind: 'slant', code: 'italic' } as const]),
        ...(align === 'center' ? [{ style, kind: 'side', code: 'align' } as const] : []),
      ];
    });
}

/** Parts that the checker does not see as paragraphs of the text: the star, cells of tables, numbers of pages. */
const unread: ReadonlySet<StyleName> = new Set([
  'star',
  'columnHead',
  'cell',
  'ordinal',
  'pageNumber',
  'remark',
  'signatureNote',
]);

/** The document with one look of one style changed. @throws Error when the change changed nothing. */
export function spoilStyle(docx: Uint8Array, style: StyleName, kind: SpoilableLook['kind']): Uint8Array {
  const parts = unzipSync(docx);
  const before = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const id = `NC${style[0]?.toUpperCase()}${style.slice(1)}`;
  const after = before.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su'), (one) =>
    change(one, kind),
  );
  if (after === before) throw new Error(`nothing was spoiled: ${style}, ${kind}`);
  return zipSync({ ...parts, 'word/styles.xml': strToU8(after) });
}

function change(style: string, kind: SpoilableLook['kind']): string {
  switch (kind) {
    case 'size':
      return style.replace(/<w:sz w:val="\d+"\/>/u, '<w:sz w:val="40"/>');
    case 'weight':
      return toggle(style, 'b');
    case 'slant':
      return toggle(style, 'i');
    case 'side':
      return style.replace(/<w:jc w:val="center"\/>/u, '<w:jc w:val="left"/>');
  }
}

function toggle(style: string, name: 'b' | 'i'): string {
  const off = `<w:${name} w:val="false"/>`;
  return style.includes(off) ? style.replace(off, `<w:${name}/>`) : style.replace(`<w:${name}/>`, off);
}
