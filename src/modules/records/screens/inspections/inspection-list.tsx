import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { organizationQuery, pickableQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { type ChipShape, type ChipTone, StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { InspectionState, ListedInspection } from '../../contract/inspections.ts';
import { inspectionsQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';
import type { InspectionsAddress } from './inspections-address.ts';

/** Inspections of the own body, and those that were sent to it; the newest first. */
export function InspectionList(): ReactNode {
  const t = useTranslations('records.inspections');
  const address = useSearch({ from: '/shell/kiem-tra' });
  const mayRun = mayDo(useSession(), 'records.run-inspection');
  const { state, body, plan, q } = address;
  const list = useQuery(
    inspectionsQuery({
      ...(state === undefined ? {} : { state }),
      ...(body === undefined ? {} : { organization: body }),
      ...(plan === undefined ? {} : { plan }),
      ...(q === undefined ? {} : { q }),
    }),
  );
  const begin = (
    <LinkButton to="/kiem-tra/lap" search={{}}>
      {t('begin')}
    </LinkButton>
  );
  const isNarrowed = Object.keys(address).length > 0;
  const rows = list.data?.inspections ?? [];
  return (
    <Page title={t('title')} lead={t('lead')} acts={mayRun ? begin : null}>
      <Filter address={address} />
      {list.isError && (
        <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <RowSkeletons rows={5} label={t('loading')} />}
      {list.data !== undefined && rows.length === 0 && (
        <EmptyState
          title={isNarrowed ? t('nothing') : t('emptyTitle')}
          act={
            isNarrowed ? (
              <LinkButton to="/kiem-tra" search={{}} variant="default">
                {t('clearFilter')}
              </LinkButton>
            ) : mayRun ? (
              begin
            ) : null
          }
        >
          {isNarrowed ? '' : t(mayRun ? 'empty' : 'emptyOther')}
        </EmptyState>
      )}
      {rows.length > 0 && <Table rows={rows} />}
    </Page>
  );
}

function Table({ rows }: { readonly rows: readonly ListedInspection[] }): ReactNode {
  const t = useTranslations('records.inspections');
  return (
    <div className={tables.frame}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t('head.title')}</th>
            <th scope="col">{t('head.days')}</th>
            <th scope="col">{t('head.bodies')}</th>
            <th scope="col">{t('head.remedies')}</th>
            <th scope="col">{t('head.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/kiem-tra/$inspection" params={{ inspection: one.id }} data-row>
                  {one.title}
                </Link>
                {one.organization !== null && <p className={classes.quiet}>{one.organization}</p>}
              </td>
              <td>{sayDays(one, t)}</td>
              <td>
                {one.bodies.length <= 1
                  ? (one.bodies[0] ?? '—')
                  : t('moreBodies', { first: one.bodies[0] ?? '', count: one.bodies.length - 1 })}
              </td>
              <td>
                <Progress one={one} />
              </td>
              <td>
                <InspectionStateChip state={one.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'records.inspections'>>;

function sayDays({ fromDay, toDay }: Pick<ListedInspection, 'fromDay' | 'toDay'>, t: Words): string {
  if (fromDay === null) return t('noDay');
  if (toDay === null) return formatDate(fromDay);
  return t('days', { from: formatDate(fromDay), to: formatDate(toDay) });
}

function Progress({ one }: { readonly one: ListedInspection }): ReactNode {
  const t = useTranslations('records.inspections');
  const { remedies, accepted, reported, late, state } = one;
  if (remedies === 0) return <span className={classes.quiet}>{t('noRemedies')}</span>;
  return (
    <span className={classes.chips}>
      <span>{t('progress', { accepted, all: remedies })}</span>
      {late > 0 && (
        <StatusChip shape="triangle" tone="late">
          {t('late', { count: late })}
        </StatusChip>
      )}
      {reported > 0 && state === 'sent' && (
        <StatusChip shape="half" tone="work">
          {t('toJudge', { count: reported })}
        </StatusChip>
      )}
    </span>
  );
}

const looks: Readonly<Record<InspectionState, { readonly shape: ChipShape; readonly tone: ChipTone }>> = {
  draft: { shape: 'ring', tone: 'calm' },
  sent: { shape: 'half', tone: 'work' },
  closed: { shape: 'check', tone: 'good' },
  dropped: { shape: 'dash', tone: 'calm' },
};

/** How far an inspection has come. */
export function InspectionStateChip({ state }: { readonly state: InspectionState }): ReactNode {
  const t = useTranslations('records.inspections.states');
  return <StatusChip {...looks[state]}>{t(state)}</StatusChip>;
}

const STATES = ['draft', 'sent', 'closed', 'dropped'] as const;

function Filter({ address }: { readonly address: InspectionsAddress }): ReactNode {
  const t = useTranslations('records.inspections');
  const navigate = useNavigate({ from: '/kiem-tra' });
  const [words, search] = useState('');
  const found = useQuery({ ...pickableQuery(words, undefined), placeholderData: (before) => before });
  const named = useQuery({
    ...organizationQuery(address.body ?? '', undefined),
    enabled: address.body !== undefined,
  });
  const plans = usePlanChoices(address.plan);
  const change = (part: Partial<Record<keyof InspectionsAddress, string | undefined>>): void =>
    void navigate({
      search: (now) => ({ ...now, ...part }) as InspectionsAddress,
      replace: true,
      resetScroll: false,
    });
  const chip = {
    clear: t('filter.clear'),
    search: t('filter.find'),
    nothing: t('filter.nothing'),
  };
  return (
    <search className={`${filters.bar} ${classes.bar} no-print`} aria-label={t('filter.label')}>
      <WordsField label={t('filter.words')} value={address.q} onChange={(q) => change({ q })} />
      <ChoiceChip
        label={t('filter.state')}
        any={t('filter.anyState')}
        clear={t('filter.clear')}
        value={address.state}
        options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        onChange={(state) => change({ state })}
      />
      <ChoiceChip
        {...chip}
        label={t('filter.body')}
        any={t('filter.anyBody')}
        value={address.body}
        options={(found.data?.organizations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosenLabel={named.data?.name}
        onSearch={search}
        onChange={(body) => change({ body })}
      />
      <ChoiceChip
        {...chip}
        label={t('filter.plan')}
        any={t('filter.anyPlan')}
        value={address.plan}
        options={plans.options}
        chosenLabel={plans.chosenLabel}
        onSearch={plans.search}
        onChange={(plan) => change({ plan })}
      />
    </search>
  );
}
