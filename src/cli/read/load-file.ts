import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Bilingual } from '#platform/words/bilingual.ts';
import { fileSizeLimit, fileSizeLimitText } from '#reading/file-size-limit.ts';

/** Why a path gave no bytes; the codes are stable. */
export interface LoadFailure {
  readonly code:
    | 'file-not-found'
    | 'no-such-pattern'
    | 'is-a-directory'
    | 'not-a-file'
    | 'file-too-large'
    | 'no-permission'
    | 'file-unreadable';
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

/** Loads the bytes of a file, or says why there are none. */
export async function loadFile(path: string): Promise<Uint8Array | LoadFailure> {
  try {
    const status = statSync(path);
    // A device such as /dev/zero never ends; a pipe does, and people use them.
    if (status.isCharacterDevice() || status.isBlockDevice()) return notAFile;
    if (status.size > fileSizeLimit) return tooLarge;
    // Five turns through the threads of Node cost more than the rest of what is done here for a file; a pipe may wait long.
    return status.isFile() ? readFileSync(path) : await readFile(path);
  } catch (error) {
    return failureOf(path, (error as NodeJS.ErrnoException).code ?? '');
  }
}

function failureOf(path: string, systemCode: string): LoadFailure {
  if (systemCode === 'EISDIR') {
    return {
      code: 'is-a-directory',
      what: { vi: 'Đây là thư mục, không phải tệp.', en: 'This is a directory, not a file.' },
      remedy: {
        vi: `Chỉ rõ tệp: nhipcau read ${path}/*.docx`,
        en: `Name its files: nhipcau read ${path}/*.docx`,
      },
    };
  }
  if (systemCode === 'EACCES' || systemCode === 'EPERM') {
    return {
      code: 'no-permission',
      what: { vi: 'Không có quyền đọc tệp này.', en: 'You may not read this file.' },
      remedy: {
        vi: 'Xin quyền đọc tệp hoặc chép tệp về thư mục của mình.',
        en: 'Ask for the right to read it.',
      },
    };
  }
  if (systemCode === 'ENOENT' || systemCode === 'ENOTDIR')
    return /[*?[\]{}]/.test(path) ? noSuchPattern : notFound;
  return {
    code: 'file-unreadable',
    what: { vi: `Không mở được tệp (${systemCode}).`, en: `The file could not be opened (${systemCode}).` },
    remedy: { vi: 'Kiểm tra ổ đĩa rồi đọc lại.', en: 'Check the disk and read again.' },
  };
}

const notFound: LoadFailure = {
  code: 'file-not-found',
  what: { vi: 'Không có tệp này.', en: 'There is no such file.' },
  remedy: { vi: 'Kiểm tra lại tên và thư mục của tệp.', en: 'Check its name and folder.' },
};

const noSuchPattern: LoadFailure = {
  code: 'no-such-pattern',
  what: { vi: 'Không có tệp nào khớp mẫu này.', en: 'No file matches this pattern.' },
  remedy: {
    vi: 'Kiểm tra thư mục; mẫu * do shell mở rộng nên không đặt trong dấu nháy.',
    en: 'Check the folder; the shell expands *, so do not put it in quotes.',
  },
};

const notAFile: LoadFailure = {
  code: 'not-a-file',
  what: { vi: 'Đây là thiết bị, không phải tệp.', en: 'This is a device, not a file.' },
  remedy: { vi: 'Chỉ ra tệp văn bản cần đọc.', en: 'Name the document to read.' },
};

const tooLarge: LoadFailure = {
  code: 'file-too-large',
  what: {
    vi: `Tệp quá lớn (trên ${fileSizeLimitText}).`,
    en: `The file is too large (over ${fileSizeLimitText}).`,
  },
  remedy: {
    vi: 'Tách bớt phụ lục, hình ảnh thành tệp riêng rồi đọc lại.',
    en: 'Move annexes and pictures to files of their own and read again.',
  },
};
