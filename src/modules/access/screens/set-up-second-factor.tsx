import { Button } from '@mantine/core';
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import { accessApi, useSession } from '../widgets/session.ts';
import { AuthenticatorSetUp } from './authenticator-set-up.tsx';
import form from './form.module.css';
import classes from './own-account.module.css';
import { askForPasskey, knowsPasskeys } from './passkey-calls.ts';
import { PasskeyNameForm } from './passkey-name-form.tsx';
import { useMakePasskey } from './passkey-section.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { signOut } from './sign-in-calls.ts';
import { Threshold } from './threshold.tsx';
import { useWeightyAct } from './use-weighty-act.tsx';

/** Setting a second factor up before anything else is open: by phone or passkey, then its recovery codes, then to work. */
export function SetUpSecondFactor(): ReactNode {
  const t = useTranslations('access.own.first');
  const needs = useTranslations('access.own.second.needs');
  const { secondFactor } = useSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const goOn = useGoOn();
  const leave = useLeave();
  usePageTitle(t('title'));
  const made = (fresh: readonly string[] | null): void => (fresh === null ? goOn() : setCodes(fresh));
  return (
    <Threshold>
      <div className={form.head}>
        <h1 className={form.title}>{t('title')}</h1>
        <p className={form.lead}>
          {secondFactor.need !== null && needs(secondFactor.need)} {t('lead')}
        </p>
      </div>
      <WaysToSetUp onMade={made} />
      <p className={form.foot}>
        <Button variant="subtle" size="compact-sm" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('leave')}
        </Button>
      </p>
      {codes !== null && <RecoveryCodes codes={codes} onClose={goOn} />}
    </Threshold>
  );
}

function WaysToSetUp({ onMade }: { onMade: (codes: readonly string[] | null) => void }): ReactNode {
  const t = useTranslations('access.own.first');
  const failed = useTranslations('access.own.second')('failed');
  const passkeys = useTranslations('access.own.passkeys');
  const [uri, setUri] = useState<string | null>(null);
  const [question, setQuestion] = useState<Record<string, unknown> | null>(null);
  const phone = useWeightyAct(
    (_: null, password) => accessApi('post /api/own-account/authenticator', { body: { password } }),
    { onDone: (answer) => setUri(answer.uri), failed },
  );
  const passkey = useWeightyAct((_: null, password) => askForPasskey(password), {
    onDone: setQuestion,
    failed,
  });
  const make = useMakePasskey(passkeys, onMade);
  if (uri !== null) {
    return (
      <>
        <AuthenticatorSetUp uri={uri} onDone={onMade} />
        <div className={`${form.ways} ${form.foot}`}>
          <Button variant="subtle" size="compact-sm" onClick={() => setUri(null)}>
            {t('otherWay')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={form.choices}>
      <button type="button" className={classes.way} onClick={() => phone.run(null)}>
        <IconDeviceMobile size={24} stroke={1.5} aria-hidden="true" />
        <strong>{t('phone')}</strong>
        <small>{t('phoneHint')}</small>
      </button>
      {knowsPasskeys() && (
        <button type="button" className={classes.way} onClick={() => passkey.run(null)}>
          <IconFingerprint size={24} stroke={1.5} aria-hidden="true" />
          <strong>{t('passkey')}</strong>
          <small>{t('passkeyHint')}</small>
        </button>
      )}
      {phone.prompt}
      {passkey.prompt}
      {question !== null && (
        <PasskeyNameForm
          title={passkeys('add')}
          isPending={make.isPending}
          onClose={() => setQuestion(null)}
          onName={(name) => make.mutate({ question, name })}
        />
      )}
    </div>
  );
}

/** On to the screen that was asked for, everything asked anew: it was refused until now. */
function useGoOn(): () => void {
  const answers = useQueryClient();
  const router = useRouter();
  const { tiep } = useSearch({ from: '/xac-thuc-hai-buoc' });
  return () => {
    answers.clear();
    router.history.push(`/app${tiep ?? '/'}`);
  };
}

function useLeave() {
  const answers = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      answers.clear();
      router.history.push('/app/dang-nhap');
    },
  });
}
