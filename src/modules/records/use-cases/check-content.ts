import { localDay } from '#kernel/time/local-time.ts';
import type { Act } from '#modules/audit/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { type Indicator, STARTER_INDICATORS } from '../domain/indicator.ts';
import type { RecordContent } from '../domain/record.ts';
import { insertIndicators, readIndicators } from '../store/indicators.ts';
import { recordRefused } from './problems.ts';

/** What a record says as somebody sends it; `toldHow` only where it is entered for another body. */
export type ContentToWrite = Omit<RecordContent, 'toldHow' | 'toldDetail'> & {
  readonly toldHow?: RecordContent['toldHow'] | undefined;
  readonly toldDetail?: string | null | undefined;
  /** The question of an urgent request that it answers; left out: the next that nobody answered. */
  readonly questionId?: string | undefined;
};

/**
 * Looks a content over and makes it whole: a day that has come, something said, known indicators once each, a link
 * of the web, and how it was told when it is entered for another body.
 *
 * @param field dotted path of the content inside the request; `before`: what it puts right
 * @throws ProblemError done-in-future, record-empty, link-not-of-web, told-how-needed, indicator-unknown, indicator-twice
 */
export async function checkContent(
  tx: Transaction,
  act: Act,
  given: ContentToWrite,
  {
    onBehalf,
    field,
    before = null,
  }: { readonly onBehalf: boolean; readonly field: string; readonly before?: RecordContent | null },
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
  const codes = given.quantities.map(({ indicator }) => indicator);
  const counted = (before?.quantities ?? []).map(({ indicator }) => indicator);
  await checkIndicators(tx, act, codes, (index) => `${field}.quantities.${index}.indicator`, counted);
  const place = given.place === null || given.place.trim() === '' ? null : given.place.trim();
  const detail = (given.toldDetail ?? '').trim();
  const { doneOn, quantities, files } = given;
  const toldDetail = told === null || detail === '' ? null : detail;
  return { doneOn, place, words, link, quantities, files: [...new Set(files)], toldHow: told, toldDetail };
}

/**
 * Looks over which figures are named: known ones, each once. The first figure of a realm brings the starter set in.
 *
 * @param field dotted path of the list inside the request
 * @param counted figures that stand already: they may stay, whether they are still counted or not
 * @throws ProblemError indicator-unknown, indicator-twice
 */
export async function checkIndicators(
  tx: Transaction,
  act: Act,
  codes: readonly string[],
  field: (index: number) => string,
  counted: readonly string[] = [],
): Promise<void> {
  if (codes.length === 0) return;
  const offered = (await settleIndicators(tx, act.realmId)).map(({ code }) => code);
  const known = new Set([...offered, ...counted]);
  const seen = new Set<string>();
  for (const [index, code] of codes.entries()) {
    const refuse = (name: string, vi: string, en: string) =>
      recordRefused(name, { vi, en }, { field: field(index), reason: { vi, en } });
    if (!known.has(code))
      throw refuse('indicator-unknown', `Không có chỉ tiêu ${code}.`, `There is no indicator ${code}.`);
    if (seen.has(code))
      throw refuse('indicator-twice', `Chỉ tiêu ${code} ghi hai lần.`, `The indicator ${code} stands twice.`);
    seen.add(code);
  }
}

/** The indicators of the realm, brought into the table where it keeps none of its own yet. */
export async function settleIndicators(tx: Transaction, realmId: string): Promise<readonly Indicator[]> {
  const known = await readIndicators(tx, realmId);
  if (known.length > 0) return known;
  await insertIndicators(tx, realmId, STARTER_INDICATORS);
  return readIndicators(tx, realmId);
}

function isWebLink(link: string): boolean {
  return /^https?:\/\//iu.test(link) && URL.canParse(link);
}
