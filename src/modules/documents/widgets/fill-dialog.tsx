import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '../contract.ts';
import classes from './fill-scan.module.css';

interface FillDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly reading: Reading;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One way to fill a scan in; says so when it replaces what was filled in before. */
export function FillDialog({
  title,
  lead,
  reading,
  wide = false,
  onClose,
  children,
}: FillDialogProps): ReactNode {
  const t = useTranslations('documents.fill');
  const kit = useTranslations('kit');
  return (
    <Modal
      opened
      onClose={onClose}
      size={wide ? '90rem' : 'xl'}
      title={title}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.form}>
        <p className={classes.quiet}>{lead}</p>
        {reading.draft.tasks.length > 0 && <p>{t('replaces')}</p>}
        {children}
      </div>
    </Modal>
  );
}

/** What a way to fill a scan in is given. */
export interface FillProps {
  readonly reading: Reading;
  readonly onClose: () => void;
}
