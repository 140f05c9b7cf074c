import { type CheckedDocument, type Deviation, deviation, type FormPart } from './checked-document.ts';

const textual = new Set<FormPart['style']>([
  'basis',
  'text',
  'section',
  'item',
  'article',
  'entry',
  'addressee',
  'recipient',
]);

/** Checks capitals of cited parts and of bodies, and days in citations, all through the text. */
export function checkWords(document: CheckedDocument): Deviation[] {
  const { form } = document;
  return document.parts.flatMap(({ style, paragraph }) => {
    if (!textual.has(style)) return [];
    const { text, id } = paragraph;
    const find = (code: string, clause: string, rules: readonly WordRule[]): Deviation[] =>
      rules.flatMap(([pattern, mend]) =>
        [...text.matchAll(pattern)].map(([found]) =>
          deviation(form, clause, { code, block: id, found, expected: mend(found) }),
        ),
      );
    return [
      ...find('citation-capitals', form.words.capitalsClause, citations),
      ...find('body-capitals', form.words.bodiesClause, bodies),
      ...find('cited-day-zero', form.words.dateClause, days),
    ];
  });
}

type WordRule = readonly [pattern: RegExp, mend: (found: string) => string];

const lowerFirst = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
const upperFirst = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Capital: Phần, Chương, Mục, Điều; small: khoản, điểm, except where a sentence begins. */
const citations: readonly WordRule[] = [
  [/(?<=\p{Ll}\)?,?\s)điều \d+(?= |,|;|\.|$)/gu, upperFirst],
  [/(?<=[\p{Ll},]\s)(?:Khoản \d+|Điểm [a-zđ])(?=[,\s]+(?:khoản|Khoản|điều|Điều)\s)/gu, lowerFirst],
  [
    /(?<=(?:tại|theo|của|và)\s)(?:chương [IVX]+|mục \d+)(?=[,\s]+(?:Chương|Mục|Phần|Nghị định|Luật|Thông tư)\s)/gu,
    upperFirst,
  ],
];

const fields =
  'tài chính|ngoại vụ|nội vụ|công thương|tư pháp|y tế|văn hóa|giáo dục|khoa học|nông nghiệp|du lịch|dân tộc';

const bodies: readonly WordRule[] = [
  [/(?<![\p{L}])ủy ban nhân dân(?![\p{L}])/gu, () => 'Ủy ban nhân dân'],
  [/(?<![\p{L}])hội đồng nhân dân(?![\p{L}])/gu, () => 'Hội đồng nhân dân'],
  [
    /(?<![\p{L}])(?:bộ chính trị|ban bí thư|quốc hội)(?![\p{L}])/gu,
    (found) => (found === 'quốc hội' ? 'Quốc hội' : found === 'bộ chính trị' ? 'Bộ Chính trị' : 'Ban Bí thư'),
  ],
  [
    new RegExp(String.raw`(?<![\p{L}])Sở (?:${fields})(?![\p{L}])`, 'gu'),
    (found) => `Sở ${upperFirst(found.slice(3))}`,
  ],
  [
    new RegExp(String.raw`(?<=\p{Ll},? )sở (?:${fields})(?![\p{L}])`, 'gu'),
    (found) => `Sở ${upperFirst(found.slice(3))}`,
  ],
  [
    /(?<![\p{L}])(?:UBND|Ủy ban nhân dân) (?:Tỉnh|Xã|Phường|Huyện)(?= \p{Lu}\p{Ll})/gu,
    (found) => found.replace(/\S+$/u, lowerFirst),
  ],
];

/** `ngày 7/9/2015` of a cited document: `ngày 07/9/2015`; months 1 and 2 with a zero too. */
const days: readonly WordRule[] = [
  [/ngày \d[/-]\d{1,2}[/-]\d{4}(?!\d)/gu, (found) => found.replace('ngày ', 'ngày 0')],
];
