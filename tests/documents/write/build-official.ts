import type { Block } from '#kernel/document/model/document-tree.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';

/** An official document with the parts that a test names; its text is written as lines, a blank line between them. */
export function buildOfficial(
  parts: Partial<Omit<OfficialDocument, 'body'>> & { readonly text?: string },
): OfficialDocument {
  const { text = '', ...rest } = parts;
  return {
    family: 'state',
    kind: 'KẾ HOẠCH',
    superior: [],
    issuer: ['ỦY BAN NHÂN DÂN TỈNH SÔNG HIỀN'],
    number: '/KH-UBND',
    place: 'Sông Hiền',
    date: '2026-03-05',
    issuerBelowKind: null,
    subject: ['Quảng bá tỉnh Sông Hiền năm 2026'],
    marks: [],
    remarks: [],
    addressees: [],
    body: blocksOf(text),
    signatures: [],
    recipients: [],
    recipientsNote: null,
    annexes: [],
    ...rest,
  };
}

/** The blocks of a text as the reader of plain text sees them. */
export function blocksOf(text: string): readonly Block[] {
  return text === '' ? [] : readText(text).blocks;
}
