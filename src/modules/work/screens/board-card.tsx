import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Obligation, ObligationState } from '../contract.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import { DeadlineChip } from '../widgets/deadline-chip.tsx';
import { StateChip } from '../widgets/state-chip.tsx';
import classes from './board-view.module.css';
import { dragCard } from './drag-cards.ts';
import { obligationStates } from './obligation-address.ts';
import { useMayMove } from './use-may-move.ts';

interface BoardCardProps {
  readonly obligation: Obligation;
  readonly onDrag: (obligation: Obligation | null) => void;
  readonly onMove: (obligation: Obligation, state: ObligationState) => void;
}

/** One obligation on the board. */
export function BoardCard({ obligation, onDrag, onMove }: BoardCardProps): ReactNode {
  const t = useTranslations('work.lists.board');
  const mayMove = useMayMove()(obligation);
  const steps = permittedSteps(obligation);
  const walk = (event: KeyboardEvent): void => {
    if (!mayMove || !event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    const next = besideOf(obligation, event.key === 'ArrowRight' ? 1 : -1);
    if (next === null) return;
    event.preventDefault();
    onMove(obligation, next);
  };
  return (
    <li
      className={classes.card}
      {...dragCard(obligation.text, mayMove, (isDragged) => onDrag(isDragged ? obligation : null))}
    >
      <Link
        from="/nhiem-vu"
        to="/nhiem-vu"
        search={(now) => ({ ...now, open: obligation.id })}
        resetScroll={false}
        data-row
        className={classes.task}
        onKeyDown={walk}
      >
        {obligation.number !== null && <span className={classes.number}>{obligation.number} </span>}
        {obligation.text}
      </Link>
      <p className={classes.body}>{obligation.organization.name}</p>
      <div className={classes.foot}>
        {obligation.deadline === null ? (
          <span className={classes.body}>{obligation.timeText}</span>
        ) : (
          <DeadlineChip deadline={obligation.deadline} />
        )}
        {mayMove && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={`${t('move')} ${obligation.number ?? obligation.text.slice(0, 40)}`}
              >
                <IconDotsVertical size={15} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('move')}</Menu.Label>
              {steps.map((state) => (
                <Menu.Item key={state} onClick={() => onMove(obligation, state)}>
                  <StateChip state={state} />
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </li>
  );
}

/** The next state to that side to which a step leads. */
function besideOf(obligation: Obligation, direction: 1 | -1): ObligationState | null {
  const from = obligation.state;
  const steps = permittedSteps(obligation);
  for (
    let at = obligationStates.indexOf(from) + direction;
    at >= 0 && at < obligationStates.length;
    at += direction
  ) {
    const state = obligationStates[at];
    if (state !== undefined && steps.includes(state)) return state;
  }
  return null;
}
