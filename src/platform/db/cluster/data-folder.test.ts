import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findClosedFolder } from './closed-folder.ts';
import { type ClusterUser, findAccount } from './cluster-user.ts';
import { DATA_MARKER, keyOf, prepareDataFolder } from './data-folder.ts';

/** An account that owns nothing here. */
const stranger: ClusterUser = { uid: 54321, gid: 54321, name: 'stranger' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nhipcau-folder-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function modeOf(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

describe('the data folder', () => {
  it('is made with those it lies in, closed to others, and known again by its mark', () => {
    const wished = path.join(folder, 'a', 'b');
    expect(prepareDataFolder(wished, null)).toEqual({ dir: wished, closedFolder: null });
    expect(modeOf(wished)).toBe('700');
    expect(existsSync(path.join(wished, DATA_MARKER))).toBe(true);
    expect(prepareDataFolder(wished, null).dir).toBe(wished);
  });

  it('can be passed through by the database account when another account owns it', () => {
    const wished = path.join(folder, 'data');
    prepareDataFolder(wished, stranger);
    expect(modeOf(wished)).toBe('711');
    expect(findClosedFolder(path.join(wished, 'postgres'), stranger)).toBeNull();
  });

  it('goes elsewhere below a folder closed to the database account, always to the same place', () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const elsewhere = path.join(folder, 'lib');
    const wished = path.join(closed, 'house', 'data');
    const expected = { dir: path.join(elsewhere, keyOf(wished)), closedFolder: closed };
    expect(prepareDataFolder(wished, stranger, elsewhere)).toEqual(expected);
    expect(prepareDataFolder(wished, stranger, elsewhere)).toEqual(expected);
    expect(existsSync(wished)).toBe(false);
    expect(keyOf(path.join(closed, 'other', 'data'))).not.toBe(keyOf(wished));
  });

  it('is refused when it was written by another version', () => {
    writeFileSync(path.join(folder, DATA_MARKER), '{"format": 99}');
    expect(() => prepareDataFolder(folder, null)).toThrow('data-dir.unknown-format');
  });

  it('is refused with a word when its mark cannot be read, and taken when only an unfinished mark was left', () => {
    writeFileSync(path.join(folder, `${DATA_MARKER}.4711`), '{"for');
    expect(prepareDataFolder(folder, null).dir).toBe(folder);
    writeFileSync(path.join(folder, DATA_MARKER), '');
    expect(() => prepareDataFolder(folder, null)).toThrow('data-dir.unknown-format');
  });

  it('may be the root of a fresh disk, which holds lost+found', () => {
    mkdirSync(path.join(folder, 'lost+found'));
    expect(prepareDataFolder(folder, null).dir).toBe(folder);
  });
});

describe('the account of the database', () => {
  const passwd = 'root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:a, b:/var/lib/postgresql:/bin/sh\n';

  it('is found by name in the list of accounts', () => {
    expect(findAccount('postgres', passwd)).toEqual({ uid: 101, gid: 104, name: 'postgres' });
    expect(findAccount('nobody', passwd)).toBeNull();
  });

  it('is never root, whatever its name', () => {
    expect(findAccount('root', passwd)).toBeNull();
  });
});
