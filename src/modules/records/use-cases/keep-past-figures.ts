import { createHash } from 'node:crypto';
import { localDay } from '#kernel/time/local-time.ts';
import { enforceDecision } from '#modules/access/door.ts';
import { authorOf, recordAudit } from '#modules/audit/door.ts';
import { getOrganizations, listOrganizationsOn } from '#modules/organizations/door.ts';
import { type Database, inTransaction, type Queryable, type Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { writeWorkbook } from '#platform/sheets/write-workbook.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { ListRow } from '../domain/list-rows.ts';
import { canRecord } from '../domain/permissions.ts';
import {
  FIGURE_COLUMNS,
  type FigureFault,
  findBodyOfYear,
  type NamedBody,
  type PastFigureRow,
  readPastFigures,
} from '../domain/read-past-figures.ts';
import { lockPastFigures, readPastFigures as readKept, writePastFigures } from '../store/past-figures.ts';
import type { ActOfPerson } from './add-records.ts';
import { settleIndicators } from './check-content.ts';
import { listEveryIndicator } from './look-at-records.ts';

/** A figure with its body, and what stands in its place now. */
export interface ResolvedFigure extends PastFigureRow {
  readonly body: NamedBody;
  readonly before: number | null;
}

/** What became of a sheet. */
export interface FigureOutcome {
  readonly figures: readonly ResolvedFigure[];
  readonly unchanged: number;
  readonly faults: readonly FigureFault[];
  /** Stands for what was there when this was looked at. */
  readonly seen: string;
  readonly written: boolean;
}

/**
 * Brings in figures of years before, each with its source, all or none; or tells what that would change. Bodies are found
 * under the names they bore in the year of the figure, also those that are no more.
 *
 * @param seen what a dry run gave to know again what stood then; null: whatever stands is replaced
 * @throws ProblemError access.other-organization, figures-have-faults, figures-changed
 */
export async function bringFigures(
  db: Database,
  act: ActOfPerson,
  {
    rows,
    dryRun,
    seen = null,
  }: { readonly rows: readonly ListRow[]; readonly dryRun: boolean; readonly seen?: string | null },
): Promise<FigureOutcome> {
  const indicators = await listEveryIndicator(db, act.realmId);
  const thisYear = Number(localDay(act.now).slice(0, 4));
  const read = readPastFigures(rows, { thisYear, indicators });
  const { found, faults: unknown } = await findBodies(db, act.realmId, read.figures);
  for (const { body } of found)
    enforceDecision(canRecord(act.actor, 'records.keep-figures', { owing: body.id, consolidates: false }));
  const faults = [...read.faults, ...unknown].sort((one, other) => one.row - other.row);
  if (faults.length > 0 && !dryRun) throw figuresHaveFaults(faults.length);
  if (dryRun) return outcomeOf(await compare(db, act.realmId, found), faults, false);
  return inTransaction(db, async (tx) => {
    await lockPastFigures(tx, act.realmId);
    const figures = await compare(tx, act.realmId, found);
    const outcome = outcomeOf(figures, faults, true);
    if (seen !== null && seen !== outcome.seen) throw figuresChanged();
    if (outcome.figures.length > 0) await write(tx, act, outcome.figures);
    return outcome;
  });
}

interface Compared extends ResolvedFigure {
  readonly isSame: boolean;
  /** What stands in its place, as it is told apart from every other. */
  readonly standing: readonly unknown[];
}

async function compare(
  db: Queryable,
  realmId: string,
  found: readonly (PastFigureRow & { readonly body: NamedBody })[],
): Promise<Compared[]> {
  const known = await readKept(db, realmId, [...new Set(found.map(({ year }) => year))]);
  const nameOf = (body: string, year: number, indicator: string) => `${body} ${year} ${indicator}`;
  const standing = new Map(known.map((one) => [nameOf(one.organizationId, one.year, one.indicator), one]));
  return found.map((figure) => {
    const name = nameOf(figure.body.id, figure.year, figure.indicator);
    const now = standing.get(name);
    return {
      ...figure,
      before: now?.amount ?? null,
      isSame: now?.amount === figure.amount && now.source === figure.source,
      standing: [name, now?.amount ?? null, now?.source ?? null],
    };
  });
}

function outcomeOf(
  compared: readonly Compared[],
  faults: readonly FigureFault[],
  written: boolean,
): FigureOutcome {
  const figures = compared.filter(({ isSame }) => !isSame);
  const all = JSON.stringify(compared.map(({ standing }) => standing));
  const seen = createHash('sha256').update(all).digest('base64url');
  return { figures, unchanged: compared.length - figures.length, faults, seen, written };
}

async function write(tx: Transaction, act: ActOfPerson, figures: readonly ResolvedFigure[]): Promise<void> {
  await settleIndicators(tx, act.realmId);
  const rows = figures.map(({ body, year, indicator, amount, source }) => ({
    organizationId: body.id,
    year,
    indicator,
    amount,
    source,
  }));
  await writePastFigures(tx, act.realmId, rows, authorOf(act));
  const replaced = figures.filter(({ before }) => before !== null);
  const told = ({ body, year, indicator }: ResolvedFigure) => ({ organization: body.id, year, indicator });
  await recordAudit(tx, act, {
    action: 'records.bring-in-figures',
    object: { type: 'record-figures', id: act.realmId },
    before: { figures: replaced.map((figure) => ({ ...told(figure), amount: figure.before })) },
    after: { figures: figures.map((figure) => ({ ...told(figure), amount: figure.amount })) },
  });
}

/** Days of a year on which its bodies are looked for: mergers take hold in between. */
const DAYS_OF_YEAR = ['12-31', '06-30', '01-01'];

async function findBodies(
  db: Queryable,
  realmId: string,
  rows: readonly PastFigureRow[],
): Promise<{
  readonly found: (PastFigureRow & { readonly body: NamedBody })[];
  readonly faults: FigureFault[];
}> {
  const byYear = new Map<number, NamedBody[]>();
  for (const year of new Set(rows.map((row) => row.year)))
    byYear.set(
      year,
      (
        await Promise.all(DAYS_OF_YEAR.map((day) => listOrganizationsOn(db, realmId, `${year}-${day}`)))
      ).flat(),
    );
  const found: (PastFigureRow & { readonly body: NamedBody })[] = [];
  const faults: FigureFault[] = [];
  const told = new Set<string>();
  for (const row of rows) {
    const body = findBodyOfYear(row.bodyName, byYear.get(row.year) ?? []);
    const figure = typeof body === 'object' ? `${body.id} ${row.year} ${row.indicator}` : '';
    if (typeof body !== 'object')
      faults.push({ row: row.row, column: 'Cơ quan', code: `body-${body}`, value: row.bodyName });
    // Under its old name and under its new one a body has one figure.
    else if (told.has(figure))
      faults.push({ row: row.row, column: 'Mã chỉ tiêu', code: 'figure-twice', value: row.indicator });
    else found.push({ ...row, body });
    told.add(figure);
  }
  return { found, faults };
}

/** The figures as a workbook, in the shape in which they come in; bodies under the names of the end of their year. */
export async function exportFigures(db: Queryable, realmId: string): Promise<Uint8Array> {
  const figures = await readKept(db, realmId, null);
  const indicators = new Map(
    (await listEveryIndicator(db, realmId)).map((one): [string, Indicator] => [one.code, one]),
  );
  const names = new Map<string, string>();
  for (const [year, ofYear] of Map.groupBy(figures, (figure) => figure.year)) {
    const ids = [...new Set(ofYear.map(({ organizationId }) => organizationId))];
    for (const [id, { name }] of await getOrganizations(db, realmId, ids, `${year}-12-31`))
      names.set(`${year} ${id}`, name);
  }
  const rows = figures.map(({ organizationId, year, indicator, amount, source }) => [
    String(year),
    names.get(`${year} ${organizationId}`) ?? '',
    indicator,
    indicators.get(indicator)?.name ?? '',
    String(amount).replace('.', ','),
    indicators.get(indicator)?.unit ?? '',
    source,
  ]);
  const widths = [8, 44, 14, 48, 14, 14, 48];
  const columns = FIGURE_COLUMNS.map((header, index) => ({ header, width: widths[index] ?? 16 }));
  return writeWorkbook([{ name: 'Số liệu', columns, rows }]);
}

function figuresHaveFaults(count: number): ProblemError {
  return new ProblemError(
    'figures-have-faults',
    422,
    {
      vi: `Có ${count} chỗ chưa nhận được; chưa ghi số nào.`,
      en: `${count} places are wrong; nothing was written.`,
    },
    { remedy: { vi: 'Sửa các dòng được nêu rồi gửi lại.', en: 'Mend the rows named, then send again.' } },
  );
}

/** 409: what would be replaced is not what was looked at. */
function figuresChanged(): ProblemError {
  return new ProblemError(
    'figures-changed',
    409,
    {
      vi: 'Có số liệu vừa được người khác ghi sau khi bạn xem; chưa ghi số nào.',
      en: 'Somebody wrote some of these figures after you looked; nothing was written.',
    },
    {
      remedy: {
        vi: 'Chọn lại tệp để xem số nào thay số nào.',
        en: 'Choose the file again and look what replaces what.',
      },
    },
  );
}
