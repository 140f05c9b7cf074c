import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { ReplyApi, ReplyDraftShape } from '../../contract/reply-link.ts';
import { readAmount } from '../../domain/amount.ts';

/** An answer before anything was typed. */
export const EMPTY_REPLY: ReplyDraftShape = { sender: '', words: '', doneOn: '', place: '', quantities: [] };

/** What keeps an answer from being sent; each names its field. */
export type ReplyFault = 'sender' | 'words' | 'doneOn' | 'future' | 'amount';

/** Looks an answer over as the server will; `today` is ISO. */
export function findReplyFaults(draft: ReplyDraftShape, today: string): readonly ReplyFault[] {
  const day = dayOf(draft, today);
  const faults: (ReplyFault | false)[] = [
    draft.quantities.some(({ amount }) => amount.trim() !== '' && readAmount(amount) === null) && 'amount',
    draft.words.trim() === '' && 'words',
    day === null && 'doneOn',
    day !== null && day > today && 'future',
    draft.sender.trim() === '' && 'sender',
  ];
  return faults.filter((fault) => fault !== false);
}

type Sent = ReplyApi['post /api/reply/send']['body'];

/** What is sent; only for an answer without faults. Figures left empty were not counted, which is not the same as none. */
export function replyToSend(draft: ReplyDraftShape, today: string): Omit<Sent, 'key' | 'files'> {
  return {
    sender: draft.sender.trim(),
    words: draft.words.trim(),
    doneOn: dayOf(draft, today) ?? today,
    place: draft.place.trim() === '' ? null : draft.place.trim(),
    quantities: draft.quantities
      .filter(({ amount }) => amount.trim() !== '')
      .map(({ indicator, amount }) => ({ indicator, amount: readAmount(amount) ?? 0 })),
  };
}

/** What a browser kept of an answer; `unsaved` while the server does not have it yet. */
export interface KeptReply {
  readonly draft: ReplyDraftShape;
  readonly unsaved: boolean;
}

/** Makes whole what a browser kept, which may be of an older version of the page; null when it is of no use. */
export function readKeptReply(kept: unknown): KeptReply | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { draft, unsaved } = kept as { draft?: unknown; unsaved?: unknown };
  if (typeof draft !== 'object' || draft === null) return null;
  const given = draft as Partial<Record<keyof ReplyDraftShape, unknown>>;
  const text = (name: keyof ReplyDraftShape) => (typeof given[name] === 'string' ? given[name] : '');
  const quantities = Array.isArray(given.quantities) ? given.quantities : [];
  return {
    unsaved: unsaved === true,
    draft: {
      sender: text('sender'),
      words: text('words'),
      doneOn: text('doneOn'),
      place: text('place'),
      quantities: quantities.filter(
        (one): one is ReplyDraftShape['quantities'][number] =>
          typeof one?.indicator === 'string' && typeof one?.amount === 'string',
      ),
    },
  };
}

function dayOf({ doneOn }: ReplyDraftShape, today: string): string | null {
  return doneOn.trim() === '' ? today : readTypedDate(doneOn);
}
