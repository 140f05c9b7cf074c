import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreLibraryLinks } from './prepare-binaries.ts';

let folder: string;
let home: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-native-'));
  home = path.join(folder, 'native');
  mkdirSync(path.join(home, 'lib'), { recursive: true });
  writeFileSync(path.join(home, 'lib', 'libicudata.so.60.2'), 'library');
  const links = [{ source: 'native/lib/libicudata.so.60.2', target: 'native/lib/libicudata.so.60' }];
  writeFileSync(path.join(home, 'pg-symlinks.json'), JSON.stringify(links));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('links between library names', () => {
  it('are made when npm left them out, and again when they lead nowhere', () => {
    const link = path.join(home, 'lib', 'libicudata.so.60');
    expect(restoreLibraryLinks(home)).toBe(true);
    expect(readlinkSync(link)).toBe('libicudata.so.60.2');
    rmSync(link);
    symlinkSync('gone', link);
    expect(restoreLibraryLinks(home)).toBe(true);
    expect(readFileSync(link, 'utf8')).toBe('library');
  });

  it('are left alone when they are right', () => {
    restoreLibraryLinks(home);
    expect(restoreLibraryLinks(home)).toBe(true);
  });
});
