import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Bilingual } from '../../words/bilingual.ts';
import { StartupError } from '../../words/startup-error.ts';
import { findClosedFolder } from './closed-folder.ts';
import type { ClusterUser } from './cluster-user.ts';

/** The file by which a data folder is known as ours. */
export const DATA_MARKER = 'nhipcau-data.json';

/** Below this folder root's data goes when the wished place is closed to the database account. */
export const ROOT_DATA_PARENT = '/var/lib/nhipcau';

const DATA_FORMAT = 1;
const IGNORED = new Set(['lost+found']);

/** A data folder that is ours and can be written. */
export interface DataFolder {
  readonly dir: string;
  /** The folder closed to the database account because of which `dir` is not the wished place; null when it is. */
  readonly closedFolder: string | null;
}

/**
 * Finds or makes the data folder. As root below a folder closed to the database account, the data goes to
 * `rootParent`/<key>, the key following from the wished path, so that every start finds it again.
 *
 * @throws StartupError `data-dir.*` when the place cannot be used; nothing in it has been changed then.
 */
export function prepareDataFolder(
  wished: string,
  user: ClusterUser | null,
  rootParent: string = ROOT_DATA_PARENT,
): DataFolder {
  const closedFolder = user === null ? null : findClosedFolder(path.dirname(wished), user);
  const dir = closedFolder === null ? wished : path.join(rootParent, keyOf(wished));
  claim(dir, user);
  return { dir, closedFolder };
}

/** Sixteen letters that stand for a path. */
export function keyOf(wished: string): string {
  return createHash('sha256').update(wished).digest('hex').slice(0, 16);
}

function claim(dir: string, user: ClusterUser | null): void {
  try {
    makeFolders(dir);
  } catch (error) {
    throw isBlockedByFile(error) ? notAFolder(dir, error) : notWritable(dir, error);
  }
  if (!statSync(dir).isDirectory()) throw notAFolder(dir, undefined);
  refuseForeign(dir);
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    // The database account must pass through a folder that root owns, though it may not look around in it.
    chmodSync(dir, user === null ? 0o700 : 0o711);
    const marker = path.join(dir, DATA_MARKER);
    if (!existsSync(marker)) writeMarker(marker);
  } catch (error) {
    throw notWritable(dir, error);
  }
}

/** Whole or absent, also after a power cut: a folder with half a mark would be nobody's. */
function writeMarker(marker: string): void {
  const unfinished = `${marker}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify({ format: DATA_FORMAT })}\n`, { mode: 0o644, flush: true });
  renameSync(unfinished, marker);
}

/** Makes a folder and those it lies in. Node's own recursive way never ends on systems such as /proc that deny the folder by "not found". */
function makeFolders(dir: string): void {
  const missing: string[] = [];
  for (let at = dir; !existsSync(at); at = path.dirname(at)) missing.push(at);
  for (const folder of missing.reverse()) mkdirSync(folder, { mode: 0o755 });
}

function isBlockedByFile(error: unknown): boolean {
  return ['EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function refuseForeign(dir: string): void {
  let names: string[];
  try {
    names = readdirSync(dir).filter((name) => !IGNORED.has(name) && !name.startsWith(`${DATA_MARKER}.`));
  } catch (error) {
    throw notWritable(dir, error);
  }
  if (names.length === 0) return;
  if (!names.includes(DATA_MARKER)) throw foreign(dir);
  const format = readFormat(path.join(dir, DATA_MARKER));
  if (format !== DATA_FORMAT) throw unknownFormat(dir, format);
}

/** The format a mark names, or `?` for a mark that cannot be read. */
function readFormat(marker: string): number | '?' {
  try {
    return (JSON.parse(readFileSync(marker, 'utf8')) as { format: number }).format;
  } catch {
    return '?';
  }
}

const chooseAnother: Bilingual = {
  vi: 'Đặt DATA_DIR là một thư mục trống hoặc chưa có, mà tài khoản đang chạy ghi được.',
  en: 'Set DATA_DIR to an empty or not yet existing folder that the running account may write in.',
};

function notAFolder(dir: string, cause: unknown): StartupError {
  return new StartupError(
    'data-dir.not-a-folder',
    { vi: `DATA_DIR không phải là thư mục: ${dir}.`, en: `DATA_DIR is not a folder: ${dir}.` },
    { remedy: chooseAnother, cause },
  );
}

function notWritable(dir: string, cause: unknown): StartupError {
  return new StartupError(
    'data-dir.not-writable',
    { vi: `Không ghi được vào DATA_DIR: ${dir}.`, en: `DATA_DIR cannot be written: ${dir}.` },
    { remedy: chooseAnother, cause },
  );
}

function foreign(dir: string): StartupError {
  return new StartupError(
    'data-dir.foreign',
    {
      vi: `Thư mục DATA_DIR đã có tệp không phải của Nhịp Cầu: ${dir}.`,
      en: `The DATA_DIR folder already holds files that are not of Nhịp Cầu: ${dir}.`,
    },
    { remedy: chooseAnother },
  );
}

function unknownFormat(dir: string, format: number | '?'): StartupError {
  return new StartupError(
    'data-dir.unknown-format',
    {
      vi: `DATA_DIR do phiên bản khác ghi (dạng ${format}): ${dir}.`,
      en: `DATA_DIR was written by another version (format ${format}): ${dir}.`,
    },
    {
      remedy: {
        vi: 'Chạy đúng phiên bản đã ghi dữ liệu này, hoặc chọn một DATA_DIR khác.',
        en: 'Run the version that wrote this data, or choose another DATA_DIR.',
      },
    },
  );
}
