import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import type { WorkSummary } from '../contract.ts';
import { listBehind } from './summary-links.ts';
import classes from './summary-parts.module.css';

interface PartProps {
  readonly summary: WorkSummary;
}

type Line = WorkSummary['soon']['lines'][number]['line'];

/** Bodies with something overdue: how much, what has waited longest, whom to ring up. */
export function LateBodies({ summary }: PartProps): ReactNode {
  const t = useTranslations('work.summary.late');
  const { late, plan } = summary;
  if (late.bodies.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <>
      <table className={classes.late}>
        <thead>
          <tr>
            <th scope="col">{t('body')}</th>
            <th scope="col">{t('count')}</th>
            <th scope="col">{t('oldest')}</th>
            <th scope="col">{t('who')}</th>
          </tr>
        </thead>
        <tbody>
          {late.bodies.map(({ organization, count, days, line, contact }) => (
            <tr key={organization.id}>
              <th scope="row">
                <OrganizationName {...organization} />
              </th>
              <td className={classes.count}>
                <Link
                  to="/nhiem-vu"
                  search={listBehind({ organization: organization.id, late: 'yes' }, plan?.id ?? null)}
                >
                  {count}
                </Link>
                <span className={classes.days}>{t('days', { days })}</span>
              </td>
              <td>
                <LineWords line={line} />
              </td>
              <td className={classes.who}>
                {contact === null ? <span className={classes.quiet}>{t('nobody')}</span> : contact.name}
                {contact?.phone != null && (
                  <a href={`tel:${contact.phone.replace(/[^+\d]/gu, '')}`}>{contact.phone}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {late.rest.obligations > 0 && (
        <p className={classes.rest}>
          <Link to="/nhiem-vu" search={listBehind({ late: 'yes' }, plan?.id ?? null)}>
            {t('rest', late.rest)}
          </Link>
        </p>
      )}
    </>
  );
}

/** What ends next, a line an item. */
export function SoonLines({ summary }: PartProps): ReactNode {
  const t = useTranslations('work.summary.soon');
  const { soon } = summary;
  if (soon.lines.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <>
      <ul className={classes.lines}>
        {soon.lines.map(({ day, until, organizations, line }) => (
          <li key={`${line.itemId} ${day} ${line.text}`}>
            <span className={classes.date}>
              {day.slice(8, 10)}/{day.slice(5, 7)}
              {until !== null && <small> {until.slice(11, 16)}</small>}
            </span>
            <span className={classes.words}>
              <LineWords line={line} />
              <span className={classes.quiet}>
                {organizations.length === 1 && organizations[0] !== undefined
                  ? organizations[0].name
                  : t('bodies', { count: organizations.length })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {soon.rest.lines > 0 && <p className={classes.rest}>{t('rest', soon.rest)}</p>}
    </>
  );
}

/** What waits for a decision, with the first of each kind. */
export function OpenDecisions({ summary }: PartProps): ReactNode {
  const t = useTranslations('work.summary.decisions');
  const { decisions } = summary;
  if (decisions.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <ul className={classes.decisions}>
      {decisions.map(({ kind, count, examples }) => (
        <li key={kind}>
          <strong>{t(kind, { count })}</strong>
          <ul>
            {examples.map(({ line, words }) => (
              <li key={`${line.itemId} ${words}`}>
                <LineWords line={line} />
                {words !== null && <span className={classes.quiet}>{words}</span>}
              </li>
            ))}
          </ul>
          {count > examples.length && (
            <span className={classes.quiet}>{t('rest', { count: count - examples.length })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The words of a task, leading to it in its plan. */
function LineWords({ line }: { line: Line }): ReactNode {
  const { itemId, number, text, plan } = line;
  const words = (
    <>
      {number !== null && <b>{number} </b>}
      {text}
    </>
  );
  if (plan === null || itemId === null) return <span className={classes.line}>{words}</span>;
  return (
    <Link
      className={classes.line ?? ''}
      to="/ke-hoach/$plan"
      params={{ plan: plan.id }}
      search={{ tab: 'tasks', item: itemId }}
      title={[plan.number, plan.title].filter(Boolean).join(' – ')}
    >
      {words}
    </Link>
  );
}
