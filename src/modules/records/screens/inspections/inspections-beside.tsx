import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { ListedInspection } from '../../contract/inspections.ts';
import { inspectionsQuery } from './inspection-queries.ts';
import { InspectionStateChip, InspectionTable, RemedyProgress, sayDays } from './inspection-table.tsx';
import classes from './inspections.module.css';

/** The inspections that looked at a plan or at work of it, as far as the person sees them; begins another. */
export function InspectionsOfPlan({ plan }: { readonly plan: string }): ReactNode {
  const t = useTranslations('records.inspections');
  const mayRun = mayDo(useSession(), 'records.run-inspection');
  const found = useQuery(inspectionsQuery({ plan }));
  if (found.isError)
    return <FailureNotice reason={found.error} place={t('failed')} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <RowSkeletons rows={4} label={t('loading')} />;
  const begin = mayRun ? (
    <LinkButton to="/kiem-tra/lap" search={{ plan }} variant="default">
      {t('begin')}
    </LinkButton>
  ) : null;
  const rows = found.data.inspections;
  if (rows.length === 0)
    return (
      <EmptyState title={t('beside.planTitle')} act={begin}>
        {t(mayRun ? 'beside.plan' : 'beside.planOther')}
      </EmptyState>
    );
  return (
    <>
      <InspectionTable rows={rows} />
      <div className={`${classes.acts} ${classes.below} no-print`}>{begin}</div>
    </>
  );
}

/** So many inspections of a body stand on its page; the list has all of them. */
const FEW = 5;

/** The inspections of a body and by it, as far as the person sees them, each with what is still to be put right. */
export function InspectionsOfBody({ body }: { readonly body: string }): ReactNode {
  const t = useTranslations('records.inspections');
  const mayRun = mayDo(useSession(), 'records.run-inspection');
  const found = useQuery(inspectionsQuery({ concerning: body }));
  if (found.isError)
    return <FailureNotice reason={found.error} place={t('failed')} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <RowSkeletons rows={2} label={t('loading')} />;
  const rows = found.data.inspections;
  return (
    <>
      {rows.length === 0 && <p className={classes.quiet}>{t('beside.bodyNone')}</p>}
      <ul className={classes.plain}>
        {rows.slice(0, FEW).map((one) => (
          <Beside key={one.id} one={one} body={body} />
        ))}
      </ul>
      <p className={`${classes.chips} ${classes.below} no-print`}>
        {rows.length > FEW && (
          <Link to="/kiem-tra" search={{ concerning: body }}>
            {t('beside.all', { count: rows.length })}
          </Link>
        )}
        {mayRun && (
          <Link to="/kiem-tra/lap" search={{ bodies: body }}>
            {t('begin')}
          </Link>
        )}
      </p>
    </>
  );
}

function Beside({ one, body }: { readonly one: ListedInspection; readonly body: string }): ReactNode {
  const t = useTranslations('records.inspections');
  const isBy = one.organization?.id === body;
  return (
    <li className={classes.marked}>
      <Link to="/kiem-tra/$inspection" params={{ inspection: one.id }} data-row>
        {one.title}
      </Link>
      <p className={classes.quiet}>
        {[
          sayDays(one, t),
          isBy
            ? t('beside.by', { count: one.bodies.length })
            : one.organization !== null && t('beside.of', { body: one.organization.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={classes.chips}>
        <InspectionStateChip state={one.state} />
        {one.remedies > 0 && <RemedyProgress one={one} />}
      </div>
    </li>
  );
}
