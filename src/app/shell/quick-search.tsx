import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { foldText } from '#kernel/language/fold-text.ts';
import type { Session } from '#modules/access/contract.ts';
import { mayDo } from '#modules/access/widgets/session.ts';
import { plansFound } from '#modules/plans/widgets/plan-queries.ts';
import { openQuickAssign } from '#modules/work/widgets/quick-assign-door.ts';
import { obligationsFound } from '#modules/work/widgets/work-queries.ts';
import classes from './quick-search.module.css';

const [store, spotlight] = createSpotlight();

interface Found {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly go: () => void;
}

/** Search and acts in one box: places, acts, plans, obligations; diacritics optional. */
export function QuickSearch({ session, onClose }: { session: Session; onClose: () => void }): ReactNode {
  const t = useTranslations('app');
  const [words, setWords] = useState('');
  const groups = useFound(words, session);
  useEffect(() => {
    spotlight.open();
  }, []);
  // Answers come while one types: Enter always means the first of what is shown now.
  const shown = groups.flatMap(({ found }) => found.map(({ id }) => id)).join(' ');
  useEffect(() => {
    if (shown !== '') markFirst();
  }, [shown]);
  const nothing = groups.every((group) => group.found.length === 0);
  return (
    <Spotlight.Root
      store={store}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={onClose}
      shortcut={null}
      maxHeight={440}
      scrollable
      title={t('search.label')}
      classNames={{ header: classes.header ?? '' }}
    >
      <Spotlight.Search placeholder={t('search.placeholder')} aria-label={t('search.label')} />
      <Spotlight.ActionsList {...reachable(t('search.found'))}>
        {groups.map(
          (group) =>
            group.found.length > 0 && (
              <Spotlight.ActionsGroup key={group.label} label={group.label}>
                {group.found.map((found) => (
                  <Spotlight.Action
                    key={found.id}
                    label={found.label}
                    description={found.description ?? ''}
                    onClick={found.go}
                  />
                ))}
              </Spotlight.ActionsGroup>
            ),
        )}
        {nothing && <Spotlight.Empty>{t('search.nothing', { words })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Marks the first of what is shown, as the kit marks the one that Enter means. */
function markFirst(): void {
  for (const found of document.querySelectorAll('[data-action][data-selected]'))
    found.removeAttribute('data-selected');
  document.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/**
 * The list scrolls, so it must be reachable by keyboard and have a name. The kit passes these on to its scroll area,
 * but its type of the list does not say so; hence the plain object.
 */
function reachable(label: string): object {
  return { viewportProps: { tabIndex: 0, role: 'region', 'aria-label': label } };
}

function useFound(words: string, session: Session): readonly { label: string; found: readonly Found[] }[] {
  const t = useTranslations('app');
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(words.trim(), 180);
  const plans = useQuery(plansFound(settled));
  const obligations = useQuery(obligationsFound(settled));
  const folded = foldText(words.normalize('NFC'));
  const matches = (label: string): boolean => foldText(label).includes(folded);

  const places: readonly Found[] = [
    { id: 'home', label: t('rail.home'), go: () => void navigate({ to: '/' }) },
    { id: 'plans', label: t('rail.plans'), go: () => void navigate({ to: '/ke-hoach' }) },
    { id: 'obligations', label: t('rail.obligations'), go: () => void navigate({ to: '/nhiem-vu' }) },
    { id: 'organizations', label: t('rail.organizations'), go: () => void navigate({ to: '/co-quan' }) },
    ...(mayDo(session, 'access.list-accounts')
      ? [
          {
            id: 'administration',
            label: t('rail.administration'),
            go: () => void navigate({ to: '/quan-tri' }),
          },
        ]
      : []),
  ];
  const acts: readonly Found[] = [
    ...(mayDo(session, 'documents.receive-document')
      ? [{ id: 'upload', label: t('search.upload'), go: () => void navigate({ to: '/nhap-van-ban' }) }]
      : []),
    ...(mayDo(session, 'work.assign')
      ? [{ id: 'assign', label: t('search.assign'), go: openQuickAssign }]
      : []),
    {
      id: 'late',
      label: t('search.late'),
      go: () => void navigate({ to: '/nhiem-vu', search: { late: 'yes' } }),
    },
  ];
  const foundPlans: readonly Found[] = (plans.data?.plans ?? []).map((plan) => ({
    id: plan.id,
    label: plan.title,
    description: plan.number ?? '',
    go: () => void navigate({ to: '/ke-hoach/$plan', params: { plan: plan.id } }),
  }));
  const foundObligations: readonly Found[] = (obligations.data?.obligations ?? [])
    .slice(0, 6)
    .map((obligation) => ({
      id: obligation.id,
      label: obligation.text,
      description: obligation.organization.name,
      go: () => void navigate({ to: '/nhiem-vu', search: { q: settled, open: obligation.id } }),
    }));
  return [
    { label: t('search.plans'), found: foundPlans },
    { label: t('search.obligations'), found: foundObligations },
    { label: t('search.acts'), found: acts.filter((act) => matches(act.label)) },
    { label: t('search.go'), found: places.filter((place) => matches(place.label)) },
  ];
}
