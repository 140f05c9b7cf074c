import { useState } from 'react';
import { replyEn } from './reply-words.en.ts';
import { replyVi } from './reply-words.vi.ts';

/** Words of the page, and the way to the other language. */
export interface ReplyLanguage {
  readonly words: typeof replyVi;
  readonly change: () => void;
}

/** Vietnamese first; the other by a button. The page's `lang` is what the server answers in. */
export function useReplyLanguage(): ReplyLanguage {
  const [language, setLanguage] = useState<'vi' | 'en'>('vi');
  document.documentElement.lang = language;
  return {
    words: language === 'vi' ? replyVi : replyEn,
    change: () => setLanguage(language === 'vi' ? 'en' : 'vi'),
  };
}

/** Puts values in the place of `{name}`. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}
