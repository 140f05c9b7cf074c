import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { PasswordTaken } from '../contract.ts';
import { accessApi } from '../widgets/session.ts';
import { CodeField, useFocus } from './code-field.tsx';
import classes from './form.module.css';
import { knowsPasskeys, signInByPasskey, wasCancelled } from './passkey-calls.ts';

type Way = 'code' | 'passkey' | 'recovery-code';

interface SecondStepFormProps {
  readonly step: NonNullable<PasswordTaken['secondStep']>;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** The second step of signing in: six digits, a passkey, or a recovery code. */
export function SecondStepForm({ step, onDone, onBack }: SecondStepFormProps): ReactNode {
  const t = useTranslations('access.signIn');
  const ways = openWays(step);
  const [way, setWay] = useState<Way>(ways[0] ?? 'recovery-code');
  const [code, setCode] = useState('');
  const attempt = useMutation({
    mutationFn: async (given: string) => {
      if (way === 'passkey') await signInByPasskey();
      else await accessApi('post /api/auth/second-step', { body: { by: way, code: given } });
    },
    onSuccess: onDone,
    // The next try starts with an empty field: a wrong code is never right later.
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!attempt.isPending) attempt.mutate(code);
  };
  const choose = (other: Way): void => {
    attempt.reset();
    setCode('');
    setWay(other);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.lead}>
        {t(way === 'code' ? 'codeLead' : way === 'passkey' ? 'passkeyLead' : 'recoveryLead')}
      </p>
      {way === 'code' && (
        <CodeField
          key="code"
          label={t('code')}
          focused
          value={code}
          onChange={setCode}
          onWhole={(digits) => attempt.mutate(digits)}
        />
      )}
      {way === 'recovery-code' && <RecoveryField key="recovery" value={code} onChange={setCode} />}
      {attempt.isError &&
        (wasCancelled(attempt.error) ? (
          <p className={classes.refusal} role="alert">
            {t('cancelled')}
          </p>
        ) : (
          <FailureNotice reason={attempt.error} />
        ))}
      <Button type="submit" size="md" loading={attempt.isPending}>
        {t(way === 'passkey' ? 'usePasskey' : 'goOn')}
      </Button>
      <div className={classes.ways}>
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <Button key={other} variant="subtle" size="compact-sm" onClick={() => choose(other)}>
              {t(other === 'code' ? 'useCode' : other === 'passkey' ? 'usePasskey' : 'useRecovery')}
            </Button>
          ))}
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      {way === 'recovery-code' && <p className={classes.quiet}>{t('lostAll')}</p>}
    </form>
  );
}

function RecoveryField({ value, onChange }: { value: string; onChange: (code: string) => void }): ReactNode {
  const t = useTranslations('access.signIn');
  const field = useFocus(true);
  return (
    <TextInput
      ref={field}
      label={t('recoveryCode')}
      placeholder="xxxx-xxxx-xxxx"
      size="md"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function openWays({ code, passkey, recoveryCode }: NonNullable<PasswordTaken['secondStep']>): Way[] {
  const ways: Way[] = [];
  if (passkey && knowsPasskeys()) ways.push('passkey');
  if (code) ways.unshift('code');
  if (recoveryCode || ways.length === 0) ways.push('recovery-code');
  return ways;
}
