const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:TP|Tp|tp)(?:\.\s*|\s+)(?=\p{Lu})/gu, 'thành phố '],
  [/(?<!\p{L})(?:TX|Tx)\.?\s*(?=\p{Lu}\p{Ll})/gu, 'thị xã '],
  [/(?<!\p{L})H\.\s*(?=\p{Lu}\p{Ll})/gu, 'huyện '],
  [/(?<!\p{L})Q\.\s*(?=\p{Lu}\p{Ll}|\d)/gu, 'quận '],
  // Without the committee before it, `P.` is as often a "phòng".
  [/(?<=(?:UBND|ủy) )P\.\s*(?=\p{Lu}\p{Ll}|\d)/gu, 'phường '],
  [/(?<!\p{L})X\.\s*(?=\p{Lu}\p{Ll})/gu, 'xã '],
  [/(?<!\p{L})TT\.\s*(?=\p{Lu}\p{Ll})/gu, 'thị trấn '],
  [/(?<!\p{L})ĐK\.\s*(?=\p{Lu}\p{Ll})/gu, 'đặc khu '],
];

/** Most names hold none of them, and thousands are read at once. */
const MAY_BE_SHORT = /\p{Lu}\.|(?<!\p{L})(?:TP|Tp|tp|TX|Tx)(?!\p{L})/u;
const MAY_BE_TWOFOLD = /(?<!\p{L})(?:BTV|BCH|CH|TƯ|TT|T\.)(?!\p{L})/u;

/** Writes the shortened word for a unit of territory out where a name follows it: `TP. Kon Tum`, `TX Quảng Trị`. */
export function writeOutUnits(name: string): string {
  if (!MAY_BE_SHORT.test(name)) return name;
  return UNITS.reduce((text, [short, long]) => text.replace(short, long), name);
}

const COMMITTEE = '(?:Tỉnh|Thành|Huyện|Thị|Đảng|TU(?!\\p{L})|tỉnh ủy)';

/** Abbreviations that stand for two things; what stands beside them tells which. */
const IN_CONTEXT: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<!\\p{L})BTV(?=[\\s/.]+(?:${COMMITTEE}|Đoàn))`, 'gu'), 'Ban Thường vụ'],
  [new RegExp(`(?<!\\p{L})T\\.?\\s?T\\.?(?=[\\s/]+(?:${COMMITTEE}|HĐND))`, 'gu'), 'Thường trực'],
  [/(?<!\p{L})BCH(?=\s+(?:Đảng bộ|Trung ương|TW|TƯ|Đoàn))/gu, 'Ban Chấp hành'],
  [/(?<=(?:Ban|Bộ) )CH(?=\s+(?:BĐBP|Bộ đội|Biên phòng|QS|Quân sự))/gu, 'Chỉ huy'],
  // At the end of a name: `TƯ` inside one may be the word of "SỞ TƯ PHÁP".
  [/(?<=\p{Ll} )TƯ(?=$|[\s,;)])/gu, 'Trung ương'],
];

/** Writes out abbreviations whose sense hangs on their neighbours: `BTV Tỉnh ủy`, `TT/HĐND`, `Ban CH BĐBP`. */
export function writeOutInContext(name: string): string {
  if (!MAY_BE_TWOFOLD.test(name)) return name;
  return IN_CONTEXT.reduce((text, [short, long]) => text.replace(short, long), name);
}
