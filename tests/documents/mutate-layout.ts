import { pick, type Random } from './seeded-random.ts';

/** Prints the same words in another way: wrapped at another column, with other bullets, emphasised differently. */
export function mutateLayout(text: string, random: Random): string {
  const column = pick(random, [null, 64, 78, 92, 110]);
  const bullet = pick(random, ['-', '–', '•']);
  const emphasis = pick(random, ['keep', 'none', 'other'] as const);
  return text
    .split('\n')
    .map((line) => changeEmphasis(line, emphasis))
    .map((line) => line.replace(/^(\s*)-(?=\s+[^\s+-])/u, `$1${bullet}`))
    .flatMap((line) => (column === null ? [line] : wrap(line, column)))
    .join('\n');
}

/** Marks of Markdown around words; a backslash before a star makes it a printed star. */
const MARKED = /(?<![\\*])\*{1,3}(?=[^\s*])([^*]+?)(?<=[^\s*])\*{1,3}(?!\*)/gu;

function changeEmphasis(line: string, emphasis: 'keep' | 'none' | 'other'): string {
  if (emphasis === 'keep') return line;
  const heading = /^#{1,6}\s+(.*)$/u.exec(line);
  const words = (heading?.[1] ?? line).replace(MARKED, emphasis === 'none' ? '$1' : '**$1**');
  if (heading === null) return words;
  return emphasis === 'none' || words.includes('**') ? words : `**${words}**`;
}

/** A program wraps at a column, it does not know sentences; headings, tables and hard breaks stay as they are. */
function wrap(line: string, column: number): string[] {
  if (line.length <= column || /^(?:#|\||\s*$)/u.test(line) || / {2}$/u.test(line)) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > column) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
