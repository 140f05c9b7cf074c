import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { Page } from '#ui-kit/page/page.tsx';
import tables from '#ui-kit/table/table.module.css';
import { OrganizationName } from '../widgets/organization-hover.tsx';
import { groupMembersQuery, groupsQuery } from '../widgets/organization-queries.ts';
import classes from './group-list.module.css';

/** The groups that printed names stand for ("các sở, ban, ngành"), who belongs to them today, and a place to try one. */
export function GroupList(): ReactNode {
  const t = useTranslations('organizations');
  const groups = useQuery(groupsQuery(undefined));
  const [words, setWords] = useState('các sở, ban, ngành');
  return (
    <Page title={t('groups.title')} lead={t('groups.lead')}>
      <section className={classes.trial} aria-label={t('groups.try')}>
        <TextInput
          label={t('groups.try')}
          description={t('groups.tryHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Members words={words} />
      </section>
      {groups.isError && (
        <FailureNotice
          reason={groups.error}
          place={t('groups.title')}
          onRetry={() => void groups.refetch()}
        />
      )}
      {groups.isPending && <Skeleton height={300} radius="lg" />}
      {groups.data !== undefined && (
        <section className={tables.frame} aria-label={t('groups.title')}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('groups.name')}</th>
                <th scope="col">{t('groups.kinds')}</th>
                <th scope="col">{t('groups.where')}</th>
              </tr>
            </thead>
            <tbody>
              {groups.data.groups.map((group) => (
                <tr key={group.key}>
                  <td data-head>
                    <button
                      type="button"
                      data-row
                      className={classes.name}
                      onClick={() => setWords(group.name)}
                    >
                      {group.name}
                    </button>
                  </td>
                  <td className={tables.quiet}>{group.kinds.map((kind) => t(`kinds.${kind}`)).join(', ')}</td>
                  <td className={tables.quiet}>{t(`groups.below.${group.below}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}

function Members({ words }: { words: string }): ReactNode {
  const t = useTranslations('organizations.groups');
  const [asked] = useDebouncedValue(words.trim(), 250);
  const found = useQuery({
    ...groupMembersQuery(asked, undefined),
    enabled: asked.length > 1,
    placeholderData: (previous) => previous,
  });
  if (found.data === undefined) return null;
  const { members, open, unknown } = found.data;
  return (
    <div className={classes.members}>
      <p className={classes.told} role="status">
        {t('members', { count: members.length })}
        {open && ` ${t('open')}`}
        {unknown.length > 0 && ` ${t('unknown', { words: unknown.join('; ') })}`}
      </p>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>
            <OrganizationName id={id} name={name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
