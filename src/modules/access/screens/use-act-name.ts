import { useTranslations } from 'use-intl';

/** Puts an act of a page of law (`work.assign`) into words; one that has none yet is shown as it is. */
export function useActName(): (act: string) => string {
  const t = useTranslations('access.outside.tokens.actNames');
  return (act) => {
    const key = act.replace('.', '-') as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : act;
  };
}
