import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Obligation } from '../contract.ts';
import classes from './holder-line.module.css';

/** With whom an obligation lies and since when, and what about it waits for somebody; nothing of it for what is closed. */
export function HolderLine({ obligation }: { readonly obligation: Obligation }): ReactNode {
  const t = useTranslations('work.course');
  const { holder, accepted, state, openBlockers, asksTime } = obligation;
  if (!['not-started', 'in-progress', 'continuous'].includes(state)) return null;
  return (
    <span className={classes.line}>
      {holder !== null ? (
        <span title={t('holder', { name: holder.name, moment: formatMoment(holder.since) })}>
          {holder.name} <small className={classes.quiet}>{formatMoment(holder.since).slice(0, 10)}</small>
        </span>
      ) : (
        accepted !== null && <span className={classes.quiet}>{t('accepted')}</span>
      )}
      {openBlockers > 0 && (
        <StatusChip shape="triangle" tone="warn">
          {t('blocked')}
        </StatusChip>
      )}
      {asksTime && (
        <StatusChip shape="half" tone="warn">
          {t('asksTime')}
        </StatusChip>
      )}
    </span>
  );
}
