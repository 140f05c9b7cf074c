import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { actorOf, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Obligation } from '../contract.ts';
import { canWork } from '../domain/permissions.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import { NotDoneForm } from './not-done-form.tsx';
import classes from './obligation-state-menu.module.css';
import { StateChip } from './state-chip.tsx';
import { useMoveObligation } from './use-move-obligation.ts';

/** The state of an obligation and the steps it may take; not doing it asks for the reason and who allowed it. */
export function ObligationStateMenu({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('work');
  const session = useSession();
  const move = useMoveObligation();
  const [asking, setAsking] = useState(false);
  const may = canWork(actorOf(session), 'work.set-obligation-state', obligation.organization.id).allowed;
  const { reason, allowedBy } = obligation;
  return (
    <div>
      <div className={classes.state}>
        <StateChip state={obligation.state} />
        {may && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                size="sm"
                className="no-print"
                loading={move.isPending}
                rightSection={<IconChevronDown size={15} />}
              >
                {t('one.change')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {permittedSteps(obligation).map((state) => (
                <Menu.Item
                  key={state}
                  onClick={() => {
                    if (state === 'not-done') setAsking(true);
                    else move.mutate({ obligation, state, reason: null, allowedBy: null });
                  }}
                >
                  <StateChip state={state} />
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {reason !== null && <p className={classes.why}>{t('one.because', { reason })}</p>}
      {allowedBy !== null && <p className={classes.why}>{t('one.allowed', { name: allowedBy })}</p>}
      {asking && (
        <div className={classes.reason}>
          <NotDoneForm
            act={t('one.giveReason')}
            onCancel={() => setAsking(false)}
            onGive={(given) => {
              setAsking(false);
              move.mutate({ obligation, state: 'not-done', ...given });
            }}
          />
        </div>
      )}
      {move.isError && <FailureNotice reason={move.error} place={t('one.failedMove')} />}
    </div>
  );
}
