import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { countText } from '#ui-kit/count/count-text.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import type { Obligation, ObligationState } from '../contract.ts';
import { permittedSteps } from '../domain/permitted-steps.ts';
import { StateChip } from '../widgets/state-chip.tsx';
import { useMoveObligation } from '../widgets/use-move-obligation.ts';
import { obligationsQuery } from '../widgets/work-queries.ts';
import { BoardCard } from './board-card.tsx';
import classes from './board-view.module.css';
import { takeCards } from './drag-cards.ts';
import { filterOfAddress, type ObligationAddress, obligationStates } from './obligation-address.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** A move that waits for its reason. */
interface Asked {
  readonly obligation: Obligation;
}

/** The list by states, a column each; cards move by hand, by keys or by their menu, along permitted steps only. */
export function BoardView({ address }: { address: ObligationAddress }): ReactNode {
  const t = useTranslations('work');
  const [dragged, setDragged] = useState<Obligation | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const move = useMoveObligation();
  const go = (obligation: Obligation, state: ObligationState): void => {
    if (!permittedSteps(obligation).includes(state)) return;
    if (state === 'not-done') setAsked({ obligation });
    else move.mutate({ obligation, state, reason: null, allowedBy: null });
  };
  const shown = obligationStates.filter(
    (state) =>
      address.state === undefined ||
      address.state === state ||
      (address.state === 'open' && isOpenState(state)) ||
      (address.state === 'given-up' && (state === 'carried-over' || state === 'not-done')),
  );
  return (
    <>
      <p className={`${classes.hint} no-print`}>{t('lists.board.keys')}</p>
      {move.isError && <FailureNotice reason={move.error} place={t('one.failedMove')} />}
      <div className={classes.board}>
        {shown.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            address={address}
            dragged={dragged}
            onDrag={setDragged}
            onMove={go}
          />
        ))}
      </div>
      {asked !== null && (
        <ReasonDialog
          act={t('one.giveReason')}
          onCancel={() => setAsked(null)}
          onGive={(given) => {
            setAsked(null);
            move.mutate({ obligation: asked.obligation, state: 'not-done', ...given });
          }}
        />
      )}
    </>
  );
}

function isOpenState(state: ObligationState): boolean {
  return state === 'not-started' || state === 'in-progress' || state === 'continuous';
}

interface BoardColumnProps {
  readonly state: ObligationState;
  readonly address: ObligationAddress;
  readonly dragged: Obligation | null;
  readonly onDrag: (obligation: Obligation | null) => void;
  readonly onMove: (obligation: Obligation, state: ObligationState) => void;
}

function BoardColumn({ state, address, dragged, onDrag, onMove }: BoardColumnProps): ReactNode {
  const t = useTranslations('work');
  const kit = useTranslations('kit');
  const list = useInfiniteQuery(obligationsQuery({ ...filterOfAddress(address), state }));
  const rows = list.data?.pages.flatMap((page) => page.obligations) ?? [];
  const total = list.data?.pages[0]?.total;
  const takes = dragged !== null && permittedSteps(dragged).includes(state);
  const count = total === undefined ? '' : countText(total);
  // No card is moved there by hand: without any, the column would stand empty for ever.
  if (state === 'reported' && address.state !== state && rows.length === 0) return null;
  return (
    <section
      className={classes.column}
      aria-label={`${t(`states.${state}`)} ${count}`}
      data-takes={takes || undefined}
      {...takeCards(takes, () => {
        if (takes) onMove(dragged, state);
        onDrag(null);
      })}
    >
      <h2 className={classes.head}>
        <StateChip state={state} /> <span>{count}</span>
      </h2>
      {list.isPending && <RowSkeletons rows={4} label={kit('loading')} />}
      {list.isError && (
        <FailureNotice
          reason={list.error}
          place={t('lists.board.failed')}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isSuccess && rows.length === 0 && <p className={classes.none}>{t('lists.board.none')}</p>}
      <ul className={classes.cards}>
        {rows.map((obligation) => (
          <BoardCard key={obligation.id} obligation={obligation} onDrag={onDrag} onMove={onMove} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Link className={classes.more} to="/nhiem-vu" search={{ ...address, state, view: undefined }}>
          {t('lists.board.more')}
        </Link>
      )}
    </section>
  );
}
