import { SegmentedControl, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { obligationsQuery } from '../widgets/work-queries.ts';
import { BoardView } from './board-view.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { GroupsView } from './groups-view.tsx';
import { ListExchange } from './list-exchange.tsx';
import classes from './list-parts.module.css';
import { filterOfAddress, type ListView, type ObligationAddress } from './obligation-address.ts';
import { ObligationDrawer } from './obligation-drawer.tsx';
import { ObligationFilterBar } from './obligation-filter.tsx';
import { SavedViewsMenu } from './saved-views-menu.tsx';
import { TableView } from './table-view.tsx';
import { TimelineView } from './timeline-view.tsx';

const views: readonly ListView[] = ['list', 'board', 'timeline', 'groups'];

/** Who owes what by when: filter, order, look, columns and the open obligation all stand in the address. */
export function ObligationList(): ReactNode {
  const t = useTranslations('work.list');
  const urging = useTranslations('work.urging');
  const session = useSession();
  const address = useSearch({ from: '/shell/nhiem-vu' });
  const navigate = useNavigate({ from: '/nhiem-vu' });
  const change = (part: Partial<ObligationAddress>): void => {
    const replace = !('open' in part) && !('view' in part);
    void navigate({ search: (now) => ({ ...now, ...part }), replace, resetScroll: false });
  };
  useListKeys();
  const view = address.view ?? 'list';
  return (
    <Page
      title={t('title')}
      lead={<CountOfList address={address} />}
      acts={
        <>
          {mayDo(session, 'work.urge') && (
            <LinkButton variant="default" to="/don-doc">
              {urging('title')}
            </LinkButton>
          )}
          <LinkButton to="/yeu-cau" variant="default">
            {t('urgent')}
          </LinkButton>
          <LinkButton to="/kiem-tra" search={{}} variant="default">
            {t('inspections')}
          </LinkButton>
          <ListExchange address={address} />
        </>
      }
    >
      <ViewTools address={address} view={view} onChange={change} />
      <ObligationFilterBar address={address} onChange={change} />
      {view === 'list' && <TableView address={address} onChange={change} />}
      {view === 'board' && <BoardView address={address} />}
      {view === 'timeline' && <TimelineView address={address} />}
      {view === 'groups' && <GroupsView address={address} />}
      <ObligationDrawer id={address.open} onClose={() => change({ open: undefined })} />
    </Page>
  );
}

/** How many obligations the filter leaves; the same question as the list's own, so it is asked once. */
function CountOfList({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.list');
  const list = useInfiniteQuery(obligationsQuery(filterOfAddress(address)));
  const total = list.data?.pages[0]?.total;
  const count = total === undefined ? ' ' : total === null ? t('many') : t('count', { count: total });
  return <span aria-live="polite">{count}</span>;
}

interface ViewToolsProps {
  readonly address: ObligationAddress;
  readonly view: ListView;
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

/** How the list is looked at, and what only that look has: columns, or what groups are made by. */
function ViewTools({ address, view, onChange }: ViewToolsProps): ReactNode {
  const t = useTranslations('work.lists');
  return (
    <div className={`${classes.tools} no-print`}>
      {/* The mark of what is chosen is placed within the control: what scrolls is the box around it. */}
      <div className={classes.views}>
        <SegmentedControl
          size="sm"
          aria-label={t('views.label')}
          value={view}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(value) => {
            const chosen = views.find((one) => one === value);
            onChange({ view: chosen === 'list' ? undefined : chosen });
          }}
        />
      </div>
      <div className={classes.shape}>
        <SavedViewsMenu address={address} />
        {view === 'list' && <ColumnsMenu address={address} onChange={onChange} />}
        {view === 'groups' && (
          <Select
            size="sm"
            aria-label={t('by.label')}
            allowDeselect={false}
            value={address.by ?? 'organization'}
            data={(['organization', 'plan', 'month'] as const).map((value) => ({
              value,
              label: t(`by.${value}`),
            }))}
            onChange={(value) => onChange({ by: value === 'plan' || value === 'month' ? value : undefined })}
          />
        )}
      </div>
    </div>
  );
}
