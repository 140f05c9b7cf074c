import { Button, Checkbox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './reading-list.module.css';

interface ScanDeclarationProps {
  readonly pages: number;
  readonly onDeclare: () => void;
}

/** Asks the sender of a scan to say, in plain words, that it holds no State secret: no machine can see that. */
export function ScanDeclaration({ pages, onDeclare }: ScanDeclarationProps): ReactNode {
  const t = useTranslations('documents.upload.scan');
  const [declared, declare] = useState(false);
  return (
    <div className={classes.declaration}>
      <p className={classes.question}>{t('title', { pages })}</p>
      <p>{t('why')}</p>
      <Checkbox
        checked={declared}
        onChange={(event) => declare(event.currentTarget.checked)}
        label={t('declare')}
        description={t('kept')}
      />
      <Button size="sm" disabled={!declared} onClick={onDeclare} className={classes.declare ?? ''}>
        {t('send')}
      </Button>
    </div>
  );
}
