import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { isNarrowed, type ObligationAddress } from './obligation-address.ts';

/** Says why the list is empty, with the act that fills it. */
export function NothingHere({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work.list');
  const session = useSession();
  if (isNarrowed(address)) {
    return (
      <EmptyState
        title={t('emptyFilterTitle')}
        act={
          <LinkButton variant="default" to="/nhiem-vu" search={{}}>
            {t('clearAll')}
          </LinkButton>
        }
      >
        {t(address.late === 'yes' ? 'emptyLate' : 'emptyFilter')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('emptyTitle')}
      act={
        mayDo(session, 'documents.receive-document') && (
          <LinkButton to="/nhap-van-ban">{t('upload')}</LinkButton>
        )
      }
    >
      {t('empty')}
    </EmptyState>
  );
}
