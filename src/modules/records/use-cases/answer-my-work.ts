import type { Asked, Asking, MyWorkPort, MyWorkSource } from '#modules/work/door.ts';
import type { Queryable } from '#platform/db/database.ts';
import {
  readArrivedByLink,
  readObligationsWithResults,
  readOpenQuestions,
  readUnconfirmed,
  type WaitingThing,
} from '../store/read-waiting.ts';
import { answerInspectionWork } from './inspections/answer-inspection-work.ts';

interface Told {
  readonly key: string;
  readonly why: { readonly vi: string; readonly en: string };
  readonly act: { readonly vi: string; readonly en: string };
}

const ANSWER: Told = {
  key: 'question',
  why: { vi: 'Đề nghị bổ sung', en: 'More is asked for' },
  act: { vi: 'Trả lời', en: 'Answer' },
};
const CONFIRM: Told = {
  key: 'confirm',
  why: { vi: 'Nhập thay, chờ xác nhận', en: 'Entered for you, to be confirmed' },
  act: { vi: 'Xác nhận', en: 'Confirm' },
};
const PUT_RIGHT: Told = {
  key: 'confirm anew',
  why: { vi: 'Cơ quan khác đã sửa, chờ xác nhận lại', en: 'Another body put it right; confirm it anew' },
  act: { vi: 'Xem hai bản, xác nhận', en: 'Look at both, confirm' },
};
const ARRIVED: Told = {
  key: 'by link',
  why: { vi: 'Nhận qua liên kết, chờ xác nhận', en: 'Came by a link, to be confirmed' },
  act: { vi: 'Xem, xác nhận', en: 'Look, confirm' },
};
const AWAIT_ANSWER: Told = {
  key: 'awaited answer',
  why: { vi: 'Đã đề nghị bổ sung', en: 'More was asked for' },
  act: { vi: 'Xem', en: 'Look' },
};
const AWAIT_CONFIRMING: Told = {
  key: 'awaited confirming',
  why: { vi: 'Đã nhập thay, chờ cơ quan xác nhận', en: 'Entered for the body, to be confirmed by it' },
  act: { vi: 'Xem', en: 'Look' },
};

type ReadThings = (db: Queryable, asking: Asking) => Promise<WaitingThing[]>;

/** A source that reads things about records and says of all of them the same. */
function tell(part: MyWorkSource['part'], told: Told, read: ReadThings): MyWorkSource {
  return {
    part,
    ask: async (db, asking): Promise<Asked> => {
      // Who keeps the whole house is asked nothing, and waits for nobody.
      if (asking.bodies.length === 0) return { items: [], total: 0 };
      const things = await read(db, asking);
      const items = things.map(({ id, obligationId, words, by, since }) => ({
        key: `${told.key} ${id}`,
        obligationId,
        why: told.why,
        said: words,
        by,
        since,
        act: { ...told.act, address: `/nhiem-vu/${obligationId}` },
      }));
      return { items, total: things[0]?.total ?? 0 };
    },
  };
}

/** What records know of Việc của tôi: questions and records to confirm on either side, and which obligations have results. */
export const answerMyWork: MyWorkPort = {
  sources: [
    tell('returned', ANSWER, (db, asking) => readOpenQuestions(db, asking, 'asked-of-them')),
    tell('returned', CONFIRM, (db, asking) => readUnconfirmed(db, asking, 'of-them')),
    tell('returned', PUT_RIGHT, (db, asking) => readUnconfirmed(db, asking, 'put-right')),
    tell('decide', ARRIVED, readArrivedByLink),
    tell('waiting', AWAIT_ANSWER, (db, asking) => readOpenQuestions(db, asking, 'asked-by-them')),
    tell('waiting', AWAIT_CONFIRMING, (db, asking) => readUnconfirmed(db, asking, 'by-them')),
    ...answerInspectionWork,
  ],
  withResults: async (db, realmId, ids, since) =>
    new Set(await readObligationsWithResults(db, realmId, ids, since)),
};
