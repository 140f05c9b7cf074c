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
import { searchQuery } from '#modules/access/widgets/search-queries.ts';
import { mayDo } from '#modules/access/widgets/session.ts';
import { openQuickAssign } from '#modules/work/widgets/quick-assign-door.ts';
import { LitWords } from '#ui-kit/lit/lit-words.tsx';
import { addressOfHit } from '../search/address-of-hit.ts';
import { keepRecentHit, type RecentHit, readRecentHits } from '../search/recent-hits.ts';
import { openingSearch } from './opening-search.ts';
import classes from './quick-search.module.css';

const [store, spotlight] = createSpotlight();

interface Found {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly go: () => void;
}

/** Hits of each kind in the box; all of them stand on the page of results. */
const FEW = 4;

/** Search and acts in one box: everything of the house by kind, what was just opened, acts, places; diacritics optional. */
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
      // The kit would blur the page beneath, anew with every letter typed.
      overlayProps={{ backgroundOpacity: 0.35 }}
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
                  <Spotlight.Action key={found.id} className={classes.action ?? ''} onClick={found.go}>
                    <span className={classes.label}>
                      <LitWords text={found.label} words={words} />
                    </span>
                    {found.description !== undefined && (
                      <span className={classes.description}>
                        <LitWords text={found.description} words={words} />
                      </span>
                    )}
                  </Spotlight.Action>
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

interface Group {
  readonly label: string;
  readonly found: readonly Found[];
}

function useFound(words: string, session: Session): readonly Group[] {
  const t = useTranslations('app');
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(words.trim(), 180);
  const { data } = useQuery(searchQuery(settled, FEW));
  const { id: account } = session.account;
  const folded = foldText(words.normalize('NFC'));
  const matches = ({ label }: Found): boolean => foldText(label).includes(folded);
  const open = (hit: RecentHit): void => {
    keepRecentHit(account, hit);
    void navigate(addressOfHit(hit.kind, hit));
  };
  const isAsked = settled.length > 1;
  const groups = (isAsked ? (data?.groups ?? []) : []).map(
    ({ kind, hits }): Group => ({
      label: t(`search.kinds.${kind}`),
      found: hits.map(({ id, of, title, detail }) => ({
        id,
        label: title,
        ...(detail === null ? {} : { description: detail }),
        go: () => open({ kind, id, of, title }),
      })),
    }),
  );
  const all: Found = {
    id: 'all',
    label: t('search.all', { words: settled }),
    go: () => void navigate({ to: '/tim', search: { q: settled } }),
  };
  const recent = words.trim() === '' ? readRecentHits(account) : [];
  const places = usePlaces(session);
  const acts = useActs(session);
  return [
    {
      label: t('search.recent'),
      found: recent.map((hit) => ({
        id: hit.id,
        label: hit.title,
        description: t(`search.kinds.${hit.kind}`),
        go: () => open(hit),
      })),
    },
    ...groups,
    { label: t('search.title'), found: groups.length > 0 ? [all] : [] },
    { label: t('search.acts'), found: acts.filter(matches) },
    { label: t('search.go'), found: places.filter(matches) },
  ];
}

function usePlaces(session: Session): readonly Found[] {
  const t = useTranslations('app.rail');
  const navigate = useNavigate();
  const places = [
    ['home', '/'],
    ['plans', '/ke-hoach'],
    ['obligations', '/nhiem-vu'],
    ['calendar', '/lich'],
    ['organizations', '/co-quan'],
    ...(mayDo(session, 'audit.read') ? [['log', '/nhat-ky'] as const] : []),
    ['indicators', '/quan-tri/chi-tieu'],
    ['figures', '/quan-tri/so-lieu-truoc'],
    ...(mayDo(session, 'access.list-accounts') ? [['administration', '/quan-tri'] as const] : []),
  ] as const;
  return places.map(([id, to]) => ({
    id,
    label: t(id),
    go: () => void navigate({ to, search: openingSearch(to) }),
  }));
}

function useActs(session: Session): readonly Found[] {
  const t = useTranslations('app.search');
  const navigate = useNavigate();
  return [
    ...(mayDo(session, 'documents.receive-document')
      ? [{ id: 'upload', label: t('upload'), go: () => void navigate({ to: '/nhap-van-ban' }) }]
      : []),
    ...(mayDo(session, 'work.assign') ? [{ id: 'assign', label: t('assign'), go: openQuickAssign }] : []),
    ...(mayDo(session, 'work.urge')
      ? [{ id: 'urging', label: t('urging'), go: () => void navigate({ to: '/don-doc' }) }]
      : []),
    {
      id: 'late',
      label: t('late'),
      go: () => void navigate({ to: '/nhiem-vu', search: { late: 'yes' } }),
    },
  ];
}
