import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One family of fonts of PDF files, and the letters for which its files are opened. */
export interface FontFamily {
  readonly name: string;
  readonly files: readonly string[];
  /** A document with one of these letters needs the family; null: every document does. */
  readonly script: RegExp | null;
}

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/**
 * Tinos has the measures of Times New Roman and all of Vietnamese; the others print names of neighbours. That of Chinese
 * is six megabytes and of one weight: it is opened only where Chinese is written.
 */
export const fontFamilies: readonly FontFamily[] = [
  { name: 'Tinos', files: faces.map((face) => `tinos/${face}/Tinos_${face}.ttf`), script: null },
  {
    name: 'Noto Sans Lao',
    files: ['400Regular', '700Bold'].map((face) => `noto-sans-lao/${face}/NotoSansLao_${face}.ttf`),
    script: /\p{Script=Lao}/u,
  },
  {
    name: 'Noto Sans Khmer',
    files: ['400Regular', '700Bold'].map((face) => `noto-sans-khmer/${face}/NotoSansKhmer_${face}.ttf`),
    script: /\p{Script=Khmer}/u,
  },
  {
    name: 'ZCOOL XiaoWei',
    files: ['zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf'],
    script: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
  },
];

/** Reads one file of a family. */
export function readFontFile(file: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`));
}
