import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { usePageTitle } from '#ui-kit/page/page.tsx';
import type { Setup } from '../contract.ts';
import { accessApi, setupQuery } from '../widgets/session.ts';
import { useFirstRunForm } from './first-run-form.ts';
import { PersonStep, RealmStep, StartStep } from './first-run-steps.tsx';
import classes from './form.module.css';
import { signIn } from './sign-in-calls.ts';
import { Threshold } from './threshold.tsx';

const steps = ['person', 'realm', 'start'] as const;

/** First run in three short steps: who administers, which province, demonstration or empty; then straight to work. */
export function FirstRun(): ReactNode {
  const t = useTranslations('access.setup');
  const [place, setPlace] = useState(0);
  const setup = useQuery(setupQuery);
  const form = useFirstRunForm();
  const finish = useFinish();
  usePageTitle(t('title'));
  const step = steps[place] ?? 'person';

  if (setup.data?.needed === false && !finish.isSuccess && !finish.isPending) return <AlreadyDone />;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const fields = { person: 'administrator', realm: 'realmName', start: 'start' }[step];
    const wrong = Object.entries(form.validate().errors).filter(([field]) => field.startsWith(fields));
    // Later steps are still empty: only the faults of this step count, and only they are shown.
    form.setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    if (place < steps.length - 1) setPlace(place + 1);
    else finish.mutate(form.getValues());
  };

  return (
    <Threshold>
      <div className={classes.track} aria-hidden="true">
        {steps.map((name, order) => (
          <span key={name} data-done={order <= place} />
        ))}
      </div>
      <div className={classes.head}>
        <p className={classes.step}>{t('step', { step: place + 1, total: steps.length })}</p>
        <h1 className={classes.title}>{t(`${step}.title`)}</h1>
        <p className={classes.lead}>{t(`${step}.lead`)}</p>
      </div>
      <form className={classes.form} onSubmit={submit} noValidate key={step}>
        {step === 'person' && <PersonStep form={form} />}
        {step === 'realm' && <RealmStep form={form} />}
        {step === 'start' && <StartStep form={form} />}
        {finish.isError && <FailureNotice reason={finish.error} place={t('failed')} />}
        <div className={classes.acts}>
          {place > 0 ? (
            <Button variant="default" onClick={() => setPlace(place - 1)} disabled={finish.isPending}>
              {t('back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={finish.isPending}>
            {place < steps.length - 1 ? t('next') : t('finish')}
          </Button>
        </div>
        {finish.isPending && (
          <p className={classes.quiet} role="status">
            {t('making')}
          </p>
        )}
      </form>
    </Threshold>
  );
}

function AlreadyDone(): ReactNode {
  const t = useTranslations('access.setup');
  const signInWords = useTranslations('access.signIn');
  return (
    <Threshold>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('doneTitle')}</h1>
        <p className={classes.lead}>{t('done')}</p>
      </div>
      <LinkButton to="/dang-nhap">{signInWords('submit')}</LinkButton>
    </Threshold>
  );
}

function useFinish() {
  const answers = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (values: Setup) => {
      const { name, email, password } = values.administrator;
      const administrator = { name: name.trim(), email: email.trim(), password };
      await accessApi('post /api/setup', {
        body: { realmName: values.realmName.trim(), administrator, start: values.start },
      });
      await signIn(administrator.email, password);
    },
    onSuccess: async () => {
      answers.clear();
      await navigate({ to: '/' });
    },
  });
}
