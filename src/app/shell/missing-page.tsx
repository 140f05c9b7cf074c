import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';

/** An address that leads nowhere. */
export function MissingPage(): ReactNode {
  const t = useTranslations('app');
  return (
    <EmptyState title={t('missing.title')} act={<LinkButton to="/">{t('missing.home')}</LinkButton>}>
      {t('missing.reason')}
    </EmptyState>
  );
}
