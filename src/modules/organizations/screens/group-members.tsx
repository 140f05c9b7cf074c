import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { OrganizationName } from '../widgets/organization-hover.tsx';
import { groupMembersQuery } from '../widgets/organization-queries.ts';
import classes from './group-list.module.css';

interface GroupMembersProps {
  readonly words: string;
  /** Undefined: today. */
  readonly asOf: string | undefined;
  readonly onChange: (words: string) => void;
}

/** A place to try the name of a group as a document writes it: who belongs to it on the day. */
export function GroupMembers({ words, asOf, onChange }: GroupMembersProps): ReactNode {
  const t = useTranslations('organizations.groups');
  return (
    <section className={classes.trial} aria-label={t('try')}>
      <TextInput
        label={t('try')}
        description={t('tryHint')}
        value={words}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Members words={words} asOf={asOf} />
    </section>
  );
}

function Members({ words, asOf }: Pick<GroupMembersProps, 'words' | 'asOf'>): ReactNode {
  const t = useTranslations('organizations.groups');
  const [asked] = useDebouncedValue(words.trim(), 250);
  const found = useQuery({
    ...groupMembersQuery(asked, asOf),
    enabled: asked.length > 1,
    placeholderData: (previous) => previous,
  });
  if (found.data === undefined) return null;
  const { members, open, unknown } = found.data;
  return (
    <div className={classes.members}>
      <p className={classes.told} role="status">
        {asOf === undefined
          ? t('members', { count: members.length })
          : t('membersOn', { count: members.length, day: formatDate(asOf) })}
        {open && ` ${t('open')}`}
        {unknown.length > 0 && ` ${t('unknown', { words: unknown.join('; ') })}`}
      </p>
      <ul>
        {members.map(({ id, name }) => (
          <li key={id}>
            <OrganizationName id={id} name={name} asOf={asOf} />
          </li>
        ))}
      </ul>
    </div>
  );
}
