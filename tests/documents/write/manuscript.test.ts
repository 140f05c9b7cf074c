import { describe, expect, test, vi } from 'vitest';
import { composeFromManuscript } from '#kernel/composition/compose-from-manuscript.ts';
import { findParts } from '#kernel/composition/find-parts.ts';
import type { Manuscript } from '#kernel/composition/manuscript.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { parseTimeWindow } from '#kernel/time/parse-time-window.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { writeDocument } from '#writing/write-document.ts';
import { inventedManuscript, named, part } from './invented-manuscript.ts';

vi.setConfig({ testTimeout: 60_000 });

async function readAgain(manuscript: Manuscript, format: 'docx' | 'pdf') {
  const layout = layOutDocument(composeFromManuscript(manuscript));
  const bytes = await writeDocument({ layout, format });
  const outcome = await readDocumentFile({ bytes, name: `ke-hoach.${format}`, facts: true });
  if (outcome.kind !== 'read') throw new Error(`Not read: ${JSON.stringify(outcome)}`);
  return outcome;
}

const written = inventedManuscript.parts.filter(({ kind }) => kind === 'task');

describe.each(['docx', 'pdf'] as const)('a plan that was written here, read again from its %s', (format) => {
  test('has the same tasks, with who and when', async () => {
    const { draft } = await readAgain(inventedManuscript, format);
    expect(
      draft.tasks.map(({ text, lead, coordinate, time }) => ({
        text,
        lead: lead.map((body) => body.text),
        coordinate: coordinate.map((body) => body.text),
        time: time.text,
      })),
    ).toEqual(
      written.map(({ text, lead, coordinate, time }) => ({
        text,
        lead: lead.map(({ name }) => name),
        coordinate: coordinate.map(({ name }) => name),
        time,
      })),
    );
  });

  test('understands the times as they were shown while writing', async () => {
    const { draft } = await readAgain(inventedManuscript, format);
    for (const [index, { time }] of written.entries()) {
      const { kind, to, windows } = parseTimeWindow(time, 2027);
      expect(draft.tasks[index]?.time).toMatchObject({ kind, to, windows });
    }
  });

  test('has the same head, its number and day blank', async () => {
    const { draft } = await readAgain(inventedManuscript, format);
    expect(draft.document).toMatchObject({
      type: { text: 'KẾ HOẠCH' },
      number: { text: '/KH-UBND' },
      date: { text: '2026-12' },
      place: { text: 'Sông Hiền' },
      subject: { text: 'Công tác thông tin đối ngoại năm 2027' },
      year: { value: 2027 },
      signer: { name: { text: 'Đỗ Thị Bến Xuân' }, title: { text: 'PHÓ CHỦ TỊCH' } },
    });
    expect(draft.references.map(({ symbol }) => symbol)).toEqual(['72/2015/NĐ-CP', '25/CT-TTg']);
    expect(draft.duties.map(({ body }) => body.map(({ text }) => text))).toEqual([
      ['Sở Tài chính'],
      ['Sở Văn hóa, Thể thao và Du lịch'],
    ]);
  });
});

test('its form has no fault', async () => {
  const { tree, draft, facts = null } = await readAgain(inventedManuscript, 'docx');
  const faults = checkForm(findParts(tree, draft, facts)).filter(({ severity }) => severity === 'fault');
  expect(faults).toEqual([]);
});

test('every state of the writing is a page: an empty plan, a part without words, a name without letters', () => {
  const { head } = inventedManuscript;
  const unfinished = [
    [],
    [part('task', '')],
    [part('section', ' ')],
    [part('task', 'Mở lớp', { lead: [named(' ')], time: '  ' })],
    [part('duty', 'Theo dõi')],
  ];
  for (const parts of unfinished) {
    const { body } = composeFromManuscript({ head, parts });
    const words = body.map((block) => ('text' in block ? block.text : ''));
    expect(words.filter((line) => /:\s*\.?$/u.test(line) && !line.endsWith('sau:'))).toEqual([]);
  }
});

test('parts without words take no number', () => {
  const { body } = composeFromManuscript({
    head: { ...inventedManuscript.head, bases: '', opening: '' },
    parts: [part('section', 'Nội dung'), part('task', ''), part('task', 'Mở lớp'), part('task', 'Dạy chữ')],
  });
  expect(body.map((block) => ('text' in block ? block.text : ''))).toEqual([
    'I. NỘI DUNG',
    '1. Mở lớp.',
    '2. Dạy chữ./.',
  ]);
});
