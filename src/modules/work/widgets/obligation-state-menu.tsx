import { Button, Menu, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Obligation } from '../contract.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import classes from './obligation-state-menu.module.css';
import { StateChip } from './state-chip.tsx';
import { useMoveObligation } from './use-move-obligation.ts';

/** The state of an obligation and the steps it may take; not doing it asks for the reason and who allowed it. */
export function ObligationStateMenu({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('work');
  const session = useSession();
  const move = useMoveObligation();
  const [asking, setAsking] = useState(false);
  const own =
    session.account.role === 'administrator' ||
    session.account.organization?.id === obligation.organization.id;
  const may = own && mayDo(session, 'work.set-obligation-state');
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
              {permittedSteps(obligation.state).map((state) => (
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
        <ReasonForm
          onCancel={() => setAsking(false)}
          onGive={(given) => {
            setAsking(false);
            move.mutate({ obligation, state: 'not-done', ...given });
          }}
        />
      )}
      {move.isError && <FailureNotice reason={move.error} place={t('one.failedMove')} />}
    </div>
  );
}

interface ReasonFormProps {
  readonly onGive: (given: { reason: string; allowedBy: string }) => void;
  readonly onCancel: () => void;
}

function ReasonForm({ onGive, onCancel }: ReasonFormProps): ReactNode {
  const t = useTranslations('work.one');
  const kit = useTranslations('kit');
  const [reason, setReason] = useState('');
  const [allowedBy, setAllowedBy] = useState('');
  const isWhole = reason.trim() !== '' && allowedBy.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) onGive({ reason: reason.trim(), allowedBy: allowedBy.trim() });
  };
  return (
    <form className={classes.reason} onSubmit={submit}>
      <Textarea
        label={t('reason')}
        autosize
        minRows={2}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('allowedBy')}
        description={t('allowedByHint')}
        required
        value={allowedBy}
        onChange={(event) => setAllowedBy(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button variant="default" size="sm" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        <Button type="submit" size="sm" disabled={!isWhole}>
          {t('giveReason')}
        </Button>
      </div>
    </form>
  );
}
