import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import { type Language, LanguageContext } from '#ui-kit/language/language.tsx';

const LANGUAGE_KEY = 'nhipcau.language';

const load: Record<Language, () => Promise<{ messages: Messages }>> = {
  vi: () => import('./all-messages.vi.ts'),
  en: () => import('./all-messages.en.ts'),
};

function chosenLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'vi';
}

/** Gives the screens their words; the words of a language arrive when it is chosen. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(chosenLanguage);
  const [words, setWords] = useState<{ language: Language; messages: Messages } | null>(null);

  useEffect(() => {
    let wanted = true;
    document.documentElement.lang = language;
    void load[language]().then(({ messages }) => {
      if (wanted) setWords({ language, messages });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  const choose = (next: Language): void => {
    localStorage.setItem(LANGUAGE_KEY, next);
    setLanguage(next);
  };

  if (words === null) return null;
  return (
    <LanguageContext.Provider value={{ language, choose }}>
      <IntlProvider locale={words.language} messages={words.messages} timeZone="Asia/Ho_Chi_Minh">
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}
