const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:TP|Tp|tp)(?:\.\s*|\s+)(?=\p{Lu})/gu, 'thành phố '],
  [/(?<!\p{L})(?:TX|Tx)\.?\s*(?=\p{Lu}\p{Ll})/gu, 'thị xã '],
  [/(?<!\p{L})H\.\s*(?=\p{Lu}\p{Ll})/gu, 'huyện '],
  [/(?<!\p{L})Q\.\s*(?=\p{Lu}\p{Ll}|\d)/gu, 'quận '],
  [/(?<!\p{L})X\.\s*(?=\p{Lu}\p{Ll})/gu, 'xã '],
  [/(?<!\p{L})TT\.\s*(?=\p{Lu}\p{Ll})/gu, 'thị trấn '],
  [/(?<!\p{L})ĐK\.\s*(?=\p{Lu}\p{Ll})/gu, 'đặc khu '],
];

/** Writes the shortened word for a unit of territory out where a name follows it: `TP. Kon Tum`, `TX Quảng Trị`. */
export function writeOutUnits(name: string): string {
  return UNITS.reduce((text, [short, long]) => text.replace(short, long), name);
}
