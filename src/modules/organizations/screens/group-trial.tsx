import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Group } from '../contract.ts';
import { OrganizationPicker } from '../widgets/organization-picker.tsx';
import { groupTrialQuery } from '../widgets/organization-queries.ts';
import { type GroupDraft, namesSomebody, sentGroup } from './group-draft.ts';
import classes from './group-form.module.css';

/** Who would belong to a rule as it stands in the form: on a day, in a paper of an issuer. */
export function GroupTrial({ draft, group }: { draft: GroupDraft; group: Group | null }): ReactNode {
  const t = useTranslations('organizations.groups.form');
  const [typed, setTyped] = useState('');
  const [issuer, setIssuer] = useState<string | null>(null);
  const asOf = readTypedDate(typed) ?? undefined;
  const { name: _name, writings: _writings, from: _from, ...rule } = sentGroup(draft, group);
  const isWhole = namesSomebody(draft) && (rule.below === 'body') === (rule.belowId !== null);
  const [asked] = useDebouncedValue(JSON.stringify({ ...rule, issuer }), 250);
  const found = useQuery({
    ...groupTrialQuery(JSON.parse(asked) as Parameters<typeof groupTrialQuery>[0], asOf),
    enabled: isWhole,
    placeholderData: (previous) => previous,
  });
  const members = isWhole ? found.data?.members : [];
  return (
    <section className={classes.trial} aria-label={t('trial')}>
      <h3>{t('trial')}</h3>
      <div className={classes.asked}>
        <TextInput
          label={t('trialDay')}
          placeholder={t('trialToday')}
          inputMode="numeric"
          value={typed}
          error={typed.length > 9 && asOf === undefined ? t('badDay') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <OrganizationPicker
          label={t('trialIssuer')}
          placeholder={t('trialAnyIssuer')}
          value={issuer}
          asOf={asOf}
          onChange={setIssuer}
        />
      </div>
      {found.isError && isWhole && <FailureNotice reason={found.error} place={t('trial')} />}
      <p className={classes.note} role="status">
        {rule.below === 'issuer' && issuer === null
          ? t('trialNeedsIssuer')
          : members !== undefined && t('trialMembers', { count: members.length })}
      </p>
      <ul className={classes.members} data-stale={found.isPlaceholderData || undefined}>
        {members?.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </section>
  );
}
