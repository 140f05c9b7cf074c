import { Button, Menu, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Obligation } from '../contract.ts';
import { StateChip } from '../widgets/state-chip.tsx';
import { obligationStates } from './obligation-address.ts';
import classes from './obligation-drawer.module.css';
import { useMoveObligation } from './use-move-obligation.ts';

/** The state of an obligation and the way to change it; not doing it asks for the reason. */
export function ObligationStateMenu({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('work');
  const session = useSession();
  const move = useMoveObligation();
  const [asking, setAsking] = useState(false);
  const own =
    session.account.role === 'administrator' ||
    session.account.organization?.id === obligation.organization.id;
  const may = own && mayDo(session, 'work.set-obligation-state');
  return (
    <>
      <div className={classes.state}>
        <StateChip state={obligation.state} />
        {may && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                size="sm"
                loading={move.isPending}
                rightSection={<IconChevronDown size={15} />}
              >
                {t('one.change')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {obligationStates
                .filter((state) => state !== obligation.state)
                .map((state) => (
                  <Menu.Item
                    key={state}
                    onClick={() => {
                      if (state === 'not-done') setAsking(true);
                      else move.mutate({ obligation, state, reason: null });
                    }}
                  >
                    <StateChip state={state} />
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {asking && (
        <ReasonForm
          onCancel={() => setAsking(false)}
          onGive={(reason) => {
            setAsking(false);
            move.mutate({ obligation, state: 'not-done', reason });
          }}
        />
      )}
      {move.isError && <FailureNotice reason={move.error} place={t('one.failedMove')} />}
    </>
  );
}

function ReasonForm({
  onGive,
  onCancel,
}: {
  onGive: (reason: string) => void;
  onCancel: () => void;
}): ReactNode {
  const t = useTranslations('work.one');
  const kit = useTranslations('kit');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onGive(reason.trim());
  };
  return (
    <form className={classes.reason} onSubmit={submit}>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button variant="default" size="sm" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        <Button type="submit" size="sm" disabled={reason.trim() === ''}>
          {t('giveReason')}
        </Button>
      </div>
    </form>
  );
}
