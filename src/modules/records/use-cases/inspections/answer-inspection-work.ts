import { administers } from '#kernel/law/holds.ts';
import type { Asked, MyWorkSource } from '#modules/work/door.ts';
import { readWaitingRemedies } from '../../store/inspections/remedies.ts';

const JUDGE = {
  key: 'remedy to judge',
  why: { vi: 'Chờ đánh giá kết quả khắc phục', en: 'Put right as reported, to be judged' },
  act: { vi: 'Xem, đánh giá', en: 'Look, judge' },
};
const RETURNED = {
  key: 'remedy returned',
  why: { vi: 'Kết quả khắc phục bị trả lại', en: 'What was put right was returned' },
  act: { vi: 'Báo cáo lại', en: 'Report again' },
};
const AWAITED = {
  key: 'remedy awaited',
  why: { vi: 'Đã báo cáo khắc phục, chờ đánh giá', en: 'Reported as put right, to be judged' },
  act: { vi: 'Xem', en: 'Look' },
};

type Waiting = Parameters<typeof readWaitingRemedies>[1];

function tell(
  part: MyWorkSource['part'],
  told: typeof JUDGE,
  asked: Pick<Waiting, 'side' | 'state'>,
): MyWorkSource {
  return {
    part,
    ask: async (db, { realmId, actor, bodies, most }): Promise<Asked> => {
      const isHouse = bodies.length === 0 && administers(actor) && asked.side === 'inspector';
      if (bodies.length === 0 && !isHouse) return { items: [], total: 0 };
      const found = await readWaitingRemedies(db, {
        ...asked,
        realmId,
        bodies: isHouse ? null : bodies,
        most,
      });
      const items = found.map((one) => ({
        key: `${told.key} ${one.id}`,
        obligationId: null,
        what: `${one.title}: ${one.words}`,
        why: told.why,
        said: one.organizationName,
        by: one.by,
        since: one.since,
        act: { ...told.act, address: `/kiem-tra/${one.inspectionId}` },
      }));
      return { items, total: found[0]?.total ?? 0 };
    },
  };
}

/**
 * What inspections know of Việc của tôi: what was reported and has to be judged, what came back to the own body, what lies with who
 * inspected. What is owed by a day stands there as the obligation that each remedy makes.
 */
export const answerInspectionWork: readonly MyWorkSource[] = [
  tell('decide', JUDGE, { side: 'inspector', state: 'reported' }),
  tell('returned', RETURNED, { side: 'body', state: 'returned' }),
  tell('waiting', AWAITED, { side: 'body', state: 'reported' }),
];
