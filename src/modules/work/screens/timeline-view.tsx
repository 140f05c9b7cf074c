import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { ObligationGroup } from '../contract/list-work.ts';
import { groupsQuery } from '../widgets/list-queries.ts';
import { narrowingOfAddress, type ObligationAddress } from './obligation-address.ts';
import { partsOfGroup } from './parts-of-group.ts';
import classes from './timeline-view.module.css';

/** Progress by the quarter in which work is due: a column each, drawn in parts; a column opens its list. */
export function TimelineView({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.lists');
  const kit = useTranslations('kit');
  useSession();
  const found = useQuery(groupsQuery(narrowingOfAddress(address), 'quarter'));
  if (found.isError)
    return (
      <FailureNotice reason={found.error} place={t('groups.failed')} onRetry={() => void found.refetch()} />
    );
  if (found.data === undefined) return <RowSkeletons rows={8} label={kit('loading')} />;
  // What has no end is no quarter: most work has none, and would press every column flat.
  const quarters = found.data.groups.filter(({ key }) => key !== null);
  const without = found.data.groups.filter(({ key }) => key === null);
  const most = Math.max(1, ...quarters.map(({ total }) => total));
  return (
    <section className={classes.frame} aria-label={t('timeline.label')}>
      <ul className={classes.legend}>
        {(['late', 'open', 'reported', 'done', 'doneLate', 'other'] as const).map((part) => (
          <li key={part} data-part={part}>
            {t(`timeline.${part}`)}
          </li>
        ))}
      </ul>
      <ol className={classes.columns} ref={showNow}>
        {quarters.map((quarter) => (
          <li key={quarter.key} data-now={quarter.key === thisQuarter() || undefined}>
            <QuarterColumn quarter={quarter} most={most} address={address} />
          </li>
        ))}
      </ol>
      {without.map((group) => (
        <QuarterColumn key="none" quarter={group} most={group.total} address={address} />
      ))}
    </section>
  );
}

function QuarterColumn({
  quarter,
  most,
  address,
}: {
  quarter: ObligationGroup;
  most: number;
  address: ObligationAddress;
}): ReactNode {
  const t = useTranslations('work.lists');
  const { key, total } = quarter;
  const [year = '', number = ''] = (key ?? '').split('-');
  const name =
    key === null ? t('groups.noEnd') : t('filter.quarter', { quarter: ROMAN[number] ?? number, year });
  const parts = partsOfGroup(quarter);
  const within = key === null ? { late: 'none' as const } : { period: key };
  return (
    <Link
      className={key === null ? classes.without : classes.column}
      to="/nhiem-vu"
      search={{ ...address, ...within, view: undefined, open: undefined }}
      aria-label={`${name}: ${total}; ${parts.map(({ part, count }) => `${t(`timeline.${part}`)} ${count}`).join(', ')}`}
    >
      <span className={classes.total}>{total}</span>
      <span
        className={classes.bar}
        style={key === null ? undefined : { height: `${Math.max(2, (total / most) * 100)}%` }}
      >
        {parts.map(({ part, count }) => (
          <span key={part} data-part={part} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className={classes.name}>{name}</span>
      {quarter.late > 0 && (
        <span className={classes.late}>
          {t('timeline.late')} {quarter.late}
        </span>
      )}
      {key !== null && key === thisQuarter() && <span className={classes.now}>{t('timeline.now')}</span>}
    </Link>
  );
}

/** Where the quarters find no room side by side, those up to this one are seen first. */
function showNow(columns: HTMLOListElement | null): void {
  const now = columns?.querySelector<HTMLElement>('[data-now]');
  if (columns === null || !now) return;
  columns.scrollLeft = now.offsetLeft + now.offsetWidth - columns.clientWidth;
}

const ROMAN: Readonly<Record<string, string>> = { '1': 'I', '2': 'II', '3': 'III', '4': 'IV' };

/** The quarter of the browser's today: a mark on the drawing, not a judgement of lateness. */
function thisQuarter(): string {
  const [year, month] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
    .format()
    .split('-');
  return `${year}-${Math.ceil(Number(month) / 3)}`;
}
