import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { organizationQuery, pickableQuery } from '#modules/organizations/widgets/organization-queries.ts';
import { usePlanChoices } from '#modules/plans/widgets/use-plan-choices.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { inspectionsQuery } from './inspection-queries.ts';
import { InspectionTable } from './inspection-table.tsx';
import classes from './inspections.module.css';
import type { InspectionsAddress } from './inspections-address.ts';

/** Inspections of the own body, and those that were sent to it; the newest first. */
export function InspectionList(): ReactNode {
  const t = useTranslations('records.inspections');
  const address = useSearch({ from: '/shell/kiem-tra' });
  const mayRun = mayDo(useSession(), 'records.run-inspection');
  const { state, body, plan, q, concerning } = address;
  const list = useQuery(
    inspectionsQuery({
      ...(state === undefined ? {} : { state }),
      ...(body === undefined ? {} : { organization: body }),
      ...(concerning === undefined ? {} : { concerning }),
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
      {rows.length > 0 && <InspectionTable rows={rows} />}
    </Page>
  );
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
  const concerned = useQuery({
    ...organizationQuery(address.concerning ?? '', undefined),
    enabled: address.concerning !== undefined,
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
      {address.concerning !== undefined && (
        <ChoiceChip
          label={t('filter.concerning')}
          any=""
          clear={t('filter.clear')}
          value={address.concerning}
          options={[{ value: address.concerning, label: concerned.data?.name ?? '' }]}
          onChange={(concerning) => change({ concerning })}
        />
      )}
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
