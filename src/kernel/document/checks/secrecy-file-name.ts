import { foldText } from '#kernel/language/fold-text.ts';
import type { SecrecyDegree } from './secrecy-stamp.ts';

const degreeOfFolded = new Map<string, SecrecyDegree>([
  ['mat', 'MẬT'],
  ['toi mat', 'TỐI MẬT'],
  ['tuyet mat', 'TUYỆT MẬT'],
]);
/** Words that make another word of `MẬT` beside them. */
const compoundBefore = new Set(['BẢO', 'BÍ', 'CƠ', 'ĐỘ', 'DẤU']);
const compoundAfter = new Set(['KHẨU', 'MÃ', 'ĐỘ', 'THƯ', 'VỤ', 'ONG', 'NGỮ', 'THÁM', 'ĐÀM']);

/**
 * Finds a clear secrecy mark in a file name: in brackets (`KH 12 (Mật).docx`), `TỐI MẬT` and `TUYỆT MẬT` with or
 * without accents, or `MẬT` in capitals as a word of its own. `KH mật.docx` may be about honey and is left to the text.
 */
export function findSecrecyInFileName(fileName: string): SecrecyDegree | null {
  const name = fileName
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z0-9]{1,5}$/iu, '');
  const bracketed = /[([{]\s*((?:t[oố]i[ _-]*|tuy[eệ]t[ _-]*)?m[aậ]t)\s*[)\]}]/iu.exec(name);
  if (bracketed !== null)
    return degreeOfFolded.get(foldText(bracketed[1] ?? '').replace(/[ _-]+/g, ' ')) ?? 'MẬT';
  const words = name.split(/[^\p{L}\d]+/u).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const degree = degreeAt(word, words[at - 1] ?? '', words[at + 1] ?? '');
    if (degree !== null) return degree;
  }
  return null;
}

function degreeAt(word: string, before: string, after: string): SecrecyDegree | null {
  const pair = `${before} ${word}`;
  if (/^tối mật$/iu.test(pair) || pair === 'TOI MAT') return 'TỐI MẬT';
  if (/^tuyệt mật$/iu.test(pair) || pair === 'TUYET MAT') return 'TUYỆT MẬT';
  if (word !== 'MẬT' || compoundBefore.has(before.toUpperCase()) || compoundAfter.has(after.toUpperCase()))
    return null;
  return 'MẬT';
}
