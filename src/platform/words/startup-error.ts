import { type Bilingual, bothLanguages } from './bilingual.ts';

/** What a start-up error has to say beside what went wrong. */
export interface StartupErrorOptions {
  readonly remedy?: Bilingual;
  readonly cause?: unknown;
}

/** Refuses to start and says why and what to do, in both languages; `code` is stable and may be searched for. */
export class StartupError extends Error {
  readonly code: string;
  readonly what: Bilingual;
  readonly remedy: Bilingual | undefined;

  constructor(code: string, what: Bilingual, options: StartupErrorOptions = {}) {
    super(spellOut(code, what, options.remedy), { cause: options.cause });
    this.name = 'StartupError';
    this.code = code;
    this.what = what;
    this.remedy = options.remedy;
  }
}

function spellOut(code: string, what: Bilingual, remedy: Bilingual | undefined): string {
  const head = `${bothLanguages(what)} [${code}]`;
  return remedy === undefined ? head : `${head}\n  → ${remedy.vi}\n  → ${remedy.en}`;
}
