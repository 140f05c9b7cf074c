import { Button } from '@mantine/core';
import { IconBolt, IconFilePlus, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { holds } from '#kernel/law/holds.ts';
import { actorOf, mayDo, useSession } from '#modules/access/widgets/session.ts';
import { StandsIn } from '#modules/access/widgets/stands-in.tsx';
import { countText } from '#ui-kit/count/count-text.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { openQuickAssign } from '../widgets/quick-assign-door.ts';
import { type MyWorkAnswer, myWorkQuery } from '../widgets/work-queries.ts';
import classes from './my-work.module.css';
import { MyWorkAside } from './my-work-aside.tsx';
import { type MinePart, sectionsOf } from './my-work-parts.ts';
import { MyWorkRows } from './my-work-rows.tsx';
import { SummaryStrip } from './summary-strip.tsx';

/** Home: what is the person's to do, the most pressing first; what lies with others last. */
export function MyWork(): ReactNode {
  const t = useTranslations('work.mine');
  const kit = useTranslations('kit');
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
      acts={<Acts leads={leads} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          {leads && <Deciding mine={mine.data} />}
          {leads && <SummaryStrip />}
          {mine.isPending && <RowSkeletons rows={10} label={kit('loading')} />}
          {mine.isError && (
            <FailureNotice reason={mine.error} place={t('failed')} onRetry={() => void mine.refetch()} />
          )}
          {mine.data !== undefined && <Owed mine={mine.data} leads={leads} />}
        </div>
        <MyWorkAside ahead={mine.data?.ahead} />
      </div>
    </Page>
  );
}

function Acts({ leads }: { leads: boolean }): ReactNode {
  const t = useTranslations('work.mine');
  const words = useTranslations('work.summary');
  const session = useSession();
  return (
    <>
      <Button
        variant="subtle"
        visibleFrom="sm"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
      {mayDo(session, 'work.assign') && (
        <Button variant="default" leftSection={<IconBolt size={18} stroke={1.7} />} onClick={openQuickAssign}>
          {t('assign')}
        </Button>
      )}
      {!leads && (
        <LinkButton variant="default" to="/tom-tat">
          {words('title')}
        </LinkButton>
      )}
      {mayDo(session, 'documents.receive-document') && (
        // The one act of a leader's page is its summary.
        <LinkButton
          to="/nhap-van-ban"
          variant={leads ? 'default' : 'filled'}
          leftSection={<IconFilePlus size={18} stroke={1.7} />}
        >
          {t('upload')}
        </LinkButton>
      )}
    </>
  );
}

/** What waits for the leader's word: it comes before everything else, and says so when nothing does. */
function Deciding({ mine }: { mine: MyWorkAnswer | undefined }): ReactNode {
  const t = useTranslations('work.mine');
  const decide = mine?.asked.decide;
  return (
    <section className={classes.group} id="decide">
      <h2 className={classes.heading} data-group="decide">
        {t('groups.decide')} {decide !== undefined && <span>{decide.total}</span>}
      </h2>
      {decide?.total === 0 && <p className={classes.nothing}>{t('nothingToDecide')}</p>}
      {decide !== undefined && decide.total > 0 && (
        <MyWorkRows rows={decide.items.map((item) => ({ item }))} label={t('groups.decide')} withBody />
      )}
    </section>
  );
}

function Owed({ mine, leads }: { mine: MyWorkAnswer; leads: boolean }): ReactNode {
  const t = useTranslations('work.mine');
  useListKeys();
  const sections = sectionsOf(mine).filter(
    ({ part, rows }) => rows.length > 0 && !(leads && part === 'decide'),
  );
  return (
    <>
      {mine.awaitingReview > 0 && (
        <p className={classes.waiting}>
          <Link to="/nhap-van-ban">{t('awaiting', { count: mine.awaitingReview })}</Link>
        </p>
      )}
      {sections.length === 0 ? <NothingOwed mine={mine} /> : <Counts mine={mine} />}
      {sections.map(({ part, rows, total, withBody }) => (
        <section key={part} id={part} className={classes.group}>
          <h2 className={classes.heading} data-group={part}>
            {t(`groups.${part}`)} <span>{countText(total)}</span>
          </h2>
          <MyWorkRows rows={rows} label={t(`groups.${part}`)} withBody={withBody} />
          <TheRest mine={mine} part={part} shown={rows.length} total={total} />
        </section>
      ))}
    </>
  );
}

interface RestProps {
  readonly mine: MyWorkAnswer;
  readonly part: MinePart;
  readonly shown: number;
  readonly total: number;
}

const lists = { late: 'yes', today: 'today', week: 'week', later: 'later', withoutEnd: 'none' } as const;

function TheRest({ mine, part, shown, total }: RestProps): ReactNode {
  const t = useTranslations('work.mine');
  if (total <= shown || !(part in lists)) return null;
  const organization = mine.organization?.id;
  return (
    <Link
      className={classes.all}
      to="/nhiem-vu"
      search={{
        late: lists[part as keyof typeof lists],
        ...(organization === undefined ? {} : { organization }),
      }}
    >
      {t('all', { count: countText(total) })}
    </Link>
  );
}

function Counts({ mine }: { mine: MyWorkAnswer }): ReactNode {
  const t = useTranslations('work.mine');
  const { counts, asked, silent } = mine;
  const shown = [
    ['late', counts.late],
    ['today', counts.today],
    ['week', counts.week],
    ['later', counts.later],
    ['returned', asked.returned.total],
    ['waiting', asked.waiting.total],
    ['silent', silent.obligations.length],
  ] as const;
  return (
    <ul className={classes.counts} aria-label={t('countsLabel')}>
      {shown.map(([group, count]) => (
        <li key={group} data-group={group} data-none={count === 0 || undefined}>
          <a href={`#${group}`}>
            <strong>{countText(count)}</strong>
            <span>{t(`short.${group}`)}</span>
          </a>
        </li>
      ))}
      <li data-group="done" data-none={counts.done === 0 || undefined}>
        <Link
          to="/nhiem-vu"
          search={{
            state: 'done',
            ...(mine.organization === null ? {} : { organization: mine.organization.id }),
          }}
        >
          <strong>{countText(counts.done)}</strong>
          <span>{t('short.done')}</span>
        </Link>
      </li>
    </ul>
  );
}

function NothingOwed({ mine }: { mine: MyWorkAnswer }): ReactNode {
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
