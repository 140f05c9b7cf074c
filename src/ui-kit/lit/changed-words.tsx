import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { diffWords } from '#kernel/language/diff-words.ts';
import classes from './changed-words.module.css';

interface ChangedWordsProps {
  /** Null: there was nothing. */
  readonly before: string | null;
  /** Null: there is nothing any more. */
  readonly after: string | null;
}

/** A text with what is gone struck and what is new underlined, each said aloud too. */
export function ChangedWords({ before, after }: ChangedWordsProps): ReactNode {
  const t = useTranslations('kit.changed');
  return (
    <span className={classes.words}>
      {diffWords(before ?? '', after ?? '')
        .map((stretch, place) => ({ ...stretch, key: `${place} ${stretch.text}` }))
        .map(({ kind, text, key }) => {
          if (kind === 'same') return <span key={key}>{text}</span>;
          const Mark = kind === 'gone' ? 'del' : 'ins';
          return (
            <Mark key={key} className={classes[kind]}>
              <span className={classes.aloud}>{t(kind)} </span>
              {text}
            </Mark>
          );
        })}
    </span>
  );
}
