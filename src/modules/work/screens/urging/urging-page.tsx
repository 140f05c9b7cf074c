import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import type { UrgedBody, UrgingApi } from '../../contract/urging.ts';
import { urgingQuery } from '../../widgets/urging-queries.ts';
import { CallDrawer } from './call-drawer.tsx';
import { LetterList } from './letter-list.tsx';
import { MessageDrawer } from './message-drawer.tsx';
import type { UrgingAddress } from './urging-address.ts';
import { UrgingBar } from './urging-bar.tsx';
import { UrgingTable } from './urging-table.tsx';

type List = UrgingApi['get /api/urging']['response'];

/** Whom to urge: the bodies that are late, what was done about it, and the next step toward one or many. */
export function UrgingPage(): ReactNode {
  const t = useTranslations('work.urging');
  const kit = useTranslations('kit');
  const address = useSearch({ from: '/shell/don-doc' });
  const { plan, span = 'late' } = address;
  const list = useQuery(urgingQuery({ plan, span }));
  const shown = shownBodies(list.data, address);
  const works = shown.reduce((sum, body) => sum + body.works.length, 0);
  return (
    <Page
      title={t('title')}
      lead={
        <span aria-live="polite">
          {list.data === undefined ? ' ' : t('lead', { bodies: shown.length, works })}
        </span>
      }
      acts={
        <>
          <LinkButton to="/kiem-tra" search={{}} variant="default">
            {t('inspections')}
          </LinkButton>
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} stroke={1.6} />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      <Tools address={address} list={list.data} />
      {list.isPending && <RowSkeletons rows={8} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.data?.more === true && <p role="status">{t('more')}</p>}
      {list.data !== undefined && <Bodies bodies={shown} address={address} letters={list.data.letters} />}
    </Page>
  );
}

function shownBodies(list: List | undefined, { show }: UrgingAddress): readonly UrgedBody[] {
  const bodies = list?.bodies ?? [];
  return show === 'visits' ? bodies.filter(isCandidate) : bodies;
}

function isCandidate({ works }: UrgedBody): boolean {
  return works.some(({ candidate }) => candidate);
}

function useChange(): (part: Partial<Record<keyof UrgingAddress, string | undefined>>) => void {
  const navigate = useNavigate({ from: '/don-doc' });
  return (part) =>
    void navigate({
      search: (now) => ({ ...now, ...part }) as UrgingAddress,
      replace: true,
      resetScroll: false,
    });
}

function Tools({ address, list }: { address: UrgingAddress; list: List | undefined }): ReactNode {
  const t = useTranslations('work.urging');
  const change = useChange();
  const plans = usePlanChoices(address.plan);
  const count = list?.bodies.filter(isCandidate).length ?? 0;
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('title')}>
      <SegmentedControl
        size="sm"
        aria-label={t('span.label')}
        value={address.span ?? 'late'}
        data={(['late', 'soon'] as const).map((value) => ({ value, label: t(`span.${value}`) }))}
        onChange={(value) => change({ span: value === 'soon' ? value : undefined })}
      />
      <ChoiceChip
        label={t('filter.plan')}
        any={t('filter.anyPlan')}
        clear={t('filter.clear')}
        search={t('filter.findPlan')}
        nothing={t('filter.nothing')}
        value={address.plan}
        options={plans.options}
        chosenLabel={plans.chosenLabel}
        onSearch={plans.search}
        onChange={(plan) => change({ plan })}
      />
      <Button
        size="compact-sm"
        variant={address.show === 'visits' ? 'filled' : 'default'}
        aria-pressed={address.show === 'visits'}
        onClick={() => change({ show: address.show === 'visits' ? undefined : 'visits' })}
      >
        {t('visits', { count })}
      </Button>
    </search>
  );
}

interface BodiesProps {
  readonly bodies: readonly UrgedBody[];
  readonly address: UrgingAddress;
  readonly letters: List['letters'];
}

function Bodies({ bodies, address, letters }: BodiesProps): ReactNode {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<{
    readonly what: 'message' | 'call';
    readonly ids: readonly string[];
  } | null>(null);
  const picked = bodies.filter(({ organization }) => chosen.has(organization.id));
  const opened = bodies.filter(({ organization }) => open?.ids.includes(organization.id) === true);
  const start = (what: 'message' | 'call', ids: readonly string[]): void => setOpen({ what, ids });
  const all = picked.map(({ organization }) => organization.id);
  return (
    <>
      {bodies.length === 0 ? (
        <NobodyLate address={address} />
      ) : (
        <UrgingTable
          bodies={bodies}
          chosen={chosen}
          onChoose={choose}
          onStart={(what, id) => start(what, [id])}
        />
      )}
      {picked.length > 0 && (
        <UrgingBar bodies={picked} onStart={(what) => start(what, all)} onClear={() => choose(new Set())} />
      )}
      <LetterList letters={letters} />
      <MessageDrawer bodies={open?.what === 'message' ? opened : null} onClose={() => setOpen(null)} />
      <CallDrawer bodies={open?.what === 'call' ? opened : null} onClose={() => setOpen(null)} />
    </>
  );
}

function NobodyLate({ address }: { address: UrgingAddress }): ReactNode {
  const t = useTranslations('work.urging');
  const change = useChange();
  const isVisits = address.show === 'visits';
  return (
    <EmptyState
      title={t('emptyTitle')}
      act={
        (isVisits || address.span === undefined) && (
          <Button variant="default" onClick={() => change(isVisits ? { show: undefined } : { span: 'soon' })}>
            {t(isVisits ? 'seeAll' : 'seeSoon')}
          </Button>
        )
      }
    >
      {t(isVisits ? 'emptyVisits' : 'empty')}
    </EmptyState>
  );
}
