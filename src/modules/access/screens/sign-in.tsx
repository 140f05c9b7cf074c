import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import type { PasswordTaken } from '../contract.ts';
import { setupQuery } from '../widgets/session.ts';
import classes from './form.module.css';
import { OtherWays, ProviderRefused } from './other-ways.tsx';
import { SignInSteps } from './sign-in-steps.tsx';
import { Threshold } from './threshold.tsx';

/** Sign-in by e-mail and password with its second step, or by a passkey; then on to the screen that was asked for. */
export function SignIn(): ReactNode {
  const t = useTranslations('access.signIn');
  const { tiep, loi, buoc } = useSearch({ from: '/dang-nhap' });
  const begun = buoc === undefined ? null : readWays(buoc);
  const router = useRouter();
  const answers = useQueryClient();
  const [step, setStep] = useState<'password' | 'second'>(begun === null ? 'password' : 'second');
  const realmName = useQuery(setupQuery).data?.realmName;
  usePageTitle(t('title'));

  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t(step === 'second' ? 'secondTitle' : 'title')}</h1>
        <p className={classes.lead}>{realmName ?? t('lead')}</p>
      </div>
      {loi !== undefined && <ProviderRefused refusal={loi} />}
      <SignInSteps
        begun={begun}
        onStep={setStep}
        onDone={() => {
          answers.clear();
          router.history.push(`/app${tiep ?? '/'}`);
        }}
      />
      {step === 'password' && <OtherWays tiep={tiep} />}
    </Threshold>
  );
}

/** By what the second step can be done, as the address says where the first was taken at the provider. */
function readWays(words: string): NonNullable<PasswordTaken['secondStep']> {
  const ways = words.split(',');
  return {
    code: ways.includes('code'),
    passkey: ways.includes('passkey'),
    recoveryCode: ways.includes('recoveryCode'),
  };
}
