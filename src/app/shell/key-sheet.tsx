import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { KeyEntry } from '#ui-kit/keys/key-map.ts';
import { listScreenKeys } from '#ui-kit/keys/screen-keys.ts';
import classes from './key-sheet.module.css';

/** All keys of the application on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }): ReactNode {
  const t = useTranslations('app.keys');
  const close = useTranslations('kit')('close');
  const entries: readonly KeyEntry[] = [
    { keys: ['Ctrl', 'K'], words: t('search') },
    { keys: ['g', 'v'], words: t('home') },
    { keys: ['g', 'k'], words: t('plans') },
    { keys: ['g', 'n'], words: t('obligations') },
    { keys: ['g', 'c'], words: t('organizations') },
    { keys: ['g', 'l'], words: t('calendar') },
    { keys: ['g', 'q'], words: t('administration') },
    { keys: ['g', 'g'], words: t('assign') },
    { keys: ['j', 'k'], words: t('next') },
    { keys: ['Enter'], words: t('open') },
    { keys: ['?'], words: t('sheet') },
    ...listScreenKeys(),
  ];
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': close }}>
      <dl className={classes.sheet}>
        {entries.map((entry) => (
          <div key={entry.words}>
            <dt>
              {entry.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{entry.words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
