import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Account, AccountChange } from '../../contract.ts';
import { accountChangesQuery } from '../../widgets/account-queries.ts';
import classes from './account-page.module.css';

/** The writes a history can tell, by the last part of their name in the log. */
const TOLD = [
  'create-account',
  'change-account',
  'set-first-password',
  'give-position',
  'end-position',
  'restore-position',
  'delegate-position',
] as const;

/** Who changed an account and its positions, the latest first. */
export function AccountHistory({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const changes = useQuery(accountChangesQuery(account.id));
  const tell = useTell(account);
  if (changes.isPending) return <RowSkeletons rows={4} label={kit('loading')} />;
  if (changes.isError) return <FailureNotice reason={changes.error} place={t('history')} />;
  return (
    <ol className={classes.list}>
      {changes.data.changes.map((change) => (
        <li key={change.id}>
          {tell(change)}
          <small>
            {formatMoment(change.at)} · {change.by}
          </small>
        </li>
      ))}
    </ol>
  );
}

function useTell({ positions }: Account): (change: AccountChange) => string {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  return ({ action, position: id, nameBefore, active }) => {
    if (active !== null) return t(active ? 'changes.reopen' : 'changes.close');
    const told = TOLD.find((one) => action === `access.${one}`);
    if (told === undefined) return action;
    const position = positions.find((one) => one.id === id);
    const role = position === undefined ? '' : words(`roles.${position.role}`);
    const body = position?.organization?.name ?? '';
    const what = [role, body].filter((part) => part !== '').join(', ');
    return t(`changes.${told}`, { what, name: nameBefore ?? '' });
  };
}
