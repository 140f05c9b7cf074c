import { describe, expect, test } from 'vitest';
import { EMPTY_REPLY, findReplyFaults, readKeptReply, replyToSend } from './reply-draft.ts';

const TODAY = '2027-03-10';
const typed = { ...EMPTY_REPLY, sender: ' Lò Thị Mây ', words: ' Đã mở chợ ' };

describe('an answer by a link', () => {
  test('needs who answers and what was done, and nothing more', () => {
    expect(findReplyFaults(EMPTY_REPLY, TODAY)).toEqual(['words', 'sender']);
    expect(findReplyFaults(typed, TODAY)).toEqual([]);
    expect(replyToSend(typed, TODAY)).toEqual({
      sender: 'Lò Thị Mây',
      words: 'Đã mở chợ',
      doneOn: TODAY,
      place: null,
      quantities: [],
    });
  });

  test('leaves out a figure that was left empty, and reads the others as Vietnam writes them', () => {
    const quantities = [
      { indicator: 'E1a', amount: '' },
      { indicator: 'E1b', amount: '1.234,5' },
    ];
    expect(replyToSend({ ...typed, quantities }, TODAY).quantities).toEqual([
      { indicator: 'E1b', amount: 1234.5 },
    ]);
  });

  test.each([
    [{ doneOn: '31/2/2027' }, 'doneOn'],
    [{ doneOn: '11/3/2027' }, 'future'],
    [{ quantities: [{ indicator: 'E1a', amount: 'ba' }] }, 'amount'],
  ])('says what is wrong: %o', (part, fault) => {
    expect(findReplyFaults({ ...typed, ...part }, TODAY)).toEqual([fault]);
  });

  test('is read back from what the browser kept, or from nothing', () => {
    expect(readKeptReply({ draft: typed, unsaved: true })).toEqual({ draft: typed, unsaved: true });
    expect(readKeptReply({ draft: { words: 'Đã', quantities: [null, 3] } })).toEqual({
      draft: { ...EMPTY_REPLY, words: 'Đã' },
      unsaved: false,
    });
    for (const nothing of [null, 'x', {}, { draft: 1 }]) expect(readKeptReply(nothing)).toBeNull();
  });
});
