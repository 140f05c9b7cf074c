import type { Bilingual } from '#platform/words/bilingual.ts';
import type { UnreadableCode, UnreadableOutcome } from './reading-outcome.ts';

/** What a person reads when a file could not be read. */
export interface UnreadableMessage {
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

const saveAsDocx: Bilingual = {
  vi: 'Mở tệp bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi đọc lại.',
  en: 'Open the file in Word or LibreOffice, save it as .docx and read that.',
};
const askForOriginal: Bilingual = {
  vi: 'Lấy lại tệp gốc từ nơi gửi rồi đọc lại.',
  en: 'Get the original file from its sender again.',
};
const splitFile: Bilingual = {
  vi: 'Tách bớt phụ lục, hình ảnh thành tệp riêng rồi đọc lại.',
  en: 'Move annexes and pictures to files of their own and read again.',
};

function notYet(vi: string, en: string, remedy: Bilingual = saveAsDocx): UnreadableMessage {
  return { what: { vi: `Chưa đọc được ${vi}.`, en: `${en} cannot be read yet.` }, remedy };
}

function damaged(vi: string, en: string, remedy: Bilingual = saveAsDocx): UnreadableMessage {
  return { what: { vi, en }, remedy };
}

const messages: Readonly<Record<UnreadableCode, UnreadableMessage>> = {
  'empty-file': damaged('Tệp rỗng, không có nội dung.', 'The file is empty.', askForOriginal),
  'file-too-large': damaged('Tệp quá lớn.', 'The file is too large.', splitFile),
  'text-too-large': damaged('Tệp văn bản quá lớn.', 'The text file is too large.', splitFile),
  'text-encoding': damaged(
    'Văn bản không dùng mã Unicode (có thể là TCVN3 hoặc VNI).',
    'The text is not in Unicode (it may be TCVN3 or VNI).',
    {
      vi: 'Chuyển mã sang Unicode (UTF-8) rồi đọc lại.',
      en: 'Convert it to Unicode (UTF-8) and read that.',
    },
  ),
  'unknown-format': damaged('Không nhận ra định dạng tệp.', 'The format of the file is not known.'),
  'not-yet-doc': notYet('tệp Word cũ (.doc)', 'Old Word files (.doc)'),
  'not-yet-odt': notYet('tệp OpenDocument (.odt)', 'OpenDocument files (.odt)'),
  'not-yet-rtf': notYet('tệp RTF', 'RTF files'),
  'not-yet-html': notYet('trang HTML hoặc XML', 'HTML and XML pages'),
  'not-yet-image': notYet('tệp ảnh', 'Pictures', {
    vi: 'Dùng bản .docx của văn bản, hoặc nhận dạng chữ (OCR) ra .txt rồi đọc lại.',
    en: 'Use the .docx of the document, or turn the picture into text (.txt) by OCR and read that.',
  }),
  'not-yet-spreadsheet': notYet('bảng tính Excel', 'Spreadsheets'),
  'not-yet-slides': notYet('tệp trình chiếu', 'Slides'),
  'not-yet-archive': notYet('tệp nén', 'Archives', {
    vi: 'Giải nén rồi đọc từng tệp bên trong.',
    en: 'Unpack it and read the files inside.',
  }),
  'docx-not-a-zip': damaged(
    'Tệp Word bị hỏng hoặc bị cắt cụt.',
    'The Word file is damaged or cut off.',
    askForOriginal,
  ),
  'docx-encrypted': damaged('Tệp Word được khóa bằng mật khẩu.', 'The Word file is locked with a password.', {
    vi: 'Mở tệp bằng Word, bỏ mật khẩu, lưu lại rồi đọc lại.',
    en: 'Open it in Word, take the password off, save it and read again.',
  }),
  'docx-no-main-part': damaged('Tệp không chứa văn bản Word.', 'There is no Word document in the file.'),
  'docx-too-large': damaged(
    'Nội dung tệp Word khi giải nén lớn bất thường.',
    'The Word file unpacks to more than a document can be.',
    splitFile,
  ),
  'docx-doctype-refused': damaged(
    'Tệp Word có khai báo DOCTYPE nên bị từ chối.',
    'The Word file declares a DOCTYPE and was refused.',
  ),
  'docx-broken-xml': damaged(
    'Cấu trúc tệp Word bị hỏng.',
    'The structure of the Word file is damaged.',
    askForOriginal,
  ),
  'pdf-without-text': damaged(
    'Tệp PDF không có lớp chữ (bản quét hoặc ảnh chụp).',
    'The PDF holds no text, only pictures of it (a scan).',
    {
      vi: 'Dùng bản .docx hoặc PDF xuất thẳng từ Word; nếu chỉ có bản quét, nhận dạng chữ (OCR) rồi đọc lại.',
      en: 'Use the .docx or the PDF that Word saved; if there is only the scan, run OCR on it and read that.',
    },
  ),
  'pdf-encrypted': damaged('Tệp PDF được khóa bằng mật khẩu.', 'The PDF is locked with a password.', {
    vi: 'Mở tệp bằng mật khẩu, in lại ra PDF không khóa rồi đọc lại.',
    en: 'Open it with its password, print it to a PDF without one and read that.',
  }),
  'pdf-broken': damaged('Tệp PDF bị hỏng hoặc bị cắt cụt.', 'The PDF is damaged or cut off.', askForOriginal),
  'pdf-unknown-letters': damaged(
    'Phông chữ trong tệp PDF không cho biết chữ nào là chữ gì nên không đọc được chữ.',
    'The fonts in the PDF do not say which letters they print, so it cannot be read.',
    {
      vi: 'Dùng bản .docx, hoặc xuất lại PDF thẳng từ Word; nếu không có, nhận dạng chữ (OCR) rồi đọc lại.',
      en: 'Use the .docx or have Word save the PDF again; if there is neither, run OCR on it and read that.',
    },
  ),
  'pdf-without-pages': damaged('Tệp PDF không có trang nào.', 'The PDF has no page.', askForOriginal),
  'pdf-too-many-pages': damaged('Tệp PDF có quá nhiều trang.', 'The PDF has too many pages.', splitFile),
  'fence-time': damaged(
    'Đọc tệp quá lâu nên đã dừng.',
    'Reading the file took too long and was stopped.',
    splitFile,
  ),
  'fence-memory': damaged(
    'Đọc tệp tốn quá nhiều bộ nhớ nên đã dừng.',
    'Reading the file took too much memory and was stopped.',
    splitFile,
  ),
  'fence-answer': damaged(
    'Nội dung đọc ra từ tệp lớn bất thường.',
    'What was read from the file is more than a document can hold.',
    splitFile,
  ),
  'fence-crash': damaged('Bộ đọc dừng đột ngột khi đọc tệp.', 'The reader ended unexpectedly on this file.'),
  'fence-closed': damaged('Việc đọc đã bị dừng giữa chừng.', 'Reading was stopped midway.', {
    vi: 'Đọc lại tệp.',
    en: 'Read the file again.',
  }),
};

/** Says why a file could not be read and what to do, in both languages; the place or the limit stands in brackets. */
export function describeUnreadable({ code, detail }: UnreadableOutcome): UnreadableMessage {
  const { what, remedy } = messages[code];
  if (detail === null) return { what, remedy };
  const place = (sentence: string): string => `${sentence.replace(/\.$/, '')} (${detail}).`;
  return { what: { vi: place(what.vi), en: place(what.en) }, remedy };
}
