import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** True where LibreOffice is installed: tests that need it say openly when they did not run. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** What a test says of itself where LibreOffice is missing. */
export const officeNote = hasOffice ? '' : ' (not tried: soffice is not installed)';

/**
 * Opens Word files in LibreOffice and saves them as another format; it sets them in the same font as our PDF files.
 *
 * @throws Error naming the file that it could not open.
 */
export function convertInOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'docx' | 'pdf',
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-office-'));
  try {
    const out = path.join(folder, 'out');
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(path.join(folder, `${name}.docx`), bytes);
    spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        format === 'docx' ? 'docx:MS Word 2007 XML' : 'pdf',
        '--outdir',
        out,
        ...Object.keys(files).map((name) => path.join(folder, `${name}.docx`)),
      ],
      { env: { ...process.env, FONTCONFIG_FILE: writeFontList(folder) } },
    );
    return Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        new Uint8Array(readFileSync(path.join(out, `${name}.${format}`))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFontList(folder: string): string {
  const require = createRequire(import.meta.url);
  const fonts = path.join(path.dirname(require.resolve('@expo-google-fonts/tinos/package.json')), '..');
  const list = path.join(folder, 'fonts.conf');
  mkdirSync(path.join(folder, 'cache'));
  writeFileSync(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir><alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  return list;
}
