import { SegmentedControl } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';

export type Language = 'vi' | 'en';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

/** The language of the screens and the way to change it; the shell provides it. */
export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => undefined });

/** The language of the screens and the way to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** Switches between the languages, each named in itself. */
export function LanguageSwitch(): ReactNode {
  const { language, choose } = useLanguage();
  return (
    <SegmentedControl
      size="xs"
      aria-label="Ngôn ngữ / Language"
      value={language}
      onChange={(value) => choose(value === 'en' ? 'en' : 'vi')}
      data={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
