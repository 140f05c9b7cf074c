import { localDay } from '#kernel/time/local-time.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { STARTER_INDICATORS } from '../domain/indicator.ts';
import type { RecordContent } from '../domain/record.ts';
import { insertIndicators, readIndicators } from '../store/indicators.ts';
import { recordRefused } from './problems.ts';

/** What a record says as somebody sends it; `toldHow` only where it is entered for another body. */
export type ContentToWrite = Omit<RecordContent, 'toldHow' | 'toldDetail'> & {
  readonly toldHow?: RecordContent['toldHow'] | undefined;
  readonly toldDetail?: string | null | undefined;
};

/**
 * Looks a content over and makes it whole: a day that has come, something said, known indicators once each, a link
 * of the web, and how it was told when it is entered for another body.
 *
 * @param field dotted path of the content inside the request
 * @throws ProblemError done-in-future, record-empty, link-not-of-web, told-how-needed, indicator-unknown, indicator-twice
 */
export async function checkContent(
  tx: Transaction,
  act: Act,
  given: ContentToWrite,
  { onBehalf, field }: { readonly onBehalf: boolean; readonly field: string },
): Promise<RecordContent> {
  const refuse = (code: string, part: string, vi: string, en: string) =>
    recordRefused(code, { vi, en }, { field: `${field}.${part}`, reason: { vi, en } });
  if (given.doneOn > localDay(act.now))
    throw refuse(
      'done-in-future',
      'doneOn',
      'Ngày thực hiện chưa tới; kết quả là việc đã làm.',
      'The day has not come yet; a record says what was done.',
    );
  const words = given.words.trim();
  const link = given.link === null || given.link.trim() === '' ? null : given.link.trim();
  if (words === '' && link === null)
    throw refuse('record-empty', 'words', 'Chưa ghi đã làm gì.', 'It does not say what was done.');
  if (link !== null && !isWebLink(link))
    throw refuse('link-not-of-web', 'link', 'Đường dẫn phải bắt đầu bằng http.', 'A link begins with http.');
  const told = onBehalf ? (given.toldHow ?? null) : null;
  if (onBehalf && told === null)
    throw refuse(
      'told-how-needed',
      'toldHow',
      'Ghi thay cơ quan khác thì nêu đã được cho biết bằng cách nào.',
      'For another body, say how you were told.',
    );
  await checkIndicators(tx, act, given, refuse);
  const place = given.place === null || given.place.trim() === '' ? null : given.place.trim();
  const detail = (given.toldDetail ?? '').trim();
  const { doneOn, quantities, files } = given;
  const toldDetail = told === null || detail === '' ? null : detail;
  return { doneOn, place, words, link, quantities, files: [...new Set(files)], toldHow: told, toldDetail };
}

type Refuse = (code: string, part: string, vi: string, en: string) => Error;

async function checkIndicators(
  tx: Transaction,
  act: Act,
  { quantities }: ContentToWrite,
  refuse: Refuse,
): Promise<void> {
  if (quantities.length === 0) return;
  const known = await readIndicators(tx, act.realmId);
  // The first figure of a realm brings the starter set in.
  if (known.length === 0) await insertIndicators(tx, act.realmId, STARTER_INDICATORS);
  const codes = new Set((known.length === 0 ? STARTER_INDICATORS : known).map(({ code }) => code));
  const seen = new Set<string>();
  for (const [index, { indicator }] of quantities.entries()) {
    const part = `quantities.${index}.indicator`;
    if (!codes.has(indicator))
      throw refuse(
        'indicator-unknown',
        part,
        `Không có chỉ tiêu ${indicator}.`,
        `There is no indicator ${indicator}.`,
      );
    if (seen.has(indicator))
      throw refuse(
        'indicator-twice',
        part,
        `Chỉ tiêu ${indicator} ghi hai lần.`,
        `The indicator ${indicator} stands twice.`,
      );
    seen.add(indicator);
  }
}

function isWebLink(link: string): boolean {
  return /^https?:\/\//iu.test(link) && URL.canParse(link);
}
