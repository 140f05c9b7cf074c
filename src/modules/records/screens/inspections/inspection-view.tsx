import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { DeadlineChip } from '#modules/work/widgets/deadline-chip.tsx';
import { StateChip } from '#modules/work/widgets/state-chip.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { InspectionShape } from '../../contract/inspections.ts';
import classes from './inspections.module.css';
import { RemedyCard } from './remedy-card.tsx';

/** An inspection as it is read: what it was, what was found, what has to be put right and how far that is. */
export function InspectionView({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.view');
  const { whole, remedies } = inspection;
  const accepted = remedies.filter(({ state }) => state === 'accepted').length;
  return (
    <>
      {!whole && <p className={classes.quiet}>{t('partly')}</p>}
      <div className={classes.sides}>
        <section className={classes.box} aria-labelledby="remedies">
          <div className={classes.head}>
            <h2 id="remedies">{t('remedies')}</h2>
            {remedies.length > 0 && (
              <span className={classes.quiet}>{t('progress', { accepted, all: remedies.length })}</span>
            )}
          </div>
          {remedies.length === 0 ? (
            <p className={classes.quiet}>{t('noRemedies')}</p>
          ) : (
            <ol className={classes.rows}>
              {remedies.map((remedy, index) => (
                <RemedyCard key={remedy.id} inspection={inspection} remedy={remedy} number={index + 1} />
              ))}
            </ol>
          )}
        </section>
        <div>
          <Findings inspection={inspection} />
          <About inspection={inspection} />
          <Looked inspection={inspection} />
        </div>
      </div>
    </>
  );
}

const KINDS = ['strength', 'shortcoming', 'cause'] as const;

function Findings({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections');
  const { findings, summary, bodies } = inspection;
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return (
    <section className={classes.box}>
      <h2>{t('view.findings')}</h2>
      {summary !== '' && <p className={classes.words}>{summary}</p>}
      {findings.length === 0 && summary === '' && <p className={classes.quiet}>{t('view.noFindings')}</p>}
      {KINDS.filter((kind) => findings.some((one) => one.kind === kind)).map((kind) => (
        <div key={kind} className={classes.plain}>
          <h3>{t(`kinds.${kind}`)}</h3>
          <ul className={classes.plain}>
            {findings
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.id} className={classes.marked}>
                  <p className={classes.words}>{one.words}</p>
                  {one.organizationId !== null && (
                    <p className={classes.quiet}>{names.get(one.organizationId)}</p>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function About({ inspection }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections');
  const { organization, decision, plan, fromDay, toDay, place, members, bodies, sent } = inspection;
  const days =
    fromDay === null
      ? t('noDay')
      : toDay === null
        ? formatDate(fromDay)
        : t('days', { from: formatDate(fromDay), to: formatDate(toDay) });
  return (
    <section className={classes.box}>
      <h2>{t('view.about')}</h2>
      <dl className={classes.facts}>
        {organization !== null && (
          <Fact name={t('view.by')}>
            <OrganizationName {...organization} />
          </Fact>
        )}
        {decision !== '' && <Fact name={t('view.decision')}>{decision}</Fact>}
        {plan !== null && (
          <Fact name={t('view.plan')}>
            <Link to="/ke-hoach/$plan" params={{ plan: plan.id }}>
              {plan.number ?? plan.title}
            </Link>
          </Fact>
        )}
        <Fact name={t('view.days')}>{days}</Fact>
        {place !== '' && <Fact name={t('view.place')}>{place}</Fact>}
        <Fact name={t('view.bodies')}>
          <ul className={classes.plain}>
            {bodies.map((body) => (
              <li key={body.id}>
                <OrganizationName {...body} />
              </li>
            ))}
          </ul>
        </Fact>
        {members.length > 0 && (
          <Fact name={t('view.members')}>
            <ul className={classes.plain}>
              {members.map(({ title, part }) => (
                <li key={`${part} ${title}`}>
                  {title} <span className={classes.quiet}>({t(`parts.${part}`)})</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {sent !== null && (
          <Fact name={t('view.sent')}>
            {t('view.sentBy', { moment: formatMoment(sent.at), by: sent.by })}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Looked({ inspection: { obligations } }: { readonly inspection: InspectionShape }): ReactNode {
  const t = useTranslations('records.inspections.view');
  if (obligations.length === 0) return null;
  return (
    <section className={classes.box}>
      <h2>{t('looked')}</h2>
      <ul className={classes.plain}>
        {obligations.map((one) => (
          <li key={one.id} className={classes.marked}>
            <Link to="/nhiem-vu/$obligation" params={{ obligation: one.id }}>
              {[one.number, one.text].filter(Boolean).join(' ')}
            </Link>
            <p className={classes.chips}>
              <span className={classes.quiet}>
                {[one.organization.name, one.plan?.number].filter(Boolean).join(' · ')}
              </span>
              {one.deadline === null ? (
                <StateChip state={one.state} />
              ) : (
                <DeadlineChip deadline={one.deadline} />
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
