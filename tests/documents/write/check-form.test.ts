import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { composeFromTree } from '#kernel/composition/compose-from-tree.ts';
import { findParts } from '#kernel/composition/find-parts.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import type { Deviation } from '#kernel/document/checks/form/checked-document.ts';
import { describeDeviation, deviationCodes } from '#kernel/document/checks/form/describe-deviation.ts';
import { getForm } from '#kernel/document/layout/forms/find-form.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { OfficialDocument } from '#kernel/document/model/official-document.ts';
import { buildDocx } from '#platform/docx-out/build-docx.ts';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { officialKinds } from './official-kinds.ts';
import { seededFaults, spoil } from './seed-faults.ts';
import { listSpoilableLooks, spoilStyle } from './spoil-styles.ts';

vi.setConfig({ testTimeout: 60_000 });

const samples = fileURLToPath(new URL('../../../samples/plans', import.meta.url));

describe('the checker', () => {
  test.each(Object.entries(officialKinds))(
    'finds nothing in a %s that was written here',
    async (_, document) => {
      expect(await check(await write(document))).toEqual([]);
    },
  );

  test.each(readdirSync(samples))('finds no fault in %s as it is written here', async (file) => {
    const read = await readDocumentFile({ bytes: readFileSync(path.join(samples, file)), name: file });
    if (read.kind !== 'read') throw new Error(read.kind);
    const found = await check(await write(composeFromTree(read.tree, read.draft)));
    // Three of these papers end without the customary mark: their own words, which writing does not change.
    expect(found.filter(({ severity }) => severity === 'fault')).toEqual([]);
  });

  test.each(seededFaults)('finds $what', async (fault) => {
    const document = officialKinds[fault.kind ?? 'report'];
    if (document === undefined) throw new Error(fault.kind);
    const found = await check(spoil(await write(document), fault));
    expect(found.map(({ code }) => code)).toContain(fault.code);
    const one = found.find(({ code }) => code === fault.code);
    expect(one?.clause).toMatch(fault.clause);
    expect(one === undefined ? '' : describeDeviation(one).remedy.vi).toMatch(/^Sửa thành: \S/u);
    // One fault has few consequences: a spoiled style is said once, not at every paragraph.
    expect(found.length).toBeLessThanOrEqual(3);
  });
});

test('every kind of deviation that the checker knows is seeded, and no other', () => {
  expect([...new Set(seededFaults.map(({ code }) => code))].toSorted()).toEqual(
    [...deviationCodes].toSorted(),
  );
});

describe('every look that a form prescribes', () => {
  test.each(Object.keys(officialKinds))('in a %s is held against its own clause', async (name) => {
    const document = officialKinds[name] as OfficialDocument;
    const bytes = await write(document);
    const form = getForm(document.family, document.date);
    for (const { style, kind, code } of listSpoilableLooks(form, bytes)) {
      const rule = form.styles[style];
      const found = await check(spoilStyle(bytes, style, kind));
      expect([
        style,
        kind,
        [...new Set(found.filter((one) => one.code === code).map(({ clause }) => clause))],
      ]).toEqual([style, kind, [`${form.source}, ${rule.clause}`]]);
    }
  });
});

test('a paper older than its form has nothing held against it', async () => {
  const text =
    'Số 5/KH-UBND\n\nSông Hiền, ngày 3 tháng 1 năm 2019\n\nKẾ HOẠCH\n\nMở hội\n\nI. VIỆC\n\n1. Sửa bến.';
  const read = await readDocumentFile({ bytes: new TextEncoder().encode(text), name: 'cu.txt' });
  if (read.kind !== 'read') throw new Error(read.kind);
  const found = checkForm(findParts(read.tree, read.draft, null));
  expect(found.map(({ code }) => code)).toContain('date-day-zero');
  expect(found.filter(({ severity }) => severity === 'fault')).toEqual([]);
});

async function write(document: OfficialDocument): Promise<Uint8Array> {
  return buildDocx(layOutDocument(document));
}

async function check(bytes: Uint8Array): Promise<readonly Deviation[]> {
  const read = await readDocumentFile({ bytes, name: 'viet.docx', facts: true });
  if (read.kind !== 'read') throw new Error(read.kind);
  return checkForm(findParts(read.tree, read.draft, read.facts ?? null));
}
