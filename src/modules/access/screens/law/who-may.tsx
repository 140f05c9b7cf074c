import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { foldedGroupFilter } from '#ui-kit/fields/folded-filter.ts';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { WhoMay as Person } from '../../contract.ts';
import { actionsQuery, whoMayQuery } from '../../widgets/account-queries.ts';
import list from '../accounts/account-list.module.css';
import { BodyPicker } from '../body-picker.tsx';
import { useActWords } from './act-words.ts';
import { groupInOrder } from './group-in-order.ts';
import { useReasonWords } from './reason-words.ts';
import classes from './who-may.module.css';

/** Asks who may do an act, about a body, and by which position: the same law that every request is put to. */
export function WhoMay(): ReactNode {
  const t = useTranslations('access.whoMay');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/quan-tri/quyen' });
  const navigate = useNavigate({ from: '/quan-tri/quyen' });
  const actions = useQuery(actionsQuery);
  const who = useQuery(whoMayQuery(address.action, address.organization));
  const { wordsOf, roomOf } = useActWords();
  useListKeys();
  const change = (part: typeof address): void => {
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  };
  const rooms = groupInOrder(actions.data?.actions ?? [], (action) => roomOf(action));
  const data = rooms.map(([group, inRoom]) => ({
    group,
    items: inRoom.map((action) => ({ value: action, label: wordsOf(action) })),
  }));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={`${classes.question} no-print`}>
        <Select
          label={t('act')}
          placeholder={t('chooseAct')}
          searchable
          clearable
          maxDropdownHeight={360}
          filter={foldedGroupFilter}
          nothingFoundMessage={t('noAct')}
          data={data}
          value={address.action ?? null}
          onChange={(action) => change({ action: action ?? undefined })}
        />
        <BodyPicker
          label={t('body')}
          placeholder={t('noBody')}
          value={address.organization ?? null}
          onChange={(organization) => change({ organization: organization ?? undefined })}
        />
      </div>
      {address.action === undefined && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {address.action !== undefined && who.isPending && <RowSkeletons rows={6} label={kit('loading')} />}
      {who.isError && (
        <FailureNotice reason={who.error} place={t('title')} onRetry={() => void who.refetch()} />
      )}
      {address.action !== undefined && who.data !== undefined && (
        <Answer people={who.data.people} act={wordsOf(address.action)} />
      )}
    </Page>
  );
}

function Answer({ people, act }: { people: readonly Person[]; act: string }): ReactNode {
  const t = useTranslations('access.whoMay');
  if (people.length === 0) return <EmptyState title={t('nobodyTitle')}>{t('nobody')}</EmptyState>;
  const isOpenToAll = people.every((person) => person.isOpenToAll);
  return (
    <>
      <p className={classes.count} role="status">
        {isOpenToAll
          ? t('openToAll', { act, count: people.length })
          : t('count', { act, count: people.length })}
      </p>
      <section className={tables.frame} aria-label={t('people')}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('why')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.accountId} person={person} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function PersonRow({ person }: { person: Person }): ReactNode {
  const t = useTranslations('access.whoMay');
  const reason = useReasonWords();
  return (
    <tr>
      <td data-head>
        <Link
          data-row
          className={list.name ?? ''}
          to="/quan-tri/tai-khoan/$account"
          params={{ account: person.accountId }}
        >
          {person.name}
        </Link>
        {person.kind === 'desk' && <div className={tables.quiet}>{t('desk')}</div>}
      </td>
      <td>
        {person.isOpenToAll
          ? t('everybody')
          : person.positions.length === 0
            ? t('together')
            : person.positions.map((position) => <div key={reason(position)}>{reason(position)}</div>)}
      </td>
    </tr>
  );
}
