import type { Deviation } from './checked-document.ts';

/** A sentence in both languages. */
export interface BothLanguages {
  readonly vi: string;
  readonly en: string;
}

/** What is not as it should be, and what to do about it. */
export interface DescribedDeviation {
  readonly what: BothLanguages;
  readonly remedy: BothLanguages;
}

type Names = readonly [vi: string, en: string];

/** What each code is about; the words found and expected follow. */
const subjects: Readonly<Record<string, Names>> = {
  'page-size': ['Khổ giấy', 'Paper size'],
  'margin-top': ['Lề trên', 'Top margin'],
  'margin-bottom': ['Lề dưới', 'Bottom margin'],
  'margin-left': ['Lề trái', 'Left margin'],
  'margin-right': ['Lề phải', 'Right margin'],
  'page-number-missing': ['Thiếu số trang', 'No page numbers'],
  'page-number-place': ['Vị trí số trang', 'Place of page numbers'],
  'page-number-first': ['Số trang hiện ở', 'Page number shown on'],
  font: ['Phông chữ', 'Font'],
  colour: ['Màu chữ', 'Colour of letters'],
  size: ['Cỡ chữ', 'Size of letters'],
  bold: ['Kiểu chữ', 'Weight of letters'],
  italic: ['Kiểu chữ', 'Slant of letters'],
  underline: ['Gạch chân', 'Underline'],
  align: ['Canh lề', 'Alignment'],
  'first-line': ['Lùi đầu dòng', 'First-line indent'],
  'space-between': ['Khoảng cách giữa các đoạn', 'Space between paragraphs'],
  'line-pitch': ['Khoảng cách dòng', 'Distance of lines'],
  'motto-missing': ['Thiếu Quốc hiệu hoặc tiêu đề', 'The motto is missing'],
  'motto-words': ['Quốc hiệu, Tiêu ngữ ghi sai', 'Words of the motto'],
  'issuer-capitals': ['Tên cơ quan phải in hoa', 'Names of the letterhead are in capitals'],
  'kind-capitals': ['Tên loại văn bản phải in hoa', 'The kind of document is in capitals'],
  'number-lead': ['Cách ghi từ “Số”', 'The word before the number'],
  'number-colon': ['Dấu hai chấm sau “Số”', 'The colon behind “Số”'],
  'number-zero': ['Số dưới 10 phải thêm số 0', 'Numbers below 10 take a zero'],
  'number-spaces': ['Số, ký hiệu không có dấu cách', 'No spaces in number and symbol'],
  'number-year': ['Văn bản hành chính không ghi năm trong ký hiệu', 'No year in the symbol'],
  'number-letter': ['Công văn không ghi CV trong ký hiệu', 'No CV in the symbol of a letter'],
  'number-order': ['Thứ tự gạch chéo, gạch nối trong ký hiệu', 'Order of strokes in the symbol'],
  'number-kind': ['Ký hiệu không khớp tên loại', 'The symbol is not that of the kind'],
  'date-words': ['Cách ghi ngày, tháng, năm', 'How the date is written'],
  'date-day-zero': ['Ngày dưới 10 phải thêm số 0', 'Days below 10 take a zero'],
  'date-month-zero': ['Chỉ tháng 1, 2 thêm số 0', 'Months 1 and 2 alone take a zero'],
  'place-missing': ['Thiếu địa danh trước ngày, tháng', 'No place before the date'],
  'letter-subject': ['Trích yếu công văn bắt đầu bằng “V/v”', 'The subject of a letter begins with “V/v”'],
  'recipients-missing': ['Thiếu Nơi nhận', 'No list of recipients'],
  'recipients-head': ['Cách ghi “Nơi nhận:”', 'The words above the recipients'],
  'recipients-dash': ['Mỗi nơi nhận bắt đầu bằng gạch đầu dòng', 'Each recipient begins with a dash'],
  'recipients-end': ['Dấu cuối dòng nơi nhận', 'The mark behind a recipient'],
  'recipients-filing': ['Thiếu dòng “Lưu”', 'No filing line'],
  'recipients-filing-last': ['Dòng “Lưu” phải đứng cuối', 'The filing line stands last'],
  'signature-mark': ['Cách ghi quyền hạn ký', 'The mark of authority'],
  'signer-title': ['Không ghi học hàm, học vị trước họ tên', 'No titles before the name'],
  'signer-capitals': ['Họ tên người ký in thường', 'The name of the signer is in small letters'],
  'end-mark': ['Dấu kết thúc văn bản', 'The mark that ends the text'],
  order: ['Thứ tự các thành phần thể thức', 'Order of the parts'],
  'citation-capitals': ['Viết hoa khi viện dẫn', 'Capitals of cited parts'],
  'body-capitals': ['Viết hoa tên cơ quan', 'Capitals of bodies'],
  'cited-day-zero': ['Ngày dưới 10 phải thêm số 0', 'Days below 10 take a zero'],
};

/** Every code that a deviation can bear. */
export const deviationCodes: readonly string[] = Object.keys(subjects);

/** Says in both languages what deviates and what it should be; an unknown code is shown as it is. */
export function describeDeviation({ code, found, expected }: Deviation): DescribedDeviation {
  const [vi, en] = subjects[code] ?? [code, code];
  const words = found === '' ? '' : `: “${found}”`;
  return {
    what: { vi: `${vi}${words}.`, en: `${en}${words}.` },
    remedy: { vi: `Sửa thành: ${expected}`, en: `It should be: ${expected}` },
  };
}
