import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import type { Obligation, ObligationContext } from '#modules/work/contract.ts';
import { DeadlineChip, DeadlineExplanation } from '#modules/work/widgets/deadline-chip.tsx';
import { ObligationStateMenu } from '#modules/work/widgets/obligation-state-menu.tsx';
import { UrgingTrace } from '#modules/work/widgets/urging-trace.tsx';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { RecordList } from '../contract.ts';
import { whoHolds } from '../domain/who-holds.ts';
import { InspectionTrace } from './inspections/inspection-pointer.tsx';
import classes from './obligation-page.module.css';
import { ReplyLinks } from './reply-links.tsx';

interface ObligationSideProps {
  readonly obligation: Obligation;
  readonly context: ObligationContext | undefined;
  readonly records: RecordList | undefined;
}

/** The clock with its reason, the state with its permitted steps, and with whom the work lies since when. */
export function ObligationSide({ obligation, context, records }: ObligationSideProps): ReactNode {
  const t = useTranslations('records.page');
  const { deadline, timeText, state } = obligation;
  return (
    <aside className={classes.side}>
      <section>
        <h2>{t('clock')}</h2>
        <div className={classes.clock}>
          {deadline === null ? (
            <>
              <p>{timeText === null ? t('noTime') : t('time', { words: timeText })}</p>
              {state === 'continuous' && records !== undefined && <InPeriod records={records} />}
              {state !== 'continuous' && <p className={classes.quiet}>{t('noEnd')}</p>}
            </>
          ) : (
            <>
              <DeadlineChip deadline={deadline} />
              <DeadlineExplanation deadline={deadline} beside />
            </>
          )}
        </div>
      </section>
      <section>
        <h2>{t('state')}</h2>
        <ObligationStateMenu obligation={obligation} />
      </section>
      <UrgingTrace obligation={obligation.id} />
      {obligation.origin !== 'remedy' && <InspectionTrace obligation={obligation.id} />}
      <section>
        <h2>{t('holding')}</h2>
        {context === undefined || records === undefined ? (
          <Skeleton height={44} />
        ) : (
          <Holder obligation={obligation} context={context} records={records} />
        )}
      </section>
      <ReplyLinks obligation={obligation} />
    </aside>
  );
}

/** What goes on all the time is never late; it is asked what came of it in the half year of reporting. */
function InPeriod({ records }: { records: RecordList }): ReactNode {
  const t = useTranslations('records.page');
  const { from, to } = records.period;
  const count = records.records.filter(
    ({ counts, doneOn }) => counts && doneOn >= from && doneOn <= to,
  ).length;
  const days = { from: formatDate(from), to: formatDate(to) };
  if (count === 0) return <p className={classes.none}>{t('noneInPeriod', days)}</p>;
  return <p>{t('inPeriod', { count, ...days })}</p>;
}

interface HolderProps {
  readonly obligation: Obligation;
  readonly context: ObligationContext;
  readonly records: RecordList;
}

const open = ['not-started', 'in-progress', 'continuous'];

function Holder({ obligation, context, records }: HolderProps): ReactNode {
  const t = useTranslations('records.page');
  const questions = records.records
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .flatMap((record) =>
      record.questions.map((question) => ({ ...question, answered: question.answer !== null })),
    );
  const holding = whoHolds({
    open: open.includes(obligation.state),
    givenAt: context.givenAt,
    steps: context.history,
    questions,
  });
  if (holding === null) return <p className={classes.holder}>{t('nobodyHolds')}</p>;
  if (obligation.holder !== null && holding.how !== 'asked') {
    const { organizationId, name, since } = obligation.holder;
    return (
      <div className={classes.holder}>
        <OrganizationName id={organizationId} name={name} />
        <p className={classes.quiet}>{t('handedSince', { moment: formatMoment(since) })}</p>
      </div>
    );
  }
  const { how, since, by } = holding;
  const words = how === 'waiting' && by !== null ? 'waitingBy' : how;
  return (
    <div className={classes.holder}>
      <OrganizationName id={context.owing.id} name={context.owing.nameNow ?? context.owing.name} />
      <p className={classes.quiet}>{t(`held.${words}`, { by: by ?? '', moment: formatMoment(since) })}</p>
    </div>
  );
}
