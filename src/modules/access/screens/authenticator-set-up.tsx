import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { accessApi } from '../widgets/session.ts';
import { CodeField } from './code-field.tsx';
import form from './form.module.css';
import classes from './own-account.module.css';

interface AuthenticatorSetUpProps {
  /** `otpauth://` as an application on a phone takes it in. */
  readonly uri: string;
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
}

/** The secret as a picture, drawn here, and to be typed; it counts once a code of the phone proves it. */
export function AuthenticatorSetUp({ uri, onDone }: AuthenticatorSetUpProps): ReactNode {
  const t = useTranslations('access.own.setUp');
  const [code, setCode] = useState('');
  const prove = useMutation({
    mutationFn: (given: string) =>
      accessApi('post /api/own-account/authenticator/proof', { body: { code: given } }),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
    onError: () => setCode(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!prove.isPending) prove.mutate(code);
  };
  return (
    <form className={form.form} onSubmit={submit}>
      <p>{t('scan')}</p>
      <div className={classes.picture}>
        <QRCodeSVG value={uri} size={224} marginSize={4} level="L" title={t('picture')} />
      </div>
      <p className={form.quiet}>
        {t('hand')} <code className={classes.key}>{groupsOf(secretOf(uri))}</code>
      </p>
      <p>{t('prove')}</p>
      <CodeField
        label={t('code')}
        value={code}
        onChange={setCode}
        onWhole={(digits) => prove.mutate(digits)}
      />
      {prove.isError && <FailureNotice reason={prove.error} place={t('failed')} />}
      <Button type="submit" size="md" loading={prove.isPending} disabled={code.length < 6}>
        {t('submit')}
      </Button>
    </form>
  );
}

function secretOf(uri: string): string {
  return new URL(uri).searchParams.get('secret') ?? '';
}

/** Four letters at a time, as one reads them from a screen to a phone. */
function groupsOf(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
