import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Chromium of this machine, or null: tests that print with it then say that they did not. */
export const browserPath =
  [
    ...[process.env['CHROME_PATH'] ?? '', '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
    ...['/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  ].find((file) => existsSync(file)) ?? null;

/** Prints a page of HTML to PDF as the browser's own "Save as PDF" does. */
export function printWithBrowser(html: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-print-'));
  try {
    const page = path.join(folder, 'page.html');
    const file = path.join(folder, 'page.pdf');
    writeFileSync(page, html);
    const settings = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    execFileSync(
      browserPath ?? 'chromium',
      [...settings, `--user-data-dir=${folder}`, `--print-to-pdf=${file}`, `file://${page}`],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
