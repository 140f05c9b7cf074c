import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import classes from './form.module.css';

/** An act that the server may want confirmed by the password. */
export interface WeightyAct<Subject> {
  readonly run: (subject: Subject) => void;
  readonly isPending: boolean;
  /** The question for the password while it stands open; to be put on the screen. */
  readonly prompt: ReactNode;
}

/**
 * Does something that matters for the account: first without the password, and with it where the server asks. `failed`
 * says in a notice what could not be done.
 */
export function useWeightyAct<Subject, Answer>(
  act: (subject: Subject, password: string | null) => Promise<Answer>,
  {
    onDone,
    failed,
  }: { readonly onDone: (answer: Answer, subject: Subject) => void; readonly failed: string },
): WeightyAct<Subject> {
  const [asked, setAsked] = useState<{ readonly subject: Subject } | null>(null);
  const attempt = useMutation({
    mutationFn: ({ subject, password }: { subject: Subject; password: string | null }) =>
      act(subject, password),
    onSuccess: (answer, { subject }) => {
      setAsked(null);
      onDone(answer, subject);
    },
    onError: (reason, { subject }) => {
      if (reason instanceof ApiProblem && reason.code === 'access.password-needed') setAsked({ subject });
      else if (asked === null) showToast({ words: `${failed}: ${titleOf(reason)}`, tone: 'failed' });
    },
  });
  const needsIt = attempt.error instanceof ApiProblem && attempt.error.code === 'access.password-needed';
  return {
    run: (subject) => attempt.mutate({ subject, password: null }),
    isPending: attempt.isPending && asked === null,
    prompt: asked !== null && (
      <PasswordPrompt
        isPending={attempt.isPending}
        reason={needsIt ? null : attempt.error}
        onClose={() => {
          setAsked(null);
          attempt.reset();
        }}
        onPassword={(password) => attempt.mutate({ subject: asked.subject, password })}
      />
    ),
  };
}

function titleOf(reason: Error): string {
  return reason instanceof ApiProblem && reason.title !== '' ? reason.title : reason.message;
}

interface PasswordPromptProps {
  readonly isPending: boolean;
  readonly reason: Error | null;
  readonly onClose: () => void;
  readonly onPassword: (password: string) => void;
}

function PasswordPrompt({ isPending, reason, onClose, onPassword }: PasswordPromptProps): ReactNode {
  const t = useTranslations('access.own.confirm');
  const kit = useTranslations('kit');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.lead}>{t('lead')}</p>
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          data-autofocus
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {reason !== null && <FailureNotice reason={reason} place={t('failed')} />}
        <div className={classes.acts} data-end>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
