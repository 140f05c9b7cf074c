/** Words that somebody typed into a field and that are not saved yet, by the path of the value. */
export type TypedWords = Readonly<Record<string, string>>;

const keyOf = (reading: string): string => `nhipcau.typed.${reading}`;

/** What was typed at a document in this browser and never saved; nothing where the browser keeps nothing. */
export function readTyped(reading: string): TypedWords {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(reading)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** Keeps words in the browser while they are typed, so that a closed tab loses none; null lets them go. */
export function keepTyped(reading: string, path: string, words: string | null): void {
  const { [path]: _, ...others } = readTyped(reading);
  const kept = words === null ? others : { ...others, [path]: words };
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(keyOf(reading));
    else localStorage.setItem(keyOf(reading), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still lets people work; only a closed tab loses what was being typed.
  }
}
