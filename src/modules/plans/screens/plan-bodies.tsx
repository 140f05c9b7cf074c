import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import { OrganizationHover } from '#modules/organizations/widgets/organization-hover.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import tables from '#ui-kit/table/table.module.css';
import type { Plan } from '../contract.ts';
import classes from './plan-page.module.css';
import { whoOwesWhat } from './who-owes-what.ts';

/** Who owes what under the plan; each body leads to its obligations. */
export function PlanBodies({ plan }: { plan: Plan }): ReactNode {
  const t = useTranslations('plans.bodies');
  const { bodies, open } = useMemo(() => whoOwesWhat(plan), [plan]);
  useListKeys();
  return (
    <>
      {bodies.length === 0 && <p className={classes.lead}>{t('none')}</p>}
      {bodies.length > 0 && (
        <section className={tables.frame} aria-label={t('label')}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('body')}</th>
                {(['leads', 'coordinates', 'advises', 'duties'] as const).map((part) => (
                  <th key={part} scope="col" data-number>
                    {t(part)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => (
                <tr key={body.id}>
                  <td data-head>
                    <OrganizationHover id={body.id} asOf={dayOf(plan)}>
                      <Link data-row to="/nhiem-vu" search={{ plan: plan.id, organization: body.id }}>
                        {body.name}
                      </Link>
                    </OrganizationHover>
                  </td>
                  {(['leads', 'coordinates', 'advises', 'duties'] as const).map((part) => (
                    <td key={part} data-number data-label={t(part)}>
                      {body[part] === 0 ? <span className={tables.quiet}>–</span> : body[part]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open.length > 0 && (
        <>
          <h2 className={classes.heading}>{t('openTitle')}</h2>
          <p className={classes.lead}>{t('open')}</p>
          <ul className={classes.entries}>
            {open.map(({ name, places }) => (
              <li key={name}>
                <span>{name}</span>
                <span className={classes.quiet}>{t('places', { count: places })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The day of the paper, on which its names are understood; undefined where it prints no whole day. */
function dayOf({ date }: Plan): string | undefined {
  return date !== null && isIsoDay(date) ? date : undefined;
}
