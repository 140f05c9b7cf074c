import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import { OrganizationHover } from '#modules/organizations/widgets/organization-hover.tsx';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { Plan, PlanBodyShare } from '../contract.ts';
import { planBodiesQuery } from '../widgets/plan-queries.ts';
import { listOpenWords } from './open-places.ts';
import { onTimeOf, owedUnder, type ShownState } from './owed-link.ts';
import classes from './plan-bodies.module.css';
import sides from './plan-page.module.css';
import { StateBar } from './state-bar.tsx';
import { capitalized } from './title-words.ts';

const STATES = ['notStarted', 'inProgress', 'continuous', 'done', 'late'] as const;

/** Who owes what under the plan, in the order of the trees; every figure leads to the list behind it. */
export function PlanBodies({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.bodies');
  const kit = useTranslations('kit');
  const shares = useQuery(planBodiesQuery(plan.id));
  useListKeys();
  if (shares.isPending) return <RowSkeletons rows={12} label={kit('loading')} />;
  if (shares.isError)
    return <FailureNotice reason={shares.error} place={t('failed')} onRetry={() => void shares.refetch()} />;
  const { bodies } = shares.data;
  return (
    <>
      {bodies.length === 0 && <EmptyState title={t('none')} />}
      {bodies.length > 0 && <BodiesTable plan={plan} bodies={bodies} />}
      <OpenNames plan={plan} />
    </>
  );
}

function BodiesTable({ plan, bodies }: { plan: Plan; bodies: readonly PlanBodyShare[] }): ReactNode {
  const t = useTranslations('plans.bodies');
  const states = useTranslations('plans.states');
  const most = Math.max(...bodies.map(({ counts }) => counts.total), 1);
  return (
    <section className={tables.frame} aria-label={t('label')}>
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('body')}</th>
            <th scope="col" data-number>
              {t('owes')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('drawn')}</VisuallyHidden>
            </th>
            {STATES.map((state) => (
              <th key={state} scope="col" data-number>
                {capitalized(states(state))}
              </th>
            ))}
            <th scope="col" data-number title={t('onTimeHint')}>
              {t('onTime')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <BodyRow key={body.id} plan={plan} body={body} most={most} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BodyRow({ plan, body, most }: { plan: Plan; body: PlanBodyShare; most: number }): ReactNode {
  const t = useTranslations('plans.bodies');
  const states = useTranslations('plans.states');
  const onTime = onTimeOf(body.counts);
  return (
    <tr>
      <td data-head>
        <div style={{ paddingLeft: `${body.depth * 1.25}rem` }}>
          <OwingBody plan={plan} body={body} />
          <div className={tables.quiet}>
            {(['leads', 'duties', 'coordinates', 'advises'] as const)
              .filter((part) => body[part] > 0)
              .map((part) => t(`parts.${part}`, { count: body[part] }))
              .join(' · ')}
          </div>
        </div>
      </td>
      <td data-number data-label={t('owes')}>
        {body.counts.total === 0 ? <span className={tables.quiet}>–</span> : body.counts.total}
      </td>
      <td className={classes.drawn}>
        {body.counts.total > 0 && <StateBar counts={body.counts} most={most} />}
      </td>
      {STATES.map((state) => (
        <td
          key={state}
          data-number
          data-label={capitalized(states(state))}
          data-none={body.counts[state] === 0 || undefined}
        >
          <Figure plan={plan} body={body} state={state} />
        </td>
      ))}
      <td data-number data-label={t('onTime')} data-none={onTime === null || undefined}>
        {onTime === null ? <span className={tables.quiet}>–</span> : `${Math.round(100 * onTime)}%`}
      </td>
    </tr>
  );
}

function Figure({
  plan,
  body,
  state,
}: {
  plan: Plan;
  body: PlanBodyShare;
  state: ShownState | 'late';
}): ReactNode {
  const count = body.counts[state];
  if (count === 0) return <span className={tables.quiet}>–</span>;
  return (
    <Link
      className={state === 'late' ? (classes.late ?? '') : ''}
      to="/nhiem-vu"
      search={owedUnder(plan.id, { organization: body.id, state })}
    >
      {count}
    </Link>
  );
}

/** Leads to what the body owes under the plan; its card shows what it was called on the plan's day. */
function OwingBody({ plan, body }: { plan: Plan; body: PlanBodyShare }): ReactNode {
  const day = plan.date !== null && isIsoDay(plan.date) ? plan.date : undefined;
  return (
    <OrganizationHover id={body.id} asOf={day}>
      <Link data-row to="/nhiem-vu" search={owedUnder(plan.id, { organization: body.id })}>
        {body.name}
      </Link>
    </OrganizationHover>
  );
}

/** Words that stand for nobody yet; naming happens where the tasks are seen. */
function OpenNames({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.bodies');
  const open = listOpenWords(plan);
  if (open.length === 0) return null;
  return (
    <>
      <h2 className={sides.heading}>{t('openTitle')}</h2>
      <p className={sides.lead}>{t('open')}</p>
      <ul className={sides.entries}>
        {open.map(({ name, places, owing }) => (
          <li key={name}>
            <span>{name}</span>
            <span className={sides.quiet}>{t('places', { count: places, owing })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
