import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '#ui-kit/copy/copy-button.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Mail } from '../contract/outside.ts';
import classes from './outside.module.css';

/** One letter as it was written; its private link is not in it. */
export function MailLetter({ mail, onClose }: { mail: Mail; onClose: () => void }): ReactNode {
  const t = useTranslations('access.outside.mail');
  const close = useTranslations('kit')('close');
  return (
    <Modal opened onClose={onClose} title={mail.subject} size="lg" closeButtonProps={{ 'aria-label': close }}>
      <div className={classes.stack}>
        <p className={classes.quiet}>{mail.recipient}</p>
        {/* A long letter scrolls, so it must be reachable by keyboard and have a name. */}
        {mail.emptiedAt === null ? (
          <>
            <section aria-label={mail.subject}>
              <pre className={classes.letter} tabIndex={0}>
                {mail.text}
              </pre>
            </section>
            <div className={classes.acts}>
              <CopyButton text={mail.text} words={t('copy')} done={t('copied')} />
            </div>
          </>
        ) : (
          <p>{t('emptied', { at: formatMoment(mail.emptiedAt) })}</p>
        )}
      </div>
    </Modal>
  );
}
