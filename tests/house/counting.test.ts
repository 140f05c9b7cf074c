import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addCounts, readPlaywrightReport, readVitestReport } from '../../tools/launch/test-results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-counting-'));

function reportOf(report: object): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const vitestReport = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the last line of npm test', () => {
  test('counts what vitest ran', () => {
    const file = reportOf({ ...vitestReport, numFailedTests: 2, testResults: [passedFile] });
    expect(readVitestReport(file, 1)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  test('counts a file that could not load as a failure', () => {
    const file = reportOf({
      ...vitestReport,
      testResults: [passedFile, { status: 'failed', assertionResults: [] }],
    });
    expect(readVitestReport(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('counts a run that failed outside its tests as a failure', () => {
    const file = reportOf({ ...vitestReport, testResults: [passedFile] });
    expect(readVitestReport(file, 1).failed).toBe(1);
  });

  test('counts a run without a report as a failure', () => {
    const nowhere = path.join(folder, 'nowhere.json');
    expect(readVitestReport(nowhere, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(readPlaywrightReport(nowhere, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts journeys, and a server that did not start as a failure', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywrightReport(reportOf({ stats, errors: [] }), 1)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
    });
    const nothing = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const errors = [{ message: 'The server did not start.' }];
    expect(readPlaywrightReport(reportOf({ stats: nothing, errors }), 1).failed).toBe(1);
  });

  test('adds runs up', () => {
    const sum = addCounts({ passed: 1, failed: 0, skipped: 2 }, { passed: 4, failed: 1, skipped: 0 });
    expect(sum).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });
});
