import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import classes from './confirm-dialog.module.css';
import { useTakeBack } from './use-take-back.ts';

/** The way back from a plan to its review, said before it is done; nothing for those who may not. */
export function TakeBackPlan({ plan }: { plan: string }): ReactNode {
  const t = useTranslations('plans.takeBack');
  const kit = useTranslations('kit');
  const [asking, ask] = useState(false);
  const takeBack = useTakeBack();
  if (!mayDo(useSession(), 'plans.take-back-plan')) return null;
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => ask(true)}>
        {t('open')}
      </Button>
      {asking && (
        <Modal
          opened
          onClose={() => ask(false)}
          title={t('title')}
          closeButtonProps={{ 'aria-label': kit('close') }}
        >
          <div className={classes.dialog}>
            <p>{t('words')}</p>
            {takeBack.isError && <FailureNotice reason={takeBack.error} place={t('failed')} />}
            <div className={classes.acts}>
              <Button variant="default" onClick={() => ask(false)}>
                {kit('cancel')}
              </Button>
              <Button
                loading={takeBack.isPending}
                onClick={() => takeBack.mutate(plan, { onSuccess: () => ask(false) })}
              >
                {t('act')}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}
