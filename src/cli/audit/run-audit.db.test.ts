import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrangeRealm } from '#testing/arrange-realm.ts';
import { standBeforeCommand } from '#testing/stand-before-command.ts';
import { exitCodes } from '../exit-codes.ts';
import { runAuditExport } from './run-audit-export.ts';
import { runAuditVerify } from './run-audit-verify.ts';

const house = standBeforeCommand();
const whole = { from: null, to: null };

function fileOf(name: string): string {
  return path.join(house.folder, name);
}

/** The exported file with one line changed. */
function forge(name: string, change: (lines: string[]) => string[]): string {
  const lines = readFileSync(fileOf('whole.jsonl'), 'utf8').trimEnd().split('\n');
  writeFileSync(fileOf(name), `${change(lines).join('\n')}\n`);
  return fileOf(name);
}

describe('nhipcau audit', () => {
  test('asks for the first run where there is no realm yet', async () => {
    expect(await runAuditExport(fileOf('none.jsonl'), whole)).toBe(exitCodes.failed);
    expect(house.said).toContain('[house.not-set-up]');
    expect(existsSync(fileOf('none.jsonl'))).toBe(false);
  });

  test('exports what was written, even just now, and finds it whole in the database and in the file', async () => {
    await arrangeRealm(house.database, 'Tỉnh Sông Hiền', ['Sở Ngoại vụ', 'Sở Nội vụ']);
    expect(await runAuditVerify(undefined, undefined)).toBe(exitCodes.done);
    expect(house.said).toContain('✓ Chuỗi nguyên vẹn: 2 mục, tới mục số 2 (10/03/2027)');
    expect(await runAuditExport(fileOf('whole.jsonl'), whole)).toBe(exitCodes.done);
    expect(house.said).toContain('Đã ghi 3 mục, tới mục số 3.');
    house.forget();
    expect(await runAuditVerify(fileOf('whole.jsonl'), undefined)).toBe(exitCodes.done);
    expect(house.said).toContain('Tỉnh Sông Hiền');
    expect(house.said).toContain('✓ Chuỗi nguyên vẹn: 3 mục');
    const hash = /Mã băm cuối: ([0-9a-f]{64})/.exec(house.said)?.[1] ?? '';
    for (const file of [fileOf('whole.jsonl'), undefined])
      expect(await runAuditVerify(file, hash)).toBe(exitCodes.done);
    expect(await runAuditVerify(undefined, 'a'.repeat(64))).toBe(exitCodes.failed);
    expect(house.said).toContain('[audit.unmet]');
  });

  test('names the first broken link by its number and day', async () => {
    const swapped = forge('swapped.jsonl', (lines) =>
      lines.map((line) => line.replace('"Sở Ngoại vụ"', '"Sở Ngoại giao"')),
    );
    expect(await runAuditVerify(swapped, undefined)).toBe(exitCodes.failed);
    expect(house.said).toContain('✗ Chuỗi đứt: mục số 1 (10/03/2027) đã bị sửa');
    const missing = forge('missing.jsonl', (lines) =>
      lines.filter((line) => !line.includes('"seq":2,"who"')),
    );
    expect(await runAuditVerify(missing, undefined)).toBe(exitCodes.failed);
    expect(house.said).toContain('thiếu mục số 2');
    expect(
      await runAuditVerify(
        forge('cut.jsonl', (lines) => lines.slice(0, -2)),
        undefined,
      ),
    ).toBe(1);
    expect(house.said).toContain('[audit.cut]');
    expect(
      await runAuditVerify(
        forge('odd.jsonl', (lines) => lines.map((line) => ` ${line}`)),
        undefined,
      ),
    ).toBe(1);
    expect(house.said).toContain('[audit.not-an-export]');
  });

  test('takes out some days, and says nothing of others', async () => {
    expect(await runAuditExport(fileOf('day.jsonl'), { from: '2027-03-10', to: '2027-03-10' })).toBe(0);
    expect(house.said).toContain('Đã ghi 2 mục, tới mục số 2.');
    expect(await runAuditVerify(fileOf('day.jsonl'), undefined)).toBe(exitCodes.done);
    expect(await runAuditExport(fileOf('empty.jsonl'), { from: '2020-01-01', to: '2020-01-02' })).toBe(0);
    expect(await runAuditVerify(fileOf('empty.jsonl'), undefined)).toBe(exitCodes.done);
    expect(house.said).toContain('✓ Chuỗi nguyên vẹn: 0 mục');
  });

  test('says what cannot be written, opened or read as text, and leaves nothing half-done', async () => {
    expect(await runAuditExport(fileOf('no-folder/a.jsonl'), whole)).toBe(exitCodes.failed);
    expect(house.said).toContain('[audit.unwritable]');
    expect(await runAuditVerify(fileOf('nowhere.jsonl'), undefined)).toBe(exitCodes.failed);
    expect(house.said).toContain('[audit.unreadable]');
    writeFileSync(fileOf('bytes.jsonl'), new Uint8Array([0x7b, 0xff, 0x7d, 0x0a]));
    expect(await runAuditVerify(fileOf('bytes.jsonl'), undefined)).toBe(exitCodes.failed);
    expect(house.said).toContain('Có byte không đúng dạng');
    expect(await runAuditVerify(house.folder, undefined)).toBe(exitCodes.failed);
  });
});
