import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Account, OpenAct } from '../../contract.ts';
import { openActsQuery } from '../../widgets/account-queries.ts';
import { useActWords } from '../law/act-words.ts';
import { useReasonWords } from '../law/reason-words.ts';
import classes from './account-page.module.css';

/** What an account may do today, room by room, each with the position that opens it. */
export function OpenActs({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const kit = useTranslations('kit');
  const { wordsOf, roomOf } = useActWords();
  const acts = useQuery(openActsQuery(account.id));
  if (acts.isPending) return <RowSkeletons rows={6} label={kit('loading')} />;
  if (acts.isError) return <FailureNotice reason={acts.error} place={t('may')} />;
  const own = acts.data.acts.filter(({ isOpenToAll }) => !isOpenToAll);
  const open = acts.data.acts.length - own.length;
  const rooms = Map.groupBy(own, ({ action }) => roomOf(action));
  return (
    <>
      {account.kind === 'desk' && <p className={classes.quiet}>{t('deskRoles')}</p>}
      {own.length === 0 && <p className={classes.quiet}>{t('mayNothing')}</p>}
      {[...rooms].map(([room, inRoom]) => (
        <div key={room}>
          <h3 className={classes.group}>{room}</h3>
          <ul className={classes.list}>
            {inRoom.map((act) => (
              <li key={act.action}>
                {wordsOf(act.action)}
                <Reasons act={act} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {open > 0 && <p className={classes.quiet}>{t('mayAll', { count: open })}</p>}
    </>
  );
}

function Reasons({ act }: { act: OpenAct }): ReactNode {
  const reason = useReasonWords();
  return <small>{act.positions.map((position) => reason(position)).join('; ')}</small>;
}
