/** What commander says, and how it is said in Vietnamese; the first group is the thing meant. */
const sentences: readonly (readonly [pattern: RegExp, say: (thing: string) => string])[] = [
  [/unknown option '([^']+)'/, (option) => `Không có tùy chọn ${option}.`],
  [/unknown command '([^']+)'/, (command) => `Không có lệnh ${command}.`],
  [/required option '([^']+)' not specified/, (option) => `Thiếu tùy chọn ${option}.`],
  [/missing required argument '([^']+)'/, (argument) => `Thiếu tham số <${argument}>.`],
  [/option '([^' ]+)[^']*' argument '[^']*' is invalid/, (option) => `Giá trị của ${option} không đúng.`],
  [/option '([^' ]+)[^']*' argument missing/, (option) => `Thiếu giá trị sau ${option}.`],
  [/too many arguments/, () => 'Thừa tham số.'],
];

/** Says a usage error in Vietnamese with the English beside it and where help is. */
export function describeUsageError(message: string): string {
  const found = sentences.find(([pattern]) => pattern.test(message));
  const thing = found?.[0].exec(message)?.[1] ?? '';
  const vietnamese = found === undefined ? 'Lệnh không đúng.' : found[1](thing);
  return `${vietnamese} [usage]\n${message.trimEnd()}\n  → nhipcau --help\n`;
}
