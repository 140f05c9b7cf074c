import { type Messages, useMessages, useTranslations } from 'use-intl';

/** How acts of the pages of law are told. */
export interface ActWords {
  /** An act in words: `plans.confirm-plan` → "Đưa kế hoạch vào theo dõi". */
  readonly wordsOf: (action: string) => string;
  /** The room whose act it is. */
  readonly roomOf: (action: string) => string;
}

type Rooms = Messages['law'];

/** The words of acts; an act without words, which a test forbids, is shown by its name. */
export function useActWords(): ActWords {
  const t = useTranslations('law');
  const { law } = useMessages() as Pick<Messages, 'law'>;
  return {
    wordsOf: (action) => {
      const [room = '', act = ''] = action.split('.');
      const acts = law.acts as Readonly<Record<string, Readonly<Record<string, string>>>>;
      return acts[room]?.[act] ?? action;
    },
    roomOf: (action) => {
      const room = action.split('.')[0] as keyof Rooms['rooms'];
      return room in law.rooms ? t(`rooms.${room}`) : String(room);
    },
  };
}
