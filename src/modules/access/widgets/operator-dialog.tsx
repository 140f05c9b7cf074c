import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { answerOperator } from './operator-door.ts';
import classes from './operator-seat.module.css';
import { keepOperator, recallOperators } from './recent-operators.ts';
import { accessApi, sessionQuery, useSession } from './session.ts';

/**
 * The dialogs below this one listen for Escape too and would close with what was typed in them: a key that starts here
 * is told apart by this mark, which they look for.
 */
const STAYS_HERE = { 'data-mantine-stop-propagation': 'true' };

/** Asks who sits at the shared desk, with the names said here before at hand. */
export function OperatorDialog(): ReactNode {
  const t = useTranslations('access.desk');
  const kit = useTranslations('kit');
  const check = useTranslations('access.setup');
  const { id, name: desk, operator } = useSession().account;
  const recent = recallOperators(id).filter((one) => one !== operator);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const say = useSayOperator(id);
  const isShort = name.trim().length < 2;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isShort) say.mutate(name.trim());
  };
  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') answerOperator(false);
  };
  return (
    <Modal
      opened
      onClose={() => answerOperator(false)}
      closeOnEscape={false}
      closeOnClickOutside={false}
      zIndex={320}
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close'), ...STAYS_HERE }}
      onKeyDown={leaveByKey}
    >
      <form className={classes.form} noValidate onSubmit={submit}>
        <p className={classes.lead}>{t('lead', { desk })}</p>
        <TextInput
          data-autofocus
          {...STAYS_HERE}
          label={t('name')}
          autoComplete="off"
          value={name}
          error={asked && isShort ? check('short', { count: 2 }) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {recent.length > 0 && (
          <div className={classes.recent}>
            <p>{t('recent')}</p>
            <div className={classes.names}>
              {recent.map((one) => (
                <Button
                  key={one}
                  {...STAYS_HERE}
                  size="compact-sm"
                  variant="default"
                  onClick={() => say.mutate(one)}
                >
                  {one}
                </Button>
              ))}
            </div>
          </div>
        )}
        {say.isError && <FailureNotice reason={say.error} place={t('title')} />}
        <div className={classes.ends}>
          <Button {...STAYS_HERE} variant="default" onClick={() => answerOperator(false)}>
            {t('later')}
          </Button>
          <Button {...STAYS_HERE} type="submit" loading={say.isPending}>
            {t('sit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function useSayOperator(accountId: string) {
  const answers = useQueryClient();
  return useMutation({
    mutationFn: (operator: string) => accessApi('put /api/session/operator', { body: { operator } }),
    onSuccess: (_, operator) => {
      keepOperator(accountId, operator);
      answers.setQueryData(sessionQuery.queryKey, (session) =>
        session === undefined ? session : { ...session, account: { ...session.account, operator } },
      );
      answerOperator(true);
    },
  });
}
