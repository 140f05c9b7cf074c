import { useTranslations } from 'use-intl';
import type { WhoMay } from '../../contract.ts';

/** Tells a position that opens an act: "Lãnh đạo, Sở Văn hóa, Thể thao và Du lịch, thay Vàng Văn Páo". */
export function useReasonWords(): (position: WhoMay['positions'][number]) => string {
  const t = useTranslations('access.whoMay');
  const roles = useTranslations('access.accounts.roles');
  return ({ role, organization, onBehalfOf }) =>
    [roles(role), organization?.name, onBehalfOf === null ? undefined : t('onBehalf', { name: onBehalfOf })]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
}
