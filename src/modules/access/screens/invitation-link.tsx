import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CopyButton } from '#ui-kit/copy/copy-button.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { MadeInvitation } from '../contract/outside.ts';
import { signInWaysQuery } from '../widgets/outside.ts';
import classes from './outside.module.css';

/** An invitation with the person it is for. */
export interface ShownInvitation {
  readonly name: string;
  readonly email: string;
  readonly made: MadeInvitation;
}

/** The link of an invitation and a text with it, ready for any messenger. */
export function InvitationLink({
  shown,
  onClose,
}: {
  shown: ShownInvitation;
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('access.outside.invitations');
  const close = useTranslations('kit')('close');
  const goesOut = useQuery(signInWaysQuery).data?.mail === true;
  const { name, email, made } = shown;
  // A house that nobody told its origin knows it from nobody; the page does.
  const address = `${window.location.origin}${made.path}`;
  const text = made.text.replaceAll(made.address, address);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('madeTitle', { name })}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.stack}>
        <p>{t('made', { until: formatMoment(made.expiresAt) })}</p>
        <p className={classes.quiet}>{goesOut ? t('goesOut', { email }) : t('staysHere')}</p>
        <section aria-label={t('text')}>
          <pre className={classes.letter} tabIndex={0}>
            {text}
          </pre>
        </section>
        <div className={classes.acts}>
          <CopyButton text={address} words={t('copyLink')} done={t('copied')} />
          <CopyButton text={text} words={t('copyText')} done={t('copied')} variant="filled" />
        </div>
      </div>
    </Modal>
  );
}
