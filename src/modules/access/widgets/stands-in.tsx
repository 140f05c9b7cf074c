import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { useSession } from './session.ts';

/** Tells the signed-in person for whom they stand in and to which day; nothing when for nobody. */
export function StandsIn({ className }: { readonly className?: string | undefined }): ReactNode {
  const t = useTranslations('access.delegations');
  const roles = useTranslations('access.accounts.roles');
  const { positions } = useSession().account;
  return positions.map(({ id, delegatedFrom, toDay, role, organization }) =>
    delegatedFrom === null || toDay === null ? null : (
      <p key={id} className={className}>
        <strong>{t('standsInFor', { name: delegatedFrom.name, day: formatDate(toDay) })}</strong>
        {' · '}
        {[roles(role), organization?.name].filter(Boolean).join(', ')}
      </p>
    ),
  );
}
