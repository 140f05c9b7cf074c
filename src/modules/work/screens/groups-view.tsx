import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { ObligationGroup } from '../contract/list-work.ts';
import { groupsQuery } from '../widgets/list-queries.ts';
import classes from './groups-view.module.css';
import { type ChosenGrouping, narrowingOfAddress, type ObligationAddress } from './obligation-address.ts';
import { partsOfGroup } from './parts-of-group.ts';

/** The list put into groups, each with its counts and its progress drawn; every figure opens its list. */
export function GroupsView({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.lists');
  const kit = useTranslations('kit');
  const by = address.by ?? 'organization';
  const found = useQuery(groupsQuery(narrowingOfAddress(address), by));
  if (found.isError)
    return (
      <FailureNotice reason={found.error} place={t('groups.failed')} onRetry={() => void found.refetch()} />
    );
  if (found.data === undefined) return <RowSkeletons rows={12} label={kit('loading')} />;
  return (
    <>
      <section className={tables.frame} aria-label={t(`by.${by}`)}>
        <table className={`${tables.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t(`by.${by}`)}</th>
              <th scope="col">{t('groups.progress')}</th>
              <th scope="col" data-number>
                {t('groups.total')}
              </th>
              <th scope="col" data-number>
                {t('groups.open')}
              </th>
              <th scope="col" data-number>
                {t('groups.late')}
              </th>
              <th scope="col" data-number>
                {t('groups.done')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.data.groups.map((group) => (
              <GroupRow key={group.key ?? 'none'} group={group} by={by} address={address} />
            ))}
          </tbody>
        </table>
      </section>
      {found.data.more && <p className={tables.quiet}>{t('groups.more')}</p>}
    </>
  );
}

interface GroupRowProps {
  readonly group: ObligationGroup;
  readonly by: ChosenGrouping;
  readonly address: ObligationAddress;
}

function GroupRow({ group, by, address }: GroupRowProps): ReactNode {
  const t = useTranslations('work.lists');
  const within = listOfGroup(group, by);
  const search = { ...address, view: undefined, by: undefined, open: undefined, ...within };
  const percent = Math.floor((group.done / Math.max(1, group.total)) * 100);
  const figure = (words: string, count: number, more: Partial<ObligationAddress>) => (
    <td data-number data-label={words}>
      {count === 0 || within === null ? (
        <span className={tables.quiet}>{count}</span>
      ) : (
        <Link to="/nhiem-vu" search={{ ...search, ...more }}>
          {count}
        </Link>
      )}
    </td>
  );
  return (
    <tr>
      <td data-head>
        {within === null ? (
          <NameOfGroup group={group} by={by} />
        ) : (
          <Link to="/nhiem-vu" search={search} data-row className={classes.name}>
            <NameOfGroup group={group} by={by} />
          </Link>
        )}
      </td>
      <td className={classes.progress}>
        <span className={classes.bar} role="img" aria-label={t('groups.percent', { percent })}>
          {partsOfGroup(group).map(({ part, count }) => (
            <span key={part} data-part={part} style={{ flexGrow: count }} />
          ))}
        </span>
        <span className={classes.percent}>{percent}%</span>
      </td>
      {figure(t('groups.total'), group.total, {})}
      {figure(t('groups.open'), group.open, { state: 'open' })}
      {figure(t('groups.late'), group.late, { late: 'yes' })}
      {figure(t('groups.done'), group.done, { state: 'done' })}
    </tr>
  );
}

function NameOfGroup({ group, by }: { group: ObligationGroup; by: ChosenGrouping }): ReactNode {
  const t = useTranslations('work.lists');
  if (group.key === null) return t(by === 'plan' ? 'groups.noPlan' : 'groups.noEnd');
  if (by !== 'month') return group.name;
  const [year = '', month = ''] = group.key.split('-');
  return t('filter.month', { month, year });
}

/** The part of an address that lists one group; null where no address says it. */
function listOfGroup({ key }: ObligationGroup, by: ChosenGrouping): Partial<ObligationAddress> | null {
  if (by === 'month') return key === null ? { late: 'none' } : { period: key };
  if (key === null) return null;
  return by === 'plan' ? { plan: key } : { organization: key, below: undefined };
}
