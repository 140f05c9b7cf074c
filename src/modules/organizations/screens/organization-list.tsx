import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { organizationsQuery } from '../widgets/organization-queries.ts';
import { ExchangeButton } from './exchange-button.tsx';
import { layOutTree, type TreeRow } from './lay-out-tree.ts';
import { OrganizationForm } from './organization-form.tsx';
import classes from './organization-list.module.css';

/** The bodies of the realm in their two trees; found by name without diacritics; new ones added. */
export function OrganizationList(): ReactNode {
  const t = useTranslations('organizations.list');
  const kit = useTranslations('kit');
  const session = useSession();
  const address = useSearch({ from: '/shell/co-quan' });
  const navigate = useNavigate({ from: '/co-quan' });
  const [adding, setAdding] = useState(false);
  const [words, setWords] = useState(address.q ?? '');
  const tell = useDebouncedCallback((typed: string) => {
    void navigate({ search: (now) => ({ ...now, q: typed.trim() || undefined }), replace: true });
  }, 250);
  const list = useQuery({ ...organizationsQuery(address.q), placeholderData: (previous) => previous });
  useListKeys();

  const tree = address.tree ?? 'state';
  const rows = layOutTree(list.data?.organizations ?? [], tree);
  const may = mayDo(session, 'organizations.create');
  const add = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const exchange = mayDo(session, 'organizations.exchange') && <ExchangeButton />;
  return (
    <Page
      title={t('title')}
      lead={list.data === undefined ? ' ' : t('count', { count: rows.length })}
      acts={
        <>
          {exchange}
          {may && add}
        </>
      }
    >
      <search className={`${filters.bar} no-print`}>
        <TextInput
          className={filters.words ?? ''}
          type="search"
          leftSection={<IconSearch size={16} stroke={1.7} />}
          placeholder={t('search')}
          aria-label={t('search')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            tell(event.currentTarget.value);
          }}
        />
        <SegmentedControl
          size="sm"
          aria-label={t('tree')}
          value={tree}
          onChange={(value) => {
            void navigate({
              search: (now) => ({ ...now, tree: value === 'party' ? 'party' : undefined }),
              replace: true,
            });
          }}
          data={(['state', 'party'] as const).map((value) => ({ value, label: t(`trees.${value}`) }))}
        />
      </search>
      {list.isPending && <RowSkeletons rows={12} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState
          title={t(address.q === undefined ? 'emptyTitle' : 'emptyFoundTitle')}
          act={
            <>
              {exchange}
              {may && add}
            </>
          }
        >
          {t(address.q === undefined ? 'empty' : 'emptyFound')}
        </EmptyState>
      )}
      {rows.length > 0 && <OrganizationTable rows={rows} />}
      {adding && (
        <OrganizationForm
          tree={tree}
          organizations={list.data?.organizations ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}

/** Steps of the indent that exist as styles; deeper bodies stand no further right. */
const DEEPEST = 5;

function OrganizationTable({ rows }: { rows: readonly TreeRow[] }): ReactNode {
  const t = useTranslations('organizations');
  return (
    <section className={tables.frame} aria-label={t('list.title')}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.abbreviation')}</th>
            <th scope="col">{t('list.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organization, depth }) => (
            <tr key={organization.id}>
              <td data-head className={classes.name} data-depth={Math.min(depth, DEEPEST)}>
                <Link
                  data-row
                  to="/nhiem-vu"
                  search={{ organization: organization.id }}
                  title={t('list.owes')}
                >
                  {organization.name}
                </Link>
                {organization.closedOn !== null && (
                  <span className={tables.quiet}> ({t('list.closed')})</span>
                )}
              </td>
              <td className={tables.quiet}>{organization.abbreviation ?? ''}</td>
              <td className={tables.quiet}>{t(`kinds.${organization.kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
