import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { accessApi, sessionQuery, useSession } from '../widgets/session.ts';
import { closeSignInAgain } from '../widgets/sign-in-again-door.ts';
import classes from './form.module.css';
import { SignInSteps } from './sign-in-steps.tsx';

/**
 * Signing in again over the page. The same person goes on where they were; anybody else gets a fresh page, on which
 * nothing of what was typed is left.
 */
export function SignInAgain(): ReactNode {
  const t = useTranslations('access.signIn');
  const answers = useQueryClient();
  const { account } = useSession();
  const goOn = async (): Promise<void> => {
    const now = await accessApi('get /api/session');
    if (now.account.id !== account.id) {
      startAnew('/app/');
      return;
    }
    answers.setQueryData(sessionQuery.queryKey, now);
    closeSignInAgain();
    showToast({ words: t('welcomeBack') });
    // What could not be fetched meanwhile is fetched now; what is typed lives in the screens and stays.
    await answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('again')}
      size="md"
      // Whoever passes by reads nothing of the page; paper hides more than a blur, which old computers draw slowly.
      styles={{ overlay: { background: 'var(--paper)' } }}
    >
      <p className={`${classes.lead} ${classes.gap}`}>{t('againLead')}</p>
      <SignInSteps email={account.email} onDone={() => void goOn()} />
      <p className={`${classes.quiet} ${classes.foot}`}>
        <a href="/app/dang-nhap">{t('other', { name: account.name })}</a>
      </p>
    </Modal>
  );
}

/** Loads the whole page anew: nothing that the one before had in memory is left. */
function startAnew(address: string): void {
  window.location.assign(address);
}
