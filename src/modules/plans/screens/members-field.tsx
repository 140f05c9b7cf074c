import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Organization } from '#modules/organizations/contract.ts';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import classes from './review-names.module.css';

interface MembersFieldProps {
  /** The name as the document prints it. */
  readonly name: string;
  readonly organizations: readonly Organization[];
  readonly members: readonly string[];
  readonly onChange: (members: string[]) => void;
}

/** The bodies that one printed name stands for, each added and taken away by hand. */
export function MembersField({ name, organizations, members, onChange }: MembersFieldProps): ReactNode {
  const t = useTranslations('plans.review.names');
  return (
    <MultiSelect
      className={classes.members ?? ''}
      label={t('members', { count: members.length })}
      aria-label={t('membersOf', { name })}
      placeholder={t('addMember')}
      searchable
      hidePickedOptions
      clearSearchOnChange
      limit={60}
      filter={foldedFilter}
      maxDropdownHeight={280}
      nothingFoundMessage={t('nobodyFound')}
      data={organizations.map((body) => ({ value: body.id, label: body.name }))}
      value={[...members]}
      onChange={onChange}
    />
  );
}
