import { IconUserEdit } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { mendRefusal } from '#ui-kit/client/mend-refusal.ts';
import { askOperator, useOperatorAsked } from './operator-door.ts';
import classes from './operator-seat.module.css';
import { useSession } from './session.ts';

const OperatorDialog = lazy(() =>
  import('./operator-dialog.tsx').then((file) => ({ default: file.OperatorDialog })),
);

/** At a shared desk: who sits there, with the act that changes it; asks at once when it was not said. */
export function OperatorSeat(): ReactNode {
  const t = useTranslations('access.desk');
  const { kind, operator } = useSession().account;
  const isDesk = kind === 'desk';
  const isAsked = useOperatorAsked();
  const isUnsaid = isDesk && operator === null;
  useEffect(() => (isDesk ? mendRefusal('access.operator-needed', askOperator) : undefined), [isDesk]);
  useEffect(() => {
    if (isUnsaid) void askOperator();
  }, [isUnsaid]);
  if (!isDesk) return null;
  return (
    <>
      <button
        type="button"
        className={classes.seat}
        data-unsaid={isUnsaid || undefined}
        onClick={() => void askOperator()}
      >
        <IconUserEdit size={17} stroke={1.6} aria-hidden="true" />
        <span className={classes.name}>
          {operator === null ? t('unsaid') : t('seat', { name: operator })}
        </span>
        <span className={classes.act}>{t(operator === null ? 'say' : 'change')}</span>
      </button>
      {isAsked && (
        <Suspense fallback={null}>
          <OperatorDialog />
        </Suspense>
      )}
    </>
  );
}
