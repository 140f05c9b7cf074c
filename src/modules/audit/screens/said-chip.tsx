import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import filters from '#ui-kit/filter/filter.module.css';

interface SaidChipProps {
  readonly part: string;
  readonly words: string;
  readonly onClear: () => void;
}

/** One condition as words, with the cross that takes it away. */
export function SaidChip({ part, words, onClear }: SaidChipProps): ReactNode {
  const t = useTranslations('audit.filter');
  return (
    <span className={filters.chip} data-set>
      <span className={filters.face}>
        <span>
          <span className={filters.label}>{part}: </span>
          {words}
        </span>
      </span>
      <button type="button" className={filters.clear} aria-label={t('clear', { part })} onClick={onClear}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
