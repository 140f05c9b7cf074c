import '#modules/documents/widgets/paper-font.ts';
import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { Obligation } from '../contract.ts';
import { CoursePanel } from '../widgets/course/course-panel.tsx';
import { DeadlineExplanation } from '../widgets/deadline-chip.tsx';
import { ObligationStateMenu } from '../widgets/obligation-state-menu.tsx';
import { obligationQuery } from '../widgets/work-queries.ts';
import classes from './obligation-drawer.module.css';

/** One obligation beside its list: the words of the source, who owes it, its clock, its state. */
export function ObligationDrawer({
  id,
  onClose,
}: {
  id: string | undefined;
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('work.one');
  const kit = useTranslations('kit');
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      size={520}
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
      classNames={{ title: classes.kind ?? '' }}
    >
      {id !== undefined && <OpenObligation id={id} />}
    </Drawer>
  );
}

function OpenObligation({ id }: { id: string }): ReactNode {
  const t = useTranslations('work.one');
  const one = useQuery(obligationQuery(id));
  if (one.isError)
    return <FailureNotice reason={one.error} place={t('failed')} onRetry={() => void one.refetch()} />;
  if (one.data === undefined) return <Skeleton height={320} radius="lg" />;
  return <ObligationDetail obligation={one.data} />;
}

function ObligationDetail({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('work.one');
  const { plan, organization, deadline, printedName } = obligation;
  const isQuick = obligation.origin === 'quick' || obligation.origin === 'remedy';
  const group =
    printedName.normalize('NFC').toLowerCase() !== organization.name.normalize('NFC').toLowerCase();
  return (
    <article className={classes.detail}>
      <ObligationStateMenu obligation={obligation} />
      <LinkButton to="/nhiem-vu/$obligation" params={{ obligation: obligation.id }} variant="light" fullWidth>
        {t('openPage')}
      </LinkButton>
      <blockquote className={classes.quote}>
        <p>
          {obligation.number !== null && <strong>{obligation.number} </strong>}
          {obligation.text}
        </p>
        <footer>
          {plan !== null && obligation.itemId !== null && (
            <Link
              to="/ke-hoach/$plan"
              params={{ plan: plan.id }}
              search={{ tab: 'document', item: obligation.itemId }}
            >
              {t('inDocument', { plan: plan.number ?? plan.title })}
            </Link>
          )}
          {obligation.given !== null &&
            t('given', { by: obligation.given.by, at: formatMoment(obligation.given.at) })}
        </footer>
      </blockquote>
      <dl className={classes.facts}>
        <dt>{t(obligation.origin === 'duty' ? 'dutyBody' : 'body')}</dt>
        <dd>
          <OrganizationName {...organization} />
          {group && <p className={classes.quiet}>{t('printed', { name: printedName })}</p>}
        </dd>
        <dt>{t('time')}</dt>
        <dd>
          {obligation.timeText ?? (
            <span className={classes.quiet}>{t(isQuick ? 'noTimeGiven' : 'noTime')}</span>
          )}
        </dd>
        <dt>{t('deadline')}</dt>
        <dd>
          {deadline === null ? (
            <span className={classes.quiet}>{t(isQuick ? 'noEndGiven' : 'noEnd')}</span>
          ) : (
            <DeadlineExplanation deadline={deadline} />
          )}
        </dd>
        {plan !== null && (
          <>
            <dt>{t(obligation.origin === 'request' ? 'request' : 'plan')}</dt>
            <dd>
              <Link to="/ke-hoach/$plan" params={{ plan: plan.id }}>
                {plan.title}
              </Link>
              {plan.number !== null && <p className={classes.quiet}>{plan.number}</p>}
            </dd>
          </>
        )}
      </dl>
      <CoursePanel id={obligation.id} state={obligation.state} />
    </article>
  );
}
