import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { Obligation } from '../contract.ts';
import { DatedDeadline } from '../widgets/deadline-chip.tsx';
import { HolderLine } from '../widgets/holder-line.tsx';
import { StateChip } from '../widgets/state-chip.tsx';
import type { AskedRow, MineRow } from './my-work-parts.ts';
import classes from './my-work-rows.module.css';

interface RowsProps {
  readonly rows: readonly MineRow[];
  readonly label: string;
  readonly withBody: boolean;
}

/** One part of Việc của tôi: what, by when, with whom, and the one act; on a phone as cards. */
export function MyWorkRows({ rows, label, withBody }: RowsProps): ReactNode {
  const t = useTranslations('work.mine.columns');
  return (
    <section className={tables.frame} aria-label={label}>
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('with')}</th>
            <th scope="col" data-acts>
              <span className={classes.hidden}>{t('act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            'item' in row ? (
              <AskedLine key={row.item.key} item={row.item} withBody={withBody} />
            ) : (
              <OwnLine key={row.obligation.id} obligation={row.obligation} withBody={withBody} />
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function OwnLine({ obligation, withBody }: { obligation: Obligation; withBody: boolean }): ReactNode {
  const t = useTranslations('work.mine');
  const { id, state, changed, given, holder } = obligation;
  return (
    <tr>
      <td data-head>
        <Link to="/nhiem-vu/$obligation" params={{ obligation: id }} data-row className={classes.what}>
          {obligation.text}
        </Link>
        <Origin obligation={obligation} withBody={withBody} />
      </td>
      <td className={classes.time}>
        <Time obligation={obligation} />
      </td>
      <td className={classes.with}>
        <StateChip state={state} />
        <HolderLine obligation={obligation} />
        {state === 'in-progress' && holder === null && <span>{t('doing', { name: changed.by })}</span>}
        {state === 'not-started' && given !== null && holder === null && (
          <span>{t('givenBy', { name: given.by })}</span>
        )}
      </td>
      <td data-acts>
        {/* The act of the row; the words of the task lead to the same page. */}
        <Link to="/nhiem-vu/$obligation" params={{ obligation: id }} className={classes.act}>
          {t('record')}
        </Link>
      </td>
    </tr>
  );
}

function AskedLine({ item, withBody }: { item: AskedRow; withBody: boolean }): ReactNode {
  const t = useTranslations('work.mine');
  const language = useLocale();
  const { act, by, obligation, said, since, what, why } = item;
  // The room that asks says where its act is done; the router knows addresses by their words only.
  const address = act.address as '/';
  return (
    <tr>
      <td data-head>
        <Link to={address} data-row className={classes.what}>
          {what}
        </Link>
        {said !== null && <span className={classes.said}>“{said}”</span>}
        {obligation !== null && <Origin obligation={obligation} withBody={withBody} />}
      </td>
      <td className={classes.time}>{obligation !== null && <Time obligation={obligation} />}</td>
      <td className={classes.with}>
        <strong>{why[language]}</strong>
        <span>
          {[by, since === null ? null : t('since', { day: formatDate(localDayOf(since)) })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </td>
      <td data-acts>
        <Link to={address} className={classes.act}>
          {act[language]}
        </Link>
      </td>
    </tr>
  );
}

function Origin({ obligation, withBody }: { obligation: Obligation; withBody: boolean }): ReactNode {
  const t = useTranslations('work.list');
  const { plan, number, organization } = obligation;
  const paper =
    plan === null ? t(obligation.origin === 'remedy' ? 'remedy' : 'quick') : (plan.number ?? plan.title);
  return (
    <span className={classes.origin}>
      <span title={plan?.title}>{number === null ? paper : `${paper} · ${number}`}</span>
      {withBody && <OrganizationName {...organization} />}
    </span>
  );
}

function Time({ obligation }: { obligation: Obligation }): ReactNode {
  const { deadline, timeText } = obligation;
  if (deadline === null) return <span className={tables.quiet}>{timeText ?? '—'}</span>;
  return <DatedDeadline deadline={deadline} />;
}

/** The day of a moment in Vietnam. */
function localDayOf(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
}
