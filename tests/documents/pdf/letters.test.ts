import { describe, expect, test } from 'vitest';
import { readDocumentFile } from '#reading/read-document-file.ts';
import { buildPdf, type PrintedLook, type PrintedPage } from '../build-pdf.ts';
import { readBuiltPdf, setText, textsOf } from './read-built-pdf.ts';

const body = setText(
  'Sở Ngoại vụ mời khách nước bạn về thăm các làng nghề bên sông, mỗi đoàn một ngày.',
  200,
);

async function read(page: PrintedPage): Promise<string[]> {
  return textsOf(await readBuiltPdf([page]));
}

/** How words are printed, what was typed, what people read, and why. */
type OldWords = [look: PrintedLook, typed: string, meant: string, why?: string];

describe('fonts of the years before Unicode', () => {
  test.each<OldWords>([
    ['old', 'kÕ ho¹ch', 'KẾ HOẠCH', 'the capitals of TCVN3'],
    ['old-small', 'kÕ ho¹ch', 'kế hoạch', 'TCVN3, under the mark of a subset'],
    ['old-bold', 'kÕ ho¹ch', 'KẾ HOẠCH', 'the capitals of TCVN3, in bold'],
    ['vni', 'Keá hoaïch', 'Kế hoạch', 'VNI, in italics'],
  ])('%s: %s is %s (%s)', async (look, typed, meant) => {
    const tree = await readBuiltPdf([{ words: [{ text: typed, x: 100, y: 100, look }, ...body] }]);
    expect(textsOf(tree)[0]).toBe(meant);
    expect(tree.findings).toMatchObject([{ code: 'legacy-font' }]);
  });

  test('a sign of tone printed apart from its letter is put on it', async () => {
    const words = [
      { text: 'Kea', x: 100, y: 100, look: 'vni' },
      { text: 'ù hoa', x: 121, y: 100, look: 'vni' },
      { text: 'ïch', x: 156, y: 100, look: 'vni' },
    ] as const;
    expect((await read({ words: [...words, ...body] }))[0]).toBe('Keá hoạch');
  });
});

describe('a font that does not say which letters it prints', () => {
  const mute = [{ text: 'Kế hoạch đón khách nước bạn', x: 100, y: 100, look: 'mute' as const }];

  test('gives no words, and the person is told', async () => {
    const tree = await readBuiltPdf([{ words: [...mute, ...body] }]);
    expect(textsOf(tree)).toHaveLength(1);
    expect(tree.findings).toMatchObject([{ code: 'letters-unknown', values: { names: 'Song-Mute' } }]);
  });

  test('makes a file unreadable when it holds no other', async () => {
    const bytes = buildPdf([
      { words: [0, 1, 2].flatMap((line) => mute.map((word) => ({ ...word, y: 100 + 20 * line }))) },
    ]);
    expect(await readDocumentFile({ bytes, name: 'tep.pdf' })).toMatchObject({ code: 'pdf-unknown-letters' });
  });
});

describe('words under a scan', () => {
  const unseen = body.map((word) => ({ ...word, unseen: true }));

  test('are read, and the person is told that they were recognized', async () => {
    const tree = await readBuiltPdf([{ picture: true, words: unseen }]);
    expect(textsOf(tree)).toHaveLength(1);
    expect(tree.findings).toMatchObject([{ code: 'words-recognized', values: { count: '1' } }]);
  });

  test('stand up to lines that the recognition set a little askew', async () => {
    const askew = unseen.flatMap(({ text, x, y }, line) => {
      let left = x;
      return text.split(' ').map((word, at) => {
        const placed = {
          text: word,
          x: left,
          y: y + ((at * 7 + line) % 4) - 1.5,
          size: 13 + (at % 3) * 0.8,
          unseen: true,
        };
        left += (word.length + 1) * 7;
        return placed;
      });
    });
    expect(await read({ picture: true, words: askew })).toEqual([body.map(({ text }) => text).join(' ')]);
  });

  test('are told apart from words that nobody sees on a page without a scan', async () => {
    const tree = await readBuiltPdf([{ words: unseen }]);
    expect(tree.findings).toMatchObject([{ code: 'words-unseen', values: { count: '1' } }]);
  });
});

test('letters tied into one sign, and bullets of symbol fonts, are what people see', async () => {
  const words = [
    { text: '\uf0b7 Triển lãm ﬁlm, oﬃce', x: 113, y: 100 },
    { text: '\uf02d Xa\u00ad-vẳn-na-khẹt', x: 113, y: 124 },
  ];
  expect(await read({ words })).toEqual(['• Triển lãm film, office', '- Xa-vẳn-na-khẹt']);
});
