import type { InputProblem } from '#kernel/composition/input-problem.ts';
import type { FenceFailure } from '#platform/fence/fence-failure.ts';
import type { Failure } from '../print-failure.ts';

const howToMake = {
  vi: 'Tạo tệp này bằng: nhipcau read --tree --json VĂN_BẢN > TỆP.json',
  en: 'Make the file with: nhipcau read --tree --json DOCUMENT > FILE.json',
};

/** Says where an input is none that can be written, and how to make one. */
export function describeInputProblem({ code, path, expected }: InputProblem): Failure {
  const place = path === '' ? '' : ` (${path})`;
  const said: Readonly<Record<InputProblem['code'], readonly [string, string]>> = {
    'not-an-object': ['JSON không phải là một đối tượng {…}.', 'The JSON is no object {…}.'],
    'unknown-shape': [
      'JSON không phải bản đọc kế hoạch, cũng không phải cây văn bản.',
      'The JSON is neither a plan that was read nor a document tree.',
    ],
    'wrong-value': [
      `Giá trị không đúng kiểu${place}: cần ${expected}.`,
      `A value of the wrong kind${place}: ${expected} is needed.`,
    ],
    'too-deep': [
      `Bảng lồng trong bảng quá ${expected} lớp${place}.`,
      `Tables lie within tables more than ${expected} deep${place}.`,
    ],
    'nothing-to-write': [
      'Cây văn bản không có đoạn nào để viết.',
      'The document tree has no paragraph to write.',
    ],
  };
  const [vi, en] = said[code];
  return { code, what: { vi, en }, remedy: howToMake };
}

/** The file is no JSON at all; the place as the parser tells it. */
export function describeBadJson(position: string): Failure {
  return {
    code: 'not-json',
    what: { vi: `Tệp không phải là JSON${position}.`, en: `The file is no JSON${position}.` },
    remedy: howToMake,
  };
}

/** Two tries to make the file came to nothing. */
export function describeBrokenOff({ code, limit }: FenceFailure): Failure {
  const tryAgain = {
    vi: 'Đã thử hai lần. Chia văn bản thành các phụ lục nhỏ hơn rồi viết lại; nếu vẫn lỗi, gửi tệp JSON cho người bảo trì.',
    en: 'It was tried twice. Split the document into smaller annexes; if that fails too, send the JSON to the maintainers.',
  };
  const said: Readonly<Record<FenceFailure['code'], readonly [string, string]>> = {
    'fence-time': [
      `Dựng trang quá ${limit} giây nên đã dừng.`,
      `Setting the pages took over ${limit} s and was stopped.`,
    ],
    'fence-memory': [
      `Dựng trang tốn quá ${limit} MB bộ nhớ nên đã dừng.`,
      `Setting the pages took over ${limit} MB of memory and was stopped.`,
    ],
    'fence-crash': ['Không dựng được trang.', 'The pages could not be set.'],
    'fence-answer': [
      `Tệp viết ra lớn quá ${limit} MB nên đã bỏ.`,
      `The written file is over ${limit} MB and was given up.`,
    ],
    'fence-closed': ['Việc viết đã bị dừng giữa chừng.', 'Writing was stopped midway.'],
  };
  const [vi, en] = said[code];
  return { code: code.replace('fence-', 'write-'), what: { vi, en }, remedy: tryAgain };
}

/** The file that was to be written could not be. */
export function describeUnwritable(systemCode: string): Failure {
  return {
    code: 'out-unwritable',
    what: {
      vi: `Không ghi được tệp kết quả (${systemCode}).`,
      en: `The file could not be written (${systemCode}).`,
    },
    remedy: {
      vi: 'Kiểm tra thư mục có tồn tại, còn chỗ trống và cho phép ghi; tệp cũ (nếu có) vẫn còn nguyên.',
      en: 'Check that the folder exists, has room and may be written to; an older file, if any, is untouched.',
    },
  };
}

/** Wrong use of the command: the name to write to says no format. */
export const unknownOutput: Failure = {
  code: 'usage',
  what: {
    vi: 'Tên tệp kết quả phải có đuôi .docx hoặc .pdf.',
    en: 'The name of the file to write has to end in .docx or .pdf.',
  },
  remedy: {
    vi: 'nhipcau write TỆP.json -o KE-HOACH.docx',
    en: 'nhipcau write FILE.json -o PLAN.pdf',
  },
};

/** The document bears a mark of State secrecy. */
export const secretInput: Failure = {
  code: 'secret-mark',
  what: {
    vi: 'Văn bản mang dấu độ mật nên bị từ chối; không viết ra tệp.',
    en: 'The document bears a mark of State secrecy and was refused; nothing is written.',
  },
  remedy: {
    vi: 'Xử lý văn bản theo quy định bảo vệ bí mật nhà nước, trên máy không nối mạng.',
    en: 'Handle it under the rules on State secrets, on a machine without a network.',
  },
};
