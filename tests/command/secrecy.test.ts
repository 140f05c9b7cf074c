import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDocx, paragraph, paragraphOf, run, table } from '../documents/build-docx.ts';
import { buildPdf } from '../documents/build-pdf.ts';
import { type Desk, openDesk } from './run-command.ts';

let desk: Desk;
beforeAll(() => {
  desk = openDesk();
});
afterAll(() => desk.clear());

const lines = [
  'KẾ HOẠCH',
  'Thông tin đối ngoại năm 2026',
  '1. Dịch trang tin sang tiếng Lào',
  '- Chủ trì: Sở Ngoại vụ',
];
const head = ['UBND TỈNH SÔNG HIỀN', 'Số: 5/KH-UBND'];
const text = (...stamp: string[]) => [...head, ...stamp, ...lines].join('\n\n');
const body = (...stamp: string[]) => [...head, ...stamp, ...lines].map((line) => paragraph(line)).join('');
const word = (...stamp: string[]) => buildDocx(body(...stamp));
const words = [...head, ...lines].map((line, at) => ({ text: line, x: 90, y: 90 + at * 24 }));
const boxed = (inside: string) =>
  paragraphOf(
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
  );
const noted = {
  body: paragraphOf(`${run('KẾ HOẠCH')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + body(),
  footnotes: `<w:footnote w:id="2">${paragraph('TỐI MẬT')}</w:footnote>`,
};
const second = [...lines, 'Nơi nhận:', '- Lưu: VT.', 'TM. UBND', ...head];

const marked: readonly (readonly [name: string, bytes: Uint8Array | string])[] = [
  ['dong.txt', text('MẬT')],
  ['toi.txt', text('TỐI MẬT')],
  ['tuyet.md', text('**TUYỆT MẬT**')],
  ['gian-chu.txt', text('M Ậ T')],
  ['to-hop.txt', text('MẬT').normalize('NFD')],
  ['sai-dau.txt', text('TÔI MÂT')],
  ['khong-dau.txt', text('TUYET MAT')],
  ['canh-so.txt', text().replace('Số: 5/KH-UBND', 'Số: 5/KH-UBND        MẬT')],
  ['o-bang.md', `| UBND TỈNH | MẬT |\n|---|---|\n| Số: 5 | |\n\n${text()}`],
  ['van-ban-sau.txt', [...second, 'TỐI MẬT', ...lines].join('\n\n')],
  ['utf16.txt', new Uint8Array(Buffer.from(`\ufeff${text('MẬT')}`, 'utf16le'))],
  ['dong.docx', word('MẬT')],
  ['xe-nho.docx', buildDocx(paragraphOf(run('T') + run('ỐI ', '<w:b/>') + run('M') + run('ẬT')) + body())],
  ['xe-to-hop.docx', buildDocx(paragraphOf(run('MA') + run('\u0302\u0323') + run('T')) + body())],
  ['o-bang.docx', buildDocx(table([[paragraph('UBND TỈNH'), paragraph('MẬT')]]) + body())],
  ['khung.docx', buildDocx(boxed(paragraph('TUYỆT MẬT')) + body())],
  ['dau-trang.docx', buildDocx({ body: body(), headers: [paragraph('MẬT')] })],
  ['chan-trang.docx', buildDocx({ body: body(), footers: [paragraph('TỐI MẬT')] })],
  ['cuoc-chu.docx', buildDocx(noted)],
  ['van-ban-sau.docx', buildDocx([...second, 'MẬT', ...lines].map((line) => paragraph(line)).join(''))],
  ['dong.pdf', buildPdf([{ words: [...words, { text: 'TỐI MẬT', x: 100, y: 60 }] }])],
  [
    'xe-nho.pdf',
    buildPdf([
      {
        words: [
          ...words,
          ...['T', 'Ố', 'I', 'M', 'Ậ', 'T'].map((letter, at) => ({ text: letter, x: 100 + at * 11, y: 60 })),
        ],
      },
    ]),
  ],
  ['to-hop.pdf', buildPdf([{ words: [...words, { text: 'MẬT'.normalize('NFD'), x: 100, y: 60 }] }])],
  ['trang-sau.pdf', buildPdf([{ words }, { words: [{ text: 'TUYỆT MẬT', x: 100, y: 60 }, ...words] }])],
  ['KH 5 (MẬT).txt', text()],
  ['TOI MAT - KH 5.docx', word()],
  ['KH_5_TUYỆT_MẬT.pdf', buildPdf([{ words }])],
];

describe('a file that bears a secrecy mark is refused with 2, and not a word of it is printed', () => {
  const names = marked.map(([name]) => name);
  beforeAll(() => {
    for (const [name, bytes] of marked) desk.put(name, bytes);
  });

  test.each([[], ['--tree'], ['--json'], ['--json', '--spans'], ['--tree', '--json']])(
    'whatever form is asked for: %j %j',
    (...form) => {
      const { code, out, error } = desk.nhipcau(
        'read',
        '--time-limit',
        '60',
        ...form.filter(Boolean),
        ...names,
      );
      const refused = error
        .split(/^✗ /mu)
        .slice(1)
        .map((said) => /^(.+): .*\[secret-mark\]/u.exec(said)?.[1]);
      expect(refused).toEqual(names);
      expect([code, out]).toEqual([2, '']);
      expect(error).not.toMatch(/Lào|SÔNG HIỀN|Ngoại vụ/u);
      expect(desk.left()).toEqual([]);
    },
  );

  test('beside other files, which are read', () => {
    desk.put('tot.txt', text());
    desk.put('hong.docx', 'x');
    const { code, out } = desk.nhipcau('read', '--json', 'tot.txt', 'dong.docx', 'rong.docx');
    expect(code).toBe(2);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['tot.txt']);
  });
});

describe('words about secrecy are no mark', () => {
  const sentences = [
    'CÔNG TÁC BẢO MẬT',
    'III. CÔNG TÁC BẢO MẬT THÔNG TIN',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Giữ bí mật, bảo mật thông tin; mật độ dân cư; giải mật tài liệu; cơ mật.',
    'Mật ong bạc hà được giới thiệu với khách.',
    'MẬT ONG BẠC HÀ',
    'GIẢI MẬT TÀI LIỆU',
    'Đồng chí Lê Thị Mật theo dõi.',
    'Cơ mật',
    'MẬT ĐỘ DÂN SỐ',
  ];

  test('in text, Word and PDF, in a heading, in prose and in the name of the signer', () => {
    const ending = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Phạm Văn Mật'];
    const all = [...head, ...lines, ...sentences, ...ending];
    const files: readonly (readonly [string, Uint8Array | string])[] = [
      ['khong-mat.txt', all.join('\n\n')],
      ['tung-dong.txt', all.join('\n')],
      ['KH mật ong.docx', buildDocx(all.map((line) => paragraph(line)).join(''))],
      ['BẢO MẬT.pdf', buildPdf([{ words: all.map((line, at) => ({ text: line, x: 90, y: 70 + at * 26 })) }])],
      [
        'ky-ten.docx',
        buildDocx(
          all.map((line) => paragraph(line)).join('') +
            table([[paragraph('Nơi nhận:'), paragraph('CHỦ TỊCH') + paragraph('Phạm Văn Mật')]]),
        ),
      ],
    ];
    for (const [name, bytes] of files) desk.put(name, bytes);
    const { code, out, error } = desk.nhipcau(
      'read',
      '--json',
      '--time-limit',
      '60',
      ...files.map(([name]) => name),
    );
    expect([code, error]).toEqual([0, '']);
    expect(out.trimEnd().split('\n')).toHaveLength(files.length);
  });
});
