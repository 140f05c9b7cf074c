import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { EventList, EventProposal } from '../contract/events.ts';
import { eventsApi, eventsQuery } from '../widgets/record-queries.ts';
import classes from './record-event.module.css';

/** What somebody decides on two records. */
type Decision =
  | { readonly kind: 'same' | 'different'; readonly other: string }
  | { readonly kind: 'part' | 'reconsider'; readonly tie: SeenTie };

type SeenTie = NonNullable<EventList['events'][number]['others'][number]['tie']>;

/** The event that a record belongs to, and records of other bodies that may tell of the same one. */
export function RecordEvent({ record, obligation }: { record: string; obligation: string }): ReactNode {
  const t = useTranslations('records.events');
  const list = useQuery(eventsQuery(obligation)).data;
  const decide = useDecideEvent(record);
  const others = list?.events.find((event) => event.record === record)?.others ?? [];
  const proposals = list?.proposals.filter((proposal) => proposal.record === record) ?? [];
  const apart = list?.apart.filter((one) => one.record === record) ?? [];
  if (others.length + proposals.length + apart.length === 0) return null;
  return (
    <div className={classes.event}>
      {others.length > 0 && (
        <Members
          others={others}
          onPart={list?.mayMerge === true ? (tie) => decide.mutate({ kind: 'part', tie }) : null}
        />
      )}
      {proposals.map((proposal) => (
        <Proposal
          key={proposal.other.id}
          proposal={proposal}
          onDecide={(kind) => decide.mutate({ kind, other: proposal.other.id })}
        />
      ))}
      {apart.length > 0 && (
        <Apart apart={apart} onReconsider={(tie) => decide.mutate({ kind: 'reconsider', tie })} />
      )}
      {decide.isError && <FailureNotice reason={decide.error} place={t('failed')} />}
    </div>
  );
}

interface MembersProps {
  readonly others: EventList['events'][number]['others'];
  readonly onPart: ((tie: SeenTie) => void) | null;
}

function Members({ others, onPart }: MembersProps): ReactNode {
  const t = useTranslations('records.events');
  return (
    <div>
      <p className={classes.head}>
        <IconLink size={15} aria-hidden="true" /> <strong>{t('one')}</strong>{' '}
        <span className={classes.quiet}>{t('counted')}</span>
      </p>
      <ul className={classes.list}>
        {others.map((other) => {
          const { tie, decidedBy } = other;
          return (
            <li key={other.id}>
              <Other other={other} />
              {decidedBy !== null && <span className={classes.quiet}> · {t('by', { by: decidedBy })}</span>}
              {tie !== null && onPart !== null && (
                <Button size="compact-xs" variant="subtle" className="no-print" onClick={() => onPart(tie)}>
                  {t('part')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ApartProps {
  readonly apart: EventList['apart'];
  readonly onReconsider: (tie: SeenTie) => void;
}

/** What somebody said to be another event: quiet, for it is settled, and with the way to take it back. */
function Apart({ apart, onReconsider }: ApartProps): ReactNode {
  const t = useTranslations('records.events');
  return (
    <details className={`${classes.apart} no-print`}>
      <summary>{t('apart', { count: apart.length })}</summary>
      <ul className={classes.list}>
        {apart.map(({ other, tie, decidedBy }) => (
          <li key={tie.id}>
            <Other other={other} />
            <span className={classes.quiet}> · {t('apartBy', { by: decidedBy })}</span>
            <Button size="compact-xs" variant="subtle" onClick={() => onReconsider(tie)}>
              {t('reconsider')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ProposalProps {
  readonly proposal: EventProposal;
  readonly onDecide: (kind: 'same' | 'different') => void;
}

function Proposal({ proposal, onDecide }: ProposalProps): ReactNode {
  const t = useTranslations('records.events');
  const reasons = proposal.reasons.map((reason) => t(`reasons.${reason}`)).join(', ');
  return (
    <div className={`${classes.proposal} no-print`}>
      <p>
        <strong>{t('proposed')}</strong> <Other other={proposal.other} />
      </p>
      <p className={classes.quiet}>{t('because', { reasons })}</p>
      <div className={classes.acts}>
        <Button size="xs" variant="light" onClick={() => onDecide('same')}>
          {t('merge')}
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onDecide('different')}>
          {t('refuse')}
        </Button>
      </div>
    </div>
  );
}

function Other({ other }: { other: EventProposal['other'] }): ReactNode {
  const t = useTranslations('records.events');
  return (
    <Link to="/nhiem-vu/$obligation" params={{ obligation: other.obligation }}>
      {t('on', { day: formatDate(other.doneOn), body: other.organization.name })}: {other.words}
    </Link>
  );
}

/** What is told once it was decided. */
const SAID = { part: 'parted', reconsider: 'reconsidered', same: 'merged', different: 'refused' } as const;

/** Decides and offers the way back; what somebody else decided meanwhile is fetched and shown. */
function useDecideEvent(record: string) {
  const t = useTranslations('records.events');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const undo = ({ id, version }: SeenTie) =>
    eventsApi('post /api/record-ties/{tie}/undo', { params: { tie: id }, body: { version } });
  const refresh = () => answers.invalidateQueries({ queryKey: ['records'] });
  return useMutation({
    mutationFn: async (decision: Decision): Promise<SeenTie | null> => {
      if ('tie' in decision) {
        await undo(decision.tie);
        return null;
      }
      const body = { one: record, other: decision.other, verdict: decision.kind };
      return eventsApi('post /api/record-ties', { body });
    },
    onSuccess: (tie, { kind }) => {
      const words = t(SAID[kind]);
      if (tie === null) showToast({ words });
      else
        showToast({
          words,
          undo: {
            words: kit('undo'),
            act: async () => {
              await undo(tie);
              await refresh();
            },
          },
        });
    },
    onSettled: refresh,
  });
}
