/**
 * A statement with only the values it names, numbered anew: the database refuses a value that no place of the
 * statement asks for, and conditions are written once for statements that name different parts of them.
 */
export function bindUsed(statement: string, values: readonly unknown[]): [text: string, values: unknown[]] {
  const used: number[] = [];
  const text = statement.replace(/\$(\d+)/g, (_, written: string) => {
    const number = Number(written);
    const at = used.indexOf(number);
    return `$${at < 0 ? used.push(number) : at + 1}`;
  });
  return [text, used.map((number) => values[number - 1])];
}
