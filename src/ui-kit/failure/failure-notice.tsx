import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import classes from './failure-notice.module.css';
import { readFailure } from './failure-words.ts';

interface FailureNoticeProps {
  readonly reason: unknown;
  /** What could not be done, when the server did not say: "danh sách nhiệm vụ". */
  readonly place?: string;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A failure in place: what, why, what to do, a code to quote, and the act that tries again. */
export function FailureNotice({ reason, place, onRetry, children }: FailureNoticeProps): ReactNode {
  const t = useTranslations('kit');
  const words = readFailure(reason);
  const title = words.title === '' ? t(`failure.${words.kind}.title`) : words.title;
  const remedy = words.remedy ?? (words.kind === 'told' ? null : t(`failure.${words.kind}.remedy`));
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle size={20} className={classes.icon} aria-hidden="true" />
      <div className={classes.words}>
        <p className={classes.title}>{place === undefined ? title : `${place}: ${title}`}</p>
        {words.detail !== null && <p>{words.detail}</p>}
        {remedy !== null && <p>{remedy}</p>}
        <p className={classes.code}>{t('failure.code', { code: words.code })}</p>
        {(onRetry !== undefined || children !== undefined) && (
          <div className={classes.acts}>
            {onRetry !== undefined && (
              <Button size="xs" variant="default" onClick={onRetry}>
                {t('failure.retry')}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
