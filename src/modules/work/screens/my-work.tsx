import { Button } from '@mantine/core';
import { IconBolt, IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { holds } from '#kernel/law/holds.ts';
import { actorOf, mayDo, useSession } from '#modules/access/widgets/session.ts';
import { StandsIn } from '#modules/access/widgets/stands-in.tsx';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { WorkApi } from '../contract.ts';
import { openQuickAssign } from '../widgets/quick-assign-door.ts';
import { myWorkQuery } from '../widgets/work-queries.ts';
import classes from './my-work.module.css';
import { ObligationTable } from './obligation-table.tsx';
import { SummaryStrip } from './summary-strip.tsx';

type Mine = WorkApi['get /api/my-work']['response'];

const groups = ['late', 'today', 'week', 'later', 'withoutEnd'] as const;

/** Home: what the person's body owes, the most pressing first. */
export function MyWork(): ReactNode {
  const t = useTranslations('work.mine');
  const kit = useTranslations('kit');
  const words = useTranslations('work.summary');
  const session = useSession();
  const { account, realm } = session;
  const leads = holds(actorOf(session), 'leader');
  const mine = useQuery(myWorkQuery);
  const who = [account.position, account.organization?.name ?? realm.name].filter(Boolean).join(' · ');
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {`${account.name} – ${who}`}
          <StandsIn />
        </>
      }
      acts={
        <>
          {mayDo(session, 'work.assign') && (
            <Button
              variant="default"
              leftSection={<IconBolt size={18} stroke={1.7} />}
              onClick={openQuickAssign}
            >
              {t('assign')}
            </Button>
          )}
          {!leads && (
            <LinkButton variant="default" to="/tom-tat">
              {words('title')}
            </LinkButton>
          )}
          {mayDo(session, 'documents.receive-document') && (
            <LinkButton to="/nhap-van-ban" leftSection={<IconFilePlus size={18} stroke={1.7} />}>
              {t('upload')}
            </LinkButton>
          )}
        </>
      }
    >
      {leads && <SummaryStrip />}
      {mine.isPending && <RowSkeletons rows={10} label={kit('loading')} />}
      {mine.isError && (
        <FailureNotice reason={mine.error} place={t('failed')} onRetry={() => void mine.refetch()} />
      )}
      {mine.data !== undefined && <Owed mine={mine.data} />}
    </Page>
  );
}

function Owed({ mine }: { mine: Mine }): ReactNode {
  const t = useTranslations('work.mine');
  useListKeys();
  const owed = groups.some((group) => mine[group].length > 0);
  return (
    <>
      {mine.awaitingReview > 0 && (
        <p className={classes.waiting}>
          <Link to="/nhap-van-ban">{t('awaiting', { count: mine.awaitingReview })}</Link>
        </p>
      )}
      {owed && <Counts mine={mine} />}
      {!owed && <NothingOwed mine={mine} />}
      {groups.map(
        (group) =>
          mine[group].length > 0 && (
            <section key={group} id={group} className={classes.group}>
              <h2 className={classes.heading} data-group={group}>
                {t(`groups.${group}`)} <span>{mine.counts[group]}</span>
              </h2>
              <ObligationTable
                obligations={mine[group]}
                label={t(`groups.${group}`)}
                withBody={mine.organization === null}
              />
              {mine.counts[group] > mine[group].length && mine.organization !== null && (
                <Link className={classes.all} to="/nhiem-vu" search={{ organization: mine.organization.id }}>
                  {t('all', { count: mine.counts[group] })}
                </Link>
              )}
            </section>
          ),
      )}
    </>
  );
}

function Counts({ mine }: { mine: Mine }): ReactNode {
  const t = useTranslations('work.mine');
  return (
    <ul className={classes.counts} aria-label={t('countsLabel')}>
      {groups.map((group) => (
        <li key={group} data-group={group} data-none={mine.counts[group] === 0 || undefined}>
          <a href={`#${group}`}>
            <strong>{mine.counts[group]}</strong>
            <span>{t(`groups.${group}`)}</span>
          </a>
        </li>
      ))}
      <li data-group="done" data-none={mine.counts.done === 0 || undefined}>
        <Link
          to="/nhiem-vu"
          search={{
            state: 'done',
            ...(mine.organization === null ? {} : { organization: mine.organization.id }),
          }}
        >
          <strong>{mine.counts.done}</strong>
          <span>{t('groups.done')}</span>
        </Link>
      </li>
    </ul>
  );
}

function NothingOwed({ mine }: { mine: Mine }): ReactNode {
  const t = useTranslations('work.mine');
  const session = useSession();
  if (mine.organization === null) {
    return (
      <EmptyState
        title={t('noBodyTitle')}
        act={
          <LinkButton variant="default" to="/nhiem-vu">
            {t('seeAll')}
          </LinkButton>
        }
      >
        {t('noBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      act={
        mayDo(session, 'documents.receive-document') && (
          <LinkButton variant="default" to="/nhap-van-ban">
            {t('upload')}
          </LinkButton>
        )
      }
    >
      {t('empty', { body: mine.organization.name })}
    </EmptyState>
  );
}
