import type { ReadingFinding } from './document-tree.ts';

/** A sentence in both languages of the house. */
export interface ReadingSentence {
  readonly vi: string;
  readonly en: string;
}

type Say = (values: Readonly<Record<string, string>>) => ReadingSentence;

const outside = (vi: string, en: string): Say => {
  return ({ text = '' }) => {
    const words = text.replace(/[\s.]+$/u, '');
    return { vi: `${vi}: “${words}”.`, en: `${en}: “${words}”.` };
  };
};

const sentences: Readonly<Record<string, Say>> = {
  'tracked-deletions': ({ count = '' }) => ({
    vi: `Đã bỏ ${count} chỗ đánh dấu xóa (Track Changes); hãy kiểm tra đây có phải bản cuối.`,
    en: `${count} tracked deletions were left out; check that this is the final version.`,
  }),
  'tracked-insertions': ({ count = '' }) => ({
    vi: `Đã giữ ${count} chỗ đánh dấu chèn (Track Changes) chưa được chấp nhận.`,
    en: `${count} tracked insertions that nobody accepted yet were kept.`,
  }),
  'pictures-unread': ({ count = '' }) => ({
    vi: `${count} hình trong văn bản không được đọc; chữ trong hình (nếu có) bị thiếu.`,
    en: `${count} pictures were not read; words in them are missing.`,
  }),
  'embedded-unread': ({ count = '' }) => ({
    vi: `${count} đối tượng nhúng trong văn bản không được đọc.`,
    en: `${count} embedded objects were not read.`,
  }),
  'legacy-font': ({ names = '' }) => ({
    vi: `Văn bản dùng phông chữ cũ (${names}); chữ đã được chuyển sang Unicode, hãy kiểm tra lại.`,
    en: `The document uses old fonts (${names}); its letters were turned into Unicode, please check.`,
  }),
  'legacy-doubtful': ({ count = '' }) => ({
    vi: `${count} đoạn dùng phông chữ cũ có từ không chắc đã chuyển đúng; hãy đối chiếu với bản giấy.`,
    en: `${count} paragraphs in old fonts hold words that may be turned wrongly; compare with the paper.`,
  }),
  'legacy-unknown': ({ names = '' }) => ({
    vi: `Chưa biết bảng mã của phông chữ cũ ${names}; chữ được giữ như khi gõ, hãy chuyển sang Unicode rồi đọc lại.`,
    en: `The encoding of the old fonts ${names} is not known; convert the file to Unicode and read it again.`,
  }),
  'legacy-text': () => ({
    vi: 'Chữ trong văn bản dường như gõ bằng bảng mã cũ (TCVN3 hoặc VNI) mà mất tên phông chữ; hãy chuyển sang Unicode rồi đọc lại.',
    en: 'The words seem to be typed for an old font (TCVN3 or VNI) whose name was lost; convert the file to Unicode and read it again.',
  }),
  'contents-left-out': ({ count = '' }) => ({
    vi: `Đã bỏ mục lục tự động (${count} dòng) vì lặp lại các đề mục.`,
    en: `The automatic table of contents (${count} lines) was left out: it repeats the headings.`,
  }),
  'comments-left-out': ({ count = '' }) => ({
    vi: `${count} ghi chú bên lề (Comment) không được đọc.`,
    en: `${count} comments in the margin were not read.`,
  }),
  'part-damaged': ({ names = '' }) => ({
    vi: `Tệp bị hỏng ở phần ${names}: chữ có thể sai, hãy lấy lại tệp gốc.`,
    en: `The file is damaged in ${names}: words may be wrong, get the original again.`,
  }),
  'number-format-unknown': ({ names = '' }) => ({
    vi: `Kiểu đánh số ${names} được in bằng chữ số thường.`,
    en: `The number format ${names} is printed in plain digits.`,
  }),
  'pages-unread': ({ count = '' }) => ({
    vi: `${count} trang không có lớp chữ (trang quét hoặc trang ảnh) nên không được đọc.`,
    en: `${count} pages hold no text (scans or pictures) and were not read.`,
  }),
  'table-without-lines': ({ page = '' }) => ({
    vi: `Bảng không kẻ ô ở trang ${page} được đọc thành từng dòng chữ; hãy kiểm tra lại.`,
    en: `A table without lines on page ${page} was read as lines of text; please check.`,
  }),
  'table-rebuilt': ({ page = '' }) => ({
    vi: `Bảng không kẻ ô ở trang ${page} được dựng lại theo các cột chữ; hãy đối chiếu từng ô.`,
    en: `A table without lines on page ${page} was rebuilt from its columns of words; please compare its cells.`,
  }),
  'words-recognized': ({ count = '' }) => ({
    vi: `Chữ ở ${count} trang là kết quả nhận dạng (OCR) đặt dưới ảnh quét, có thể sai dấu hoặc số; hãy đối chiếu với ảnh.`,
    en: `The words of ${count} pages come from OCR under a scan and may be wrong; compare them with the picture.`,
  }),
  'words-unseen': ({ count = '' }) => ({
    vi: `Ở ${count} trang, phần lớn chữ không hiện trên giấy nhưng vẫn được đọc; hãy kiểm tra lại.`,
    en: `On ${count} pages most of the words are not shown on paper but were read; please check.`,
  }),
  'letters-unknown': ({ names = '' }) => ({
    vi: `Phông chữ ${names} trong tệp PDF không cho biết chữ nào là chữ gì; các chữ ấy bị bỏ qua.`,
    en: `The font ${names} in the PDF does not say which letters it prints; those words were left out.`,
  }),
  'outside-stamp': outside('Dấu ký số', 'Stamp of a digital signature'),
  'outside-remark': outside('Ghi chú dán trên trang', 'Note stuck to a page'),
  'outside-header': outside('Đầu trang', 'Page header'),
  'outside-footer': outside('Chân trang', 'Page footer'),
  'outside-watermark': outside('Chữ chìm', 'Watermark'),
  'outside-footnote': outside('Chú thích cuối trang', 'Footnote'),
  'outside-endnote': outside('Chú thích cuối văn bản', 'Endnote'),
  'outside-hint': outside('Ô chưa điền, còn lời nhắc của mẫu', 'A field nobody filled in, with its hint'),
  'outside-hidden': outside('Chữ ẩn, không in ra giấy', 'Hidden text, not printed'),
};

/** Says in both languages what the reader noticed; an unknown code is shown as it is. */
export function describeReadingFinding({
  code,
  values,
}: Pick<ReadingFinding, 'code' | 'values'>): ReadingSentence {
  return sentences[code]?.(values) ?? { vi: code, en: code };
}
