import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import type { Account } from '../../contract.ts';

/** Whether somebody can enter under an account, and whether it is shared: two facts that every list needs. */
export function AccountState({ account }: { account: Account }): ReactNode {
  const t = useTranslations('access.accounts');
  const page = useTranslations('access.accountPage');
  const { active, hasPassword, kind } = account;
  return (
    <>
      {active && hasPassword && (
        <StatusChip shape="full" tone="good">
          {t('active')}
        </StatusChip>
      )}
      {active && !hasPassword && (
        <StatusChip shape="half" tone="warn">
          {page('awaiting')}
        </StatusChip>
      )}
      {!active && (
        <StatusChip shape="dash" tone="calm">
          {t('inactive')}
        </StatusChip>
      )}
      {kind === 'desk' && (
        <>
          {' '}
          <StatusChip shape="ring" tone="work">
            {page('desk')}
          </StatusChip>
        </>
      )}
    </>
  );
}
