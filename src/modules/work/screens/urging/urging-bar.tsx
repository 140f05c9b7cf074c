import { Button } from '@mantine/core';
import { IconFileText, IconMessage2, IconPhone } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import type { UrgedBody } from '../../contract/urging.ts';
import classes from '../list-parts.module.css';
import { openWorks } from './open-works.ts';
import { useTakeStep } from './use-take-step.ts';

interface UrgingBarProps {
  readonly bodies: readonly UrgedBody[];
  readonly onStart: (what: 'message' | 'call') => void;
  readonly onClear: () => void;
}

/** The next step toward the chosen bodies, from the mildest on; what the relation does not allow is not offered. */
export function UrgingBar({ bodies, onStart, onClear }: UrgingBarProps): ReactNode {
  const t = useTranslations('work.urging.bar');
  const { plan } = useSearch({ from: '/shell/don-doc' });
  const take = useTakeStep();
  const obligations = bodies.flatMap(openWorks);
  const go = (step: 'letter' | 'inspection'): void =>
    take.mutate({ step, obligations }, { onSuccess: onClear });
  return (
    <section className={`${classes.bulk} no-print`} aria-label={t('label')}>
      <div className={classes.row}>
        <strong aria-live="polite">{t('chosen', { count: bodies.length })}</strong>
        <Button size="sm" leftSection={<IconMessage2 size={16} />} onClick={() => onStart('message')}>
          {t('message')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconPhone size={16} />}
          onClick={() => onStart('call')}
        >
          {t('call')}
        </Button>
        {bodies.every(({ manner }) => manner !== 'remind') && (
          <Button
            size="sm"
            variant="default"
            loading={take.isPending}
            leftSection={<IconFileText size={16} />}
            onClick={() => go('letter')}
          >
            {t('letter')}
          </Button>
        )}
        {bodies.every(({ manner }) => manner === 'urge') && (
          <Button size="sm" variant="default" loading={take.isPending} onClick={() => go('inspection')}>
            {t('inspection')}
          </Button>
        )}
        {bodies.every(({ manner }) => manner !== 'remind') && (
          <LinkButton
            size="sm"
            variant="default"
            to="/kiem-tra/lap"
            search={{
              bodies: bodies.map(({ organization }) => organization.id).join(','),
              ...(plan === undefined ? {} : { plan }),
            }}
          >
            {t('beginInspection')}
          </LinkButton>
        )}
        <Button size="sm" variant="subtle" onClick={onClear}>
          {t('clear')}
        </Button>
      </div>
      {take.isError && <FailureNotice reason={take.error} place={t('failed')} />}
    </section>
  );
}
