import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { PasswordTaken } from '../contract.ts';
import classes from './form.module.css';
import { knowsPasskeys, signInByPasskey, wasCancelled } from './passkey-calls.ts';
import { SecondStepForm } from './second-step-form.tsx';
import { signIn } from './sign-in-calls.ts';

interface SignInStepsProps {
  /** The mail of who was here, where somebody signs in again. */
  readonly email?: string;
  /** The second step, where the first was taken elsewhere. */
  readonly begun?: PasswordTaken['secondStep'];
  readonly onDone: () => void;
  /** Told when the second step begins and when it is left, so that the head can say so. */
  readonly onStep?: (step: 'password' | 'second') => void;
}

/** Why a sign-in was refused, in our own words, or null when the server's own words are better. */
function refusalOf(reason: unknown): 'wrong' | 'locked' | 'closed' | 'cancelled' | null {
  if (wasCancelled(reason)) return 'cancelled';
  if (!(reason instanceof ApiProblem) || reason.code === 'access.passkey-refused') return null;
  if (reason.status === 423 || reason.status === 429) return 'locked';
  if (reason.code === 'access.account-closed') return 'closed';
  return reason.status === 400 || reason.status === 401 || reason.status === 422 ? 'wrong' : null;
}

/** Signing in from the password to the end: by password, then what the second step needs; or by a passkey alone. */
export function SignInSteps({ email: known, begun = null, onDone, onStep }: SignInStepsProps): ReactNode {
  const [second, setSecond] = useState<PasswordTaken['secondStep']>(begun);
  if (second === null) {
    return (
      <PasswordForm
        {...(known === undefined ? {} : { known })}
        onDone={onDone}
        onSecond={(step) => {
          setSecond(step);
          onStep?.('second');
        }}
      />
    );
  }
  return (
    <SecondStepForm
      step={second}
      onDone={onDone}
      onBack={() => {
        setSecond(null);
        onStep?.('password');
      }}
    />
  );
}

interface PasswordFormProps {
  readonly known?: string;
  readonly onDone: () => void;
  readonly onSecond: (step: NonNullable<PasswordTaken['secondStep']>) => void;
}

function PasswordForm({ known, onDone, onSecond }: PasswordFormProps): ReactNode {
  const t = useTranslations('access.signIn');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const attempt = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ secondStep }) => (secondStep === null ? onDone() : onSecond(secondStep)),
  });
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    byPasskey.reset();
    attempt.mutate();
  };
  const reason = attempt.error ?? byPasskey.error;
  const refusal = reason === null ? null : refusalOf(reason);
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('email')}
        type="email"
        autoComplete="username"
        size="md"
        required
        withAsterisk={false}
        readOnly={known !== undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        size="md"
        required
        withAsterisk={false}
        data-autofocus={known !== undefined || undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {refusal !== null && (
        <p className={classes.refusal} role="alert">
          {t(refusal)}
        </p>
      )}
      {reason !== null && refusal === null && <FailureNotice reason={reason} place={t('failed')} />}
      <Button type="submit" size="md" loading={attempt.isPending}>
        {t('submit')}
      </Button>
      {knowsPasskeys() && (
        <Button
          variant="default"
          size="md"
          leftSection={<IconFingerprint size={19} stroke={1.6} aria-hidden="true" />}
          loading={byPasskey.isPending}
          onClick={() => {
            attempt.reset();
            byPasskey.mutate();
          }}
        >
          {t('byPasskey')}
        </Button>
      )}
    </form>
  );
}
