import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './fill-scan.module.css';

interface YearFieldProps {
  readonly year: number | null;
  readonly onChange: (year: number | null) => void;
}

/** The year that completes times which name none. */
export function YearField({ year, onChange }: YearFieldProps): ReactNode {
  const t = useTranslations('documents.fill');
  return (
    <NumberInput
      className={classes.year ?? ''}
      label={t('year')}
      description={t('yearHint')}
      min={1990}
      max={2100}
      hideControls
      allowDecimal={false}
      value={year ?? ''}
      onChange={(value) =>
        onChange(typeof value === 'number' && value >= 1990 && value <= 2100 ? value : null)
      }
    />
  );
}
