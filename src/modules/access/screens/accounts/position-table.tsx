import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { Account, Position } from '../../contract.ts';
import { accountChangesQuery } from '../../widgets/account-queries.ts';
import { mayDo, useSession } from '../../widgets/session.ts';
import classes from './account-page.module.css';
import { useEndPosition } from './use-account-writes.ts';

const FACES: Readonly<Record<Position['state'], readonly [ChipShape, ChipTone]>> = {
  current: ['full', 'good'],
  coming: ['ring', 'work'],
  over: ['dash', 'calm'],
};

/** What a position is today, told by shape and word. */
export function PositionState({ state }: Pick<Position, 'state'>): ReactNode {
  const t = useTranslations('access.accountPage');
  const [shape, tone] = FACES[state];
  return (
    <StatusChip shape={shape} tone={tone}>
      {t(`states.${state}`)}
    </StatusChip>
  );
}

/** All positions of an account: what holds today first, what is over last; each can be ended or given back. */
export function PositionTable({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const changes = useQuery(accountChangesQuery(account.id));
  const order = ['current', 'coming', 'over'] as const;
  const rows = order.flatMap((state) => account.positions.filter((position) => position.state === state));
  const givers = new Map(
    (changes.data?.changes ?? [])
      .filter(({ action }) => action === 'access.give-position')
      .map(({ position, by }) => [position, by]),
  );
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{words('role')}</th>
            <th scope="col">{words('organization')}</th>
            <th scope="col">{t('days')}</th>
            <th scope="col">{t('givenBy')}</th>
            <th scope="col">{words('state')}</th>
            <th scope="col" aria-label={t('acts')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((position) => (
            <PositionRow
              key={position.id}
              account={account}
              position={position}
              giver={position.delegatedFrom?.name ?? givers.get(position.id) ?? ''}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PositionRowProps {
  readonly account: Account;
  readonly position: Position;
  readonly giver: string;
}

function PositionRow({ account, position, giver }: PositionRowProps): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const { role, organization, title, delegatedFrom, reason, state, ended } = position;
  return (
    <tr>
      <td data-head>
        <span className={tables.strong}>{words(`roles.${role}`)}</span>
        {title !== null && <div className={tables.quiet}>{title}</div>}
        {delegatedFrom !== null && (
          <div className={tables.quiet}>
            {t('onBehalf', { name: delegatedFrom.name })}
            {reason !== null && ` · ${reason}`}
          </div>
        )}
      </td>
      <td>{organization?.name ?? <span className={tables.quiet}>{t('wholeHouse')}</span>}</td>
      <td>
        <Days position={position} />
      </td>
      <td data-label={t('givenBy')}>{giver}</td>
      <td>
        <PositionState state={state} />
      </td>
      <td data-acts>{(state !== 'over' || ended) && <EndButton account={account} position={position} />}</td>
    </tr>
  );
}

/** The days from which and to which a position holds. */
export function Days({ position }: { position: Pick<Position, 'fromDay' | 'toDay'> }): ReactNode {
  const t = useTranslations('access.accountPage');
  const from = formatDate(position.fromDay);
  return (
    <span className={classes.days}>
      {position.toDay === null
        ? t('since', { from })
        : t('between', { from, to: formatDate(position.toDay) })}
    </span>
  );
}

function EndButton({ account, position }: { account: Account; position: Position }): ReactNode {
  const t = useTranslations('access.accountPage');
  const words = useTranslations('access.accounts');
  const end = useEndPosition();
  if (!mayDo(useSession(), 'access.end-position')) return null;
  const isBack = position.ended;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color={isBack ? 'river' : 'lacquer'}
      loading={end.isPending}
      aria-label={t(isBack ? 'giveBackOf' : 'endOf', { role: words(`roles.${position.role}`) })}
      onClick={() => end.mutate({ account: account.id, position, ended: !isBack })}
    >
      {isBack ? t('giveBack') : t('end')}
    </Button>
  );
}
