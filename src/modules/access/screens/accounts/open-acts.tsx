import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Account } from '../../contract.ts';
import { openActsQuery } from '../../widgets/account-queries.ts';
import { useActWords } from '../law/act-words.ts';
import { groupInOrder } from '../law/group-in-order.ts';
import { useReasonWords } from '../law/reason-words.ts';
import classes from './account-page.module.css';

/** What an account may do today: below each position that opens them, the acts of each room. */
export function OpenActs({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const { wordsOf, roomOf } = useActWords();
  const tell = useReasonWords();
  const acts = useQuery(openActsQuery(account.id));
  if (acts.isPending) return <RowSkeletons rows={6} label={kit('loading')} />;
  if (acts.isError) return <FailureNotice reason={acts.error} place={t('may')} />;
  const own = acts.data.acts.filter(({ isOpenToAll }) => !isOpenToAll);
  const open = acts.data.acts.length - own.length;
  const byReason = groupInOrder(own, ({ positions }) => positions.map((one) => tell(one)).join('; '));
  return (
    <>
      {account.kind === 'desk' && <p className={classes.quiet}>{t('deskRoles')}</p>}
      {own.length === 0 && <p className={classes.quiet}>{t('mayNothing')}</p>}
      {byReason.map(([reason, opened]) => (
        <div key={reason}>
          <h3 className={classes.group}>{reason}</h3>
          <dl className={classes.acts}>
            {groupInOrder(opened, ({ action }) => roomOf(action)).map(([room, inRoom]) => (
              <div key={room}>
                <dt>{room}</dt>
                <dd>{inRoom.map(({ action }) => wordsOf(action)).join('; ')}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {open > 0 && <p className={classes.quiet}>{t('mayAll', { count: open })}</p>}
    </>
  );
}
