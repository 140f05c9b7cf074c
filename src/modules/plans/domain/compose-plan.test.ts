import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { writeDocument } from '#writing/write-document.ts';
import { composePlan } from './compose-plan.ts';

const SAMPLE = new URL('../../../../samples/plans/2-ubnd-tinh-ke-hoach-2026.md', import.meta.url);

const readPlan = async (bytes: Uint8Array) => {
  const read = await readDocumentFile({ bytes, name: 'ke-hoach' });
  if (read.kind !== 'read') throw new Error(`The plan was not read: ${read.kind}`);
  return read;
};
const tasksOf = ({ tasks }: PlanDraft) =>
  tasks.map(({ number, text, lead, time }) => [number, text, lead.map((name) => name.text), time.text]);

test('a plan that goes out as Word reads back as the plan it was, with the head as it was set right', async () => {
  const { tree, draft } = await readPlan(new Uint8Array(readFileSync(SAMPLE)));
  const corrected = {
    ...draft,
    document: {
      ...draft.document,
      number: { text: '46/KH-UBND', source: [] },
      subject: { text: 'Việc đã đổi tên', source: [] },
    },
  };
  const layout = layOutDocument(composePlan({ tree, draft, corrected }));
  const again = (await readPlan(await writeDocument({ layout, format: 'docx' }))).draft;
  expect(tasksOf(again)).toEqual(tasksOf(draft));
  expect(again.duties.map(({ text }) => text)).toEqual(draft.duties.map(({ text }) => text));
  expect(again.document).toMatchObject({
    number: { text: '46/KH-UBND' },
    date: { text: '2026-01-20' },
    subject: { text: 'Việc đã đổi tên' },
  });
});

test('a plan without a paper is composed from its tasks', async () => {
  const { tree, draft } = await readPlan(new Uint8Array(readFileSync(SAMPLE)));
  const document = composePlan({ tree: { ...tree, blocks: [] }, draft, corrected: draft });
  const words = document.body.map((block) => ('text' in block ? block.text : '')).join('\n');
  for (const { text } of draft.tasks) expect(words).toContain(text);
});
