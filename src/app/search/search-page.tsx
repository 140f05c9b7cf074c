import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type SearchGroup, searchQuery } from '#modules/access/widgets/search-queries.ts';
import { useSession } from '#modules/access/widgets/session.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { LitWords } from '#ui-kit/lit/lit-words.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import { addressOfHit } from './address-of-hit.ts';
import { keepRecentHit } from './recent-hits.ts';
import classes from './search-page.module.css';

/** Hits of each kind, and of one kind alone. */
const FEW = 6;
const MANY = 50;

/** Everything that has the words, by kind; the words stand in the address, so that a search can be sent. */
export function SearchPage(): ReactNode {
  const t = useTranslations('app.search');
  const kit = useTranslations('kit');
  const { q = '', kind } = useSearch({ from: '/shell/tim' });
  const navigate = useNavigate({ from: '/tim' });
  const words = q.trim();
  const found = useQuery(searchQuery(words, kind === undefined ? FEW : MANY, kind));
  const groups = words.length > 1 ? (found.data?.groups ?? []) : [];
  return (
    <Page title={words === '' ? t('title') : t('titleOf', { words })} width="reading">
      <search className={`${filters.bar} ${classes.field} no-print`} aria-label={t('title')}>
        <WordsField
          label={t('field')}
          value={q}
          onChange={(typed) =>
            void navigate({
              search: typed === undefined ? {} : { q: typed },
              replace: true,
              resetScroll: false,
            })
          }
        />
        {kind !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => void navigate({ search: { q } })}>
            {t('everything')}
          </Button>
        )}
      </search>
      {words.length > 1 && found.isPending && <RowSkeletons rows={8} label={kit('loading')} />}
      {found.isError && (
        <FailureNotice reason={found.error} place={t('title')} onRetry={() => void found.refetch()} />
      )}
      <div className={classes.groups} aria-live="polite" aria-busy={found.isPlaceholderData}>
        {groups.map((group) => (
          <HitGroup key={group.kind} group={group} words={words} isAlone={kind !== undefined} />
        ))}
      </div>
      {words.length < 2 && <EmptyState title={t('beginTitle')}>{t('begin')}</EmptyState>}
      {words.length > 1 && found.data !== undefined && groups.length === 0 && (
        <EmptyState title={t('nothing', { words })}>{t('nothingWhy')}</EmptyState>
      )}
    </Page>
  );
}

interface HitGroupProps {
  readonly group: SearchGroup;
  readonly words: string;
  readonly isAlone: boolean;
}

function HitGroup({ group: { kind, hits, more }, words, isAlone }: HitGroupProps): ReactNode {
  const t = useTranslations('app.search');
  const { account } = useSession();
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`kinds.${kind}`)}</h2>
      <ul className={classes.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link
              {...addressOfHit(kind, hit)}
              onClick={() => keepRecentHit(account.id, { kind, id: hit.id, of: hit.of, title: hit.title })}
            >
              <LitWords text={hit.title} words={words} />
            </Link>
            {hit.detail !== null && (
              <p>
                <LitWords text={hit.detail} words={words} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {more && !isAlone && (
        <Link to="/tim" search={{ q: words, kind }}>
          {t('more')}
        </Link>
      )}
      {more && isAlone && <p className={classes.quiet}>{t('narrow', { count: hits.length })}</p>}
    </section>
  );
}
