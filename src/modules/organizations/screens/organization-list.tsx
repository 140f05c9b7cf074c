import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { branchQuery, type TreeView } from '../widgets/organization-queries.ts';
import { AsOfField } from './as-of-field.tsx';
import { ExchangeButton } from './exchange-button.tsx';
import { FoundBodies } from './found-bodies.tsx';
import { OrganizationForm } from './organization-form.tsx';
import classes from './organization-tree.module.css';
import { BranchList } from './organization-tree.tsx';

/** The bodies of the realm in their two trees as of a day; found by name without diacritics; new ones added. */
export function OrganizationList(): ReactNode {
  const t = useTranslations('organizations.list');
  const session = useSession();
  const { tree: asked, q, ngay } = useSearch({ from: '/shell/co-quan' });
  const navigate = useNavigate({ from: '/co-quan' });
  const [adding, setAdding] = useState(false);
  useListKeys();
  const tree = asked ?? 'state';
  const view: TreeView = { tree, asOf: ngay };
  const add = mayDo(session, 'organizations.create') && (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const exchange = mayDo(session, 'organizations.exchange') && <ExchangeButton />;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      acts={
        <>
          <LinkButton
            variant="default"
            to="/co-quan/nhom"
            leftSection={<IconUsersGroup size={17} stroke={1.7} />}
          >
            {t('groups')}
          </LinkButton>
          {exchange}
          {add}
        </>
      }
    >
      <search className={`${filters.bar} no-print`}>
        <WordsField
          label={t('search')}
          value={q}
          onChange={(words) => void navigate({ search: (now) => ({ ...now, q: words }), replace: true })}
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
        <AsOfField
          tree={tree}
          day={ngay}
          onChange={(day) => void navigate({ search: (now) => ({ ...now, ngay: day }) })}
        />
      </search>
      {ngay !== undefined && (
        <p className={classes.past} role="status">
          {t('past', { day: formatDate(ngay) })}
        </p>
      )}
      {q === undefined ? (
        <WholeTree
          key={`${tree} ${ngay}`}
          view={view}
          add={
            <>
              {exchange}
              {add}
            </>
          }
        />
      ) : (
        <FoundBodies view={view} words={q} />
      )}
      {adding && <OrganizationForm tree={tree} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function WholeTree({ view, add }: { view: TreeView; add: ReactNode }): ReactNode {
  const t = useTranslations('organizations.list');
  const kit = useTranslations('kit');
  const roots = useQuery(branchQuery(view, undefined));
  const [whole, setWhole] = useState(false);
  if (roots.isPending) return <RowSkeletons rows={12} label={kit('loading')} />;
  if (roots.isError)
    return <FailureNotice reason={roots.error} place={t('failed')} onRetry={() => void roots.refetch()} />;
  if (roots.data.branch.length === 0)
    return (
      <EmptyState title={t('emptyTitle')} act={add}>
        {t('empty')}
      </EmptyState>
    );
  return (
    <section className={classes.frame} aria-label={t('title')}>
      <Button
        className={`${classes.all} no-print`}
        size="compact-sm"
        variant="subtle"
        aria-pressed={whole}
        onClick={() => setWhole(!whole)}
      >
        {t(whole ? 'foldAll' : 'openAll')}
      </Button>
      <BranchList key={String(whole)} view={view} branch={roots.data.branch} depth={0} whole={whole} />
    </section>
  );
}
