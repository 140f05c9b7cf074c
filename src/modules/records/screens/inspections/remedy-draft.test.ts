import { expect, test } from 'vitest';
import { readRemedyDraft } from './remedy-draft.ts';

test('what a browser kept of an answer is read back; whatever else it kept is an empty one', () => {
  const empty = { words: '', day: '', how: 'phone', files: [] };
  const kept = { ...empty, words: 'Đã lập sổ', how: 'zalo' };
  expect(readRemedyDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  for (const other of [null, 'words', 7, { words: 7, how: 'shouting', files: 'none' }])
    expect(readRemedyDraft(other)).toEqual(empty);
});
