import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '#ui-kit/client/api-problem.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { Obligation, ObligationState } from '../contract.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import type { NotDone } from '../widgets/not-done-form.tsx';
import { StateChip } from '../widgets/state-chip.tsx';
import classes from './list-parts.module.css';
import { obligationStates } from './obligation-address.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useChangeMany } from './use-change-many.ts';

/** As many as one act takes. */
const MOST = 500;

interface BulkBarProps {
  readonly chosen: readonly Obligation[];
  readonly onChoose: (chosen: readonly Obligation[]) => void;
}

/** What can be done with the chosen rows; a refusal names each row that stands in the way, and nothing was changed. */
export function BulkBar({ chosen, onChoose }: BulkBarProps): ReactNode {
  const t = useTranslations('work.lists.bulk');
  const [asking, setAsking] = useState(false);
  const move = useChangeMany(() => onChoose([]));
  const permitted = obligationStates.filter((state) =>
    chosen.every((one) => one.state === state || permittedSteps(one).includes(state)),
  );
  const go = (state: ObligationState, given: NotDone | null): void => {
    const moving = chosen.filter((one) => one.state !== state);
    if (moving.length > 0)
      move.mutate({
        obligations: moving,
        state,
        reason: given?.reason ?? null,
        allowedBy: given?.allowedBy ?? null,
      });
  };
  const refused = move.error instanceof ApiProblem ? move.error.fields : [];
  const moving = move.variables?.obligations ?? [];
  const leaveOut = (): void => {
    const out = new Set(refused.map(({ field }) => moving[Number(field.split('.').at(-1))]?.id));
    onChoose(chosen.filter(({ id }) => !out.has(id)));
    move.reset();
  };
  return (
    <section className={`${classes.bulk} no-print`} aria-label={t('label')}>
      <div className={classes.row}>
        <strong aria-live="polite">{t('chosen', { count: chosen.length })}</strong>
        <Menu position="top-start">
          <Menu.Target>
            <Button
              size="sm"
              loading={move.isPending}
              disabled={chosen.length > MOST}
              rightSection={<IconChevronDown size={15} />}
            >
              {t('move')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {permitted.map((state) => (
              <Menu.Item
                key={state}
                onClick={() => (state === 'not-done' ? setAsking(true) : go(state, null))}
              >
                <StateChip state={state} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button size="sm" variant="subtle" onClick={() => onChoose([])}>
          {t('clear')}
        </Button>
        {chosen.length > MOST && <span>{t('most')}</span>}
      </div>
      {move.isError && (
        <FailureNotice reason={move.error} place={t('failed')}>
          {refused.length > 0 && (
            <Button size="xs" variant="default" onClick={leaveOut}>
              {t('leaveOut')}
            </Button>
          )}
        </FailureNotice>
      )}
      {refused.length > 0 && (
        <ul className={classes.refused}>
          {refused.map(({ field, reason }) => (
            <li key={field}>{reason}</li>
          ))}
        </ul>
      )}
      {asking && (
        <ReasonDialog
          act={t('confirm', { count: chosen.length })}
          onCancel={() => setAsking(false)}
          onGive={(given) => {
            setAsking(false);
            go('not-done', given);
          }}
        />
      )}
    </section>
  );
}
