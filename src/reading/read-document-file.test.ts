import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocx, paragraph, zip } from '../../tests/documents/build-docx.ts';
import { describeUnreadable } from './describe-unreadable.ts';
import { readDocumentFile } from './read-document-file.ts';
import type { ReadingOutcome } from './reading-outcome.ts';

const plan = [
  'KẾ HOẠCH',
  'Quảng bá hình ảnh tỉnh Sông Hiền năm 2026',
  'I. NHIỆM VỤ',
  '1. Dịch trang tin của tỉnh sang tiếng Lào',
  '- Chủ trì: Sở Ngoại vụ',
];
const bytesOf = (...lines: string[]): Uint8Array => strToU8(lines.join('\n\n'));

async function codeOf(bytes: Uint8Array, name = 'tep'): Promise<string> {
  const outcome: ReadingOutcome = await readDocumentFile({ bytes, name });
  return outcome.kind === 'unreadable' ? outcome.code : outcome.kind;
}

describe('a document is read by its content, whatever its name says', () => {
  test('a Word file and the same plan as text give the same tasks', async () => {
    const asText = await readDocumentFile({ bytes: bytesOf(...plan), name: 'anh.jpg' });
    const asWord = await readDocumentFile({
      bytes: buildDocx(plan.map((line) => paragraph(line)).join('')),
      name: 'a.txt',
    });
    if (asText.kind !== 'read' || asWord.kind !== 'read') throw new Error('not read');
    expect([asText.tree.format, asWord.tree.format]).toEqual(['text', 'docx']);
    expect(asText.draft.tasks).toHaveLength(1);
    expect(asWord.draft.tasks.map(({ text, lead }) => [text, lead.map((body) => body.text)])).toEqual(
      asText.draft.tasks.map(({ text, lead }) => [text, lead.map((body) => body.text)]),
    );
  });

  test('text in UTF-16 reads the same as in UTF-8', async () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${plan.join('\n\n')}`, 'utf16le'));
    const read = await readDocumentFile({ bytes: utf16, name: 'a.txt' });
    expect(read.kind === 'read' && read.draft.document.type?.text).toBe('KẾ HOẠCH');
  });

  test('a document without tasks is read all the same', async () => {
    expect(await codeOf(bytesOf('Kính gửi các cơ quan.'))).toBe('read');
  });
});

describe('what cannot be read is refused with a code that says why', () => {
  const ole = (stream: string): Uint8Array =>
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]));

  test.each<[string, string, Uint8Array]>([
    ['empty-file', 'nothing', new Uint8Array()],
    ['empty-file', 'blank text', bytesOf(' ', '\t')],
    ['pdf-broken', 'the first line of a PDF', bytesOf('%PDF-1.7')],
    ['not-yet-doc', 'an old Word file', ole('WordDocument')],
    ['docx-encrypted', 'a locked Word file', ole('EncryptedPackage')],
    ['not-yet-spreadsheet', 'an old workbook', ole('Workbook')],
    ['not-yet-spreadsheet', 'a workbook', zip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
    ['not-yet-slides', 'slides', zip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['not-yet-archive', 'an archive', zip({ 'a.csv': '1' })],
    ['not-yet-image', 'a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0])],
    ['not-yet-rtf', 'rich text', bytesOf('{\\rtf1 a}')],
    ['not-yet-html', 'a page', bytesOf('<!DOCTYPE html><p>a')],
    ['unknown-format', 'bytes of a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0])],
    ['text-encoding', 'text of the years before Unicode', new Uint8Array([0x4b, 0xd5, 0x20, 0x68, 0x6f])],
    ['docx-not-a-zip', 'half a Word file', buildDocx(paragraph('a')).slice(0, 300)],
    ['docx-broken-xml', 'a Word file of broken parts', buildDocx('<w:p>')],
  ])('%s: %s', async (code, _, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test('the message names the place and the remedy in both languages', () => {
    const message = describeUnreadable({
      kind: 'unreadable',
      code: 'docx-broken-xml',
      detail: 'word/document.xml',
    });
    expect(message.what.vi).toBe('Cấu trúc tệp Word bị hỏng (word/document.xml).');
    expect(message.what.en).toContain('(word/document.xml)');
    expect([message.remedy.vi, message.remedy.en].every((text) => text.length > 10)).toBe(true);
  });
});

describe('a document that bears a secrecy mark is refused before anything is made of it', () => {
  const marked = (line: string): string[] => ['UBND TỈNH SÔNG HIỀN', line, ...plan];

  test('in text, on a line that the reader would join with others', async () => {
    const bytes = strToU8('UBND TỈNH SÔNG HIỀN\nMẬT\nSố: 5/KH-UBND\n\nKẾ HOẠCH');
    expect(await readDocumentFile({ bytes, name: 'a.txt' })).toEqual({
      kind: 'secret',
      mark: 'MẬT',
      place: 'text',
    });
  });

  test('in Word, in a paragraph, a header or an old font', async () => {
    const body = marked('TỐI MẬT')
      .map((line) => paragraph(line))
      .join('');
    expect(await codeOf(buildDocx(body))).toBe('secret');
    expect(await codeOf(buildDocx({ body: paragraph('a'), headers: [paragraph('MẬT')] }))).toBe('secret');
    const old = paragraph('MËt', { run: '<w:rFonts w:ascii=".VnTimeH"/>' });
    expect(await codeOf(buildDocx(old))).toBe('secret');
  });

  test('by the name of the file, even of one that cannot be read', async () => {
    expect(await codeOf(bytesOf('%PDF-1.7'), 'KH (MẬT).pdf')).toBe('secret');
  });

  test('and carries no word of the document', async () => {
    const outcome = await readDocumentFile({ bytes: bytesOf(...marked('MẬT')), name: 'a.txt' });
    expect(Object.keys(outcome).sort()).toEqual(['kind', 'mark', 'place']);
  });
});
