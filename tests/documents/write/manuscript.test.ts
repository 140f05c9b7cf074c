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

const inAnnex: Manuscript = {
  ...inventedManuscript,
  head: { ...inventedManuscript.head, tasksIn: 'annex' },
};
const programmeOfParty: Manuscript = {
  head: {
    ...inventedManuscript.head,
    family: 'party',
    kind: 'programme',
    belowKind: 'của Ban Thường vụ Tỉnh ủy',
    issuer: 'Tỉnh ủy Sông Hiền',
    symbol: '-CTr/TU',
    subject: 'hành động về thông tin đối ngoại năm 2027',
    opening: 'Ban Thường vụ Tỉnh ủy ban hành Chương trình như sau:',
    recipients: 'Các đảng ủy trực thuộc Tỉnh ủy\nLưu Văn phòng Tỉnh ủy',
    authority: 'T/M BAN THƯỜNG VỤ',
    capacity: '',
    title: 'PHÓ BÍ THƯ',
  },
  parts: inventedManuscript.parts,
};

test.each([
  ['a plan', inventedManuscript],
  ['a plan with its tasks in an annex', inAnnex],
  ['a programme of the Party', programmeOfParty],
  [
    'a programme of the State',
    { ...inAnnex, head: { ...inAnnex.head, kind: 'programme' as const, symbol: '/CTr-UBND' } },
  ],
])('the form of %s has no fault', async (_, manuscript) => {
  const { tree, draft, facts = null } = await readAgain(manuscript, 'docx');
  const faults = checkForm(findParts(tree, draft, facts)).filter(({ severity }) => severity === 'fault');
  expect(faults).toEqual([]);
});

describe.each(['docx', 'pdf'] as const)('tasks in the table of an annex, read again from %s', (format) => {
  test('are the same tasks, with who and when', async () => {
    const { draft } = await readAgain(inAnnex, format);
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

  test('leave aims and duties in the text, which points at the annex once', async () => {
    const { draft, tree } = await readAgain(inAnnex, format);
    expect(draft.duties).toHaveLength(2);
    const words = tree.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
    expect(words.filter((line) => line.includes('Phụ lục kèm theo'))).toHaveLength(1);
    expect(draft.references.map(({ symbol }) => symbol)).toEqual(['72/2015/NĐ-CP', '25/CT-TTg']);
  });
});

test('a programme of the Party is read as one', async () => {
  const { draft } = await readAgain(programmeOfParty, 'docx');
  expect(draft.document).toMatchObject({
    type: { text: 'CHƯƠNG TRÌNH' },
    number: { text: '-CTr/TU' },
    issuer: { text: 'Ban Thường vụ Tỉnh ủy' },
  });
  expect(draft.tasks).toHaveLength(written.length);
});

test('the table of the annex stands across, its groups are named, its first column is centred', () => {
  const { sections } = layOutDocument(composeFromManuscript(inAnnex));
  const [, annex] = sections;
  expect(annex?.landscape).toBe(true);
  const [grid] = (annex?.items ?? []).flatMap((item) => (item.kind === 'grid' ? [item] : []));
  const firstColumn = grid?.rows.map(({ cells }) => {
    const [line] = cells[0]?.items ?? [];
    return line?.kind === 'line' ? [line.style, line.runs.map(({ text }) => text).join('')] : [];
  });
  expect(firstColumn).toEqual([
    ['columnHead', 'STT'],
    ['ordinal', '1'],
    ['ordinal', '2'],
    ['ordinal', 'I'],
    ['ordinal', '1'],
    ['ordinal', '2'],
  ]);
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
