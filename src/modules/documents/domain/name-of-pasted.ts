import { foldSpace } from '#kernel/language/fold-text.ts';

const LONGEST = 60;

/** What pasted words are called until something in them names them: their first words. */
export function nameOfPasted(text: string): string {
  const first = foldSpace(text.split('\n').find((line) => /\p{L}/u.test(line)) ?? '').replace(/[/\\]/gu, '-');
  const short = first.length <= LONGEST ? first : `${first.slice(0, LONGEST).replace(/\s\S*$/u, '')}…`;
  return `${short === '' ? 'Văn bản dán' : short.normalize('NFC')}.txt`;
}
