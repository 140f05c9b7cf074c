import { authorOf, recordAudit } from '#modules/audit/door.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { ProblemError } from '#platform/http/problem.ts';
import { versionConflict } from '#platform/http/version-conflict.ts';
import {
  type Indicator,
  type IndicatorSaying,
  type KeptIndicator,
  STARTER_INDICATORS,
} from '../domain/indicator.ts';
import {
  type IndicatorVersion,
  addIndicator as insertOne,
  lockIndicator,
  readIndicatorVersions,
  readKeptIndicators,
  changeIndicator as writeChange,
} from '../store/indicators.ts';
import type { ActOfPerson } from './add-records.ts';
import { settleIndicators } from './check-content.ts';

/** Every indicator of the realm; the starter set as it would come into the table, while the realm has kept none. */
export async function listKeptIndicators(
  db: Queryable,
  realmId: string,
  now: Date,
): Promise<readonly KeptIndicator[]> {
  const kept = await readKeptIndicators(db, realmId);
  const untouched = { active: true, fromDay: '2000-01-01', version: 1, changedAt: now, used: 0 };
  if (kept.length > 0) return kept;
  return STARTER_INDICATORS.map((indicator) => ({ ...indicator, ...untouched, changedByName: 'Nhịp Cầu' }));
}

/** Adds a counted thing. @throws ProblemError indicator-code-taken */
export async function addIndicator(
  tx: Transaction,
  act: ActOfPerson,
  indicator: Indicator & { readonly fromDay: string },
): Promise<void> {
  await settleIndicators(tx, act.realmId);
  if (!(await insertOne(tx, act.realmId, indicator, authorOf(act)))) throw codeTaken(indicator.code);
  const { code, ...after } = indicator;
  await audit(tx, act, 'records.add-indicator', { code, before: null, after });
}

/**
 * Changes what an indicator says from a day on; what it said before is kept, and records keep their figures.
 *
 * @throws ProblemError indicator-not-found, version-conflict, indicator-unit-in-use
 */
export async function changeIndicator(
  tx: Transaction,
  act: ActOfPerson,
  { code, version, ...saying }: IndicatorSaying & { readonly code: string; readonly version: number },
): Promise<void> {
  await settleIndicators(tx, act.realmId);
  const before = await lockIndicator(tx, act.realmId, code);
  if (before === null) throw indicatorNotFound();
  if (before.version !== version) throw versionConflict(before);
  // What was counted in one unit is not a figure of another: that is a new indicator.
  if (before.used > 0 && before.unit !== saying.unit) throw unitInUse(before);
  await writeChange(tx, act.realmId, { code, ...saying }, authorOf(act));
  const { name, unit, adding, active, fromDay } = before;
  const change = { code, before: { name, unit, adding, active, fromDay }, after: saying };
  await audit(tx, act, 'records.change-indicator', change);
}

/** What an indicator said before, oldest first. */
export function listIndicatorVersions(
  db: Queryable,
  realmId: string,
  code: string,
): Promise<IndicatorVersion[]> {
  return readIndicatorVersions(db, realmId, code);
}

function audit(
  tx: Transaction,
  act: ActOfPerson,
  action: string,
  { code, before, after }: { readonly code: string; readonly before: object | null; readonly after: object },
): Promise<void> {
  // Indicators have codes and no identifiers: the log files them under their realm.
  const object = { type: 'record-indicator', id: act.realmId };
  return recordAudit(tx, act, {
    action,
    object,
    before: before === null ? null : { code, ...before },
    after: { code, ...after },
  });
}

function codeTaken(code: string): ProblemError {
  return new ProblemError(
    'indicator-code-taken',
    409,
    { vi: `Mã ${code} đã có.`, en: `The code ${code} is taken.` },
    {
      remedy: {
        vi: 'Chọn mã khác; một mã không dùng lại cho việc khác.',
        en: 'Choose another; a code is never used for another thing.',
      },
    },
  );
}

function indicatorNotFound(): ProblemError {
  return new ProblemError(
    'indicator-not-found',
    404,
    { vi: 'Không tìm thấy chỉ tiêu này.', en: 'There is no such indicator.' },
    { remedy: { vi: 'Mở lại danh mục chỉ tiêu.', en: 'Open the list again.' } },
  );
}

function unitInUse({ used, unit }: KeptIndicator): ProblemError {
  return new ProblemError(
    'indicator-unit-in-use',
    409,
    {
      vi: `Đã có ${used} kết quả ghi theo đơn vị “${unit}” nên không đổi đơn vị.`,
      en: `${used} records count in “${unit}”, so the unit stays.`,
    },
    {
      remedy: {
        vi: 'Thêm chỉ tiêu mới với đơn vị mới, thôi dùng chỉ tiêu cũ.',
        en: 'Add a new indicator with the new unit and stop using the old one.',
      },
    },
  );
}
