import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { ShareBar, type ShareLook, ShareSign } from '#ui-kit/chart/share-bar.tsx';
import type { WorkSummary } from '../contract.ts';
import classes from './summary-charts.module.css';

const planParts = [
  ['done', 'full'],
  ['inProgress', 'hatched'],
  ['late', 'late'],
  ['notStarted', 'empty'],
  ['closed', 'dotted'],
] as const satisfies readonly (readonly [string, ShareLook])[];

type PlanTally = WorkSummary['plans']['shown'][number];

/** What is late is counted among what is in progress or not begun, so it is taken out of there first. */
function sharesOf(tally: PlanTally): Record<(typeof planParts)[number][0], number> {
  const { done, late, notStarted, inProgress, continuous, reported, carriedOver, notDone } = tally;
  const lateOfBegun = Math.min(late, inProgress);
  return {
    done,
    late,
    inProgress: inProgress - lateOfBegun + continuous + reported,
    notStarted: notStarted - (late - lateOfBegun),
    closed: carriedOver + notDone,
  };
}

/** How far each plan has come, by state. */
export function PlanBars({ plans }: { plans: WorkSummary['plans'] }): ReactNode {
  const t = useTranslations('work.summary.plans');
  if (plans.shown.length === 0) return <p className={classes.quiet}>{t('none')}</p>;
  return (
    <>
      <ul className={classes.bars}>
        {plans.shown.map((tally) => {
          const { plan, done, total, late } = tally;
          const shares = sharesOf(tally);
          return (
            <li key={plan.id}>
              <Link
                className={classes.name ?? ''}
                to="/ke-hoach/$plan"
                params={{ plan: plan.id }}
                title={[plan.number, plan.title].filter(Boolean).join(' – ')}
              >
                {capitalized(plan.title)}
              </Link>
              <ShareBar
                label={t('bar', { done, total, late })}
                shares={planParts.map(([key, look]) => ({ key, look, value: shares[key] }))}
              />
              <span className={classes.value}>
                {done}/{total}
              </span>
            </li>
          );
        })}
      </ul>
      {plans.rest > 0 && <p className={classes.quiet}>{t('rest', { count: plans.rest })}</p>}
      <ul className={classes.legend}>
        {planParts.map(([key, look]) => (
          <li key={key}>
            <ShareSign look={look} /> {t(key)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Titles are printed as part of a sentence. */
function capitalized(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** The abbreviation that offices use themselves, so that the part which tells bodies apart is seen. */
function shortened(name: string): string {
  return name.replace(/^Ủy ban nhân dân /u, 'UBND ');
}

/** How each body keeps the ends that have come. */
export function BodyBars({ bodies }: { bodies: WorkSummary['bodies'] }): ReactNode {
  const t = useTranslations('work.summary.bodies');
  if (bodies.shown.length === 0) return <p className={classes.quiet}>{t('none')}</p>;
  return (
    <>
      <ul className={classes.bars}>
        {bodies.shown.map(({ organization, ended, inTime }) => (
          <li key={organization.id}>
            <span className={classes.name}>
              <OrganizationName id={organization.id} name={shortened(organization.name)} />
            </span>
            <ShareBar
              label={t('share', { inTime, ended })}
              shares={[
                { key: 'inTime', look: 'full', value: inTime },
                { key: 'not', look: 'late', value: ended - inTime },
              ]}
            />
            <span className={classes.value}>
              {inTime}/{ended}
            </span>
          </li>
        ))}
      </ul>
      {bodies.rest > 0 && <p className={classes.quiet}>{t('rest', { count: bodies.rest })}</p>}
      <ul className={classes.legend}>
        <li>
          <ShareSign look="full" /> {t('inTime')}
        </li>
        <li>
          <ShareSign look="late" /> {t('not')}
        </li>
      </ul>
    </>
  );
}

/** Bodies shown where things are stuck. */
const STUCK = 7;

/** Where things are stuck: what is overdue with whom, each number a link to it. */
export function StuckBars({ late }: { late: WorkSummary['late'] }): ReactNode {
  const t = useTranslations('work.summary.stuck');
  const most = Math.max(...late.bodies.map(({ count }) => count), 1);
  if (late.bodies.length === 0) return <p className={classes.quiet}>{t('none')}</p>;
  return (
    <ul className={classes.bars}>
      {late.bodies.slice(0, STUCK).map(({ organization, count, days }) => (
        <li key={organization.id}>
          <span className={classes.name}>
            <OrganizationName id={organization.id} name={shortened(organization.name)} />
          </span>
          <ShareBar
            label={t('bar', { count, days })}
            shares={[
              { key: 'late', look: 'late', value: count },
              { key: 'rest', look: 'empty', value: most - count },
            ]}
          />
          <Link
            className={classes.value ?? ''}
            to="/nhiem-vu"
            search={{ organization: organization.id, late: 'yes' }}
            aria-label={t('bar', { count, days })}
          >
            {count}
          </Link>
        </li>
      ))}
    </ul>
  );
}
