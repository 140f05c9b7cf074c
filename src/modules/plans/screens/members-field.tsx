import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationsPicker } from '#modules/organizations/widgets/organizations-picker.tsx';
import classes from './review-names.module.css';
import type { NamedBody } from './use-resolutions.ts';

interface MembersFieldProps {
  /** The name as the document prints it. */
  readonly name: string;
  readonly members: readonly NamedBody[];
  readonly onChange: (members: NamedBody[]) => void;
}

/** The bodies that one printed name stands for, each added and taken away by hand. */
export function MembersField({ name, members, onChange }: MembersFieldProps): ReactNode {
  const t = useTranslations('plans.review.names');
  return (
    <OrganizationsPicker
      className={classes.members}
      label={t('members', { count: members.length })}
      ariaLabel={t('membersOf', { name })}
      placeholder={t('addMember')}
      value={members}
      onChange={onChange}
    />
  );
}
