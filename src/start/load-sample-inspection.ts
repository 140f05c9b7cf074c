import { addDays } from '#kernel/time/iso-day.ts';
import { localDay } from '#kernel/time/local-time.ts';
import { findActorOf, listWorkersOf } from '#modules/access/door.ts';
import type { Act } from '#modules/audit/door.ts';
import { listOrganizationsOn } from '#modules/organizations/door.ts';
import {
  actOnRemedy,
  answerHandedIn,
  beginInspection,
  changeInspection,
  getInspection,
  sendInspection,
} from '#modules/records/door.ts';
import type { Transaction } from '#platform/db/database.ts';
import { readProvince } from './read-province.ts';

const INSPECTOR = 'so-vhttdl';
const FIRST = 'xa-na-hien';
const SECOND = 'xa-muong-lung-hien';

/** So many days ago it was sent; its first remedy is late since. */
const SENT_AGO = 21;

/**
 * Gives the invented province one inspection of two communes under a plan, sent three weeks ago: one thing put right, one
 * to be judged, one late, one ahead. Where nobody of these bodies has an account, none was made.
 */
export async function loadSampleInspection(tx: Transaction, act: Act, planId: string): Promise<void> {
  const { realmId, now } = act;
  const today = localDay(now);
  const bodies = await findBodies(tx, realmId, today);
  const [office, one, two] = [INSPECTOR, FIRST, SECOND].map((key) => bodies.get(key));
  if (office === undefined || one === undefined || two === undefined) return;
  const workers = await listWorkersOf(tx, realmId, [office, one, two], today);
  const actorFor = async (body: string) => {
    const worker = workers.find(({ organizationId }) => organizationId === body);
    return worker === undefined ? null : findActorOf(tx, realmId, worker.accountId, today);
  };
  // One after another: they ask on the one connection of the transaction.
  const inspector = await actorFor(office);
  const ofOne = await actorFor(one);
  const ofTwo = await actorFor(two);
  if (inspector == null || ofOne == null || ofTwo == null) return;
  const at = (days: number) => ({ ...act, now: new Date(`${addDays(today, -days)}T02:30:00Z`) });
  const begun = { title: null, organizationIds: [one, two], planId, withLate: true };
  const sent = { ...at(SENT_AGO), actor: inspector };
  const id = await beginInspection(tx, sent, answerHandedIn, begun);
  const { inspection } = await getInspection(tx, inspector, id, sent.now);
  const written = contentOf({ one, two, sentOn: localDay(sent.now) });
  const looked = { obligationIds: inspection.obligationIds.slice(0, 4), planId };
  await changeInspection(tx, sent, { id, version: 1 }, { ...written, ...looked });
  await sendInspection(tx, sent, { id, version: 2 });
  const { remedies } = await getInspection(tx, inspector, id, sent.now);
  const remedyOf = (place: number) => ({
    ...{ id: remedies[place]?.remedy.id ?? '', words: '', files: [], toldHow: null, day: null },
  });
  await actOnRemedy(
    tx,
    { ...at(9), actor: ofOne },
    { ...remedyOf(0), kind: 'report', version: 1, words: SAID[0] },
  );
  await actOnRemedy(tx, { ...at(7), actor: inspector }, { ...remedyOf(0), kind: 'accept', version: 2 });
  await actOnRemedy(
    tx,
    { ...at(2), actor: ofTwo },
    { ...remedyOf(2), kind: 'report', version: 1, words: SAID[1] },
  );
}

const SAID = [
  'Đã lập sổ theo dõi từng nhiệm vụ, phân công một công chức ghi hằng tuần.',
  'Đã thay 2 pano ở lối lên cửa khẩu bằng nội dung mới, ảnh chụp gửi kèm công văn.',
] as const;

async function findBodies(tx: Transaction, realmId: string, today: string): Promise<Map<string, string>> {
  const listed = await listOrganizationsOn(tx, realmId, today);
  const ids = new Map(listed.map(({ id, name }) => [name, id]));
  return new Map(
    readProvince().organizations.flatMap(({ key, names }) => {
      const id = ids.get(names.at(-1)?.name ?? '');
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}

function contentOf({ one, two, sentOn }: { one: string; two: string; sentOn: string }) {
  const finding = (
    key: string,
    kind: 'strength' | 'shortcoming' | 'cause',
    organizationId: string | null,
    words: string,
  ) => ({ key, kind, words, organizationId, obligationId: null });
  const remedy = (findingKey: string, organizationId: string, words: string, countedDays: number) => ({
    ...{ key: `${findingKey} ${words}`, findingKey, organizationId, words, day: null, countedDays },
  });
  return {
    title: 'Kiểm tra công tác thông tin đối ngoại ở cơ sở',
    decision: 'Kế hoạch kiểm tra công tác thông tin đối ngoại của Sở',
    fromDay: addDays(sentOn, -5),
    toDay: addDays(sentOn, -4),
    place: 'trụ sở UBND hai xã',
    summary:
      'Hai xã đã giao người làm đầu mối và nắm được các nhiệm vụ của kế hoạch; việc ghi kết quả còn dồn về cuối kỳ.',
    members: [
      { title: 'Phó Giám đốc Sở', part: 'head' as const },
      { title: 'Trưởng phòng Quản lý báo chí và Thông tin', part: 'deputy' as const },
      { title: 'Chuyên viên Phòng Quản lý báo chí và Thông tin', part: 'secretary' as const },
    ],
    organizationIds: [one, two],
    findings: [
      finding('s', 'strength', null, 'Đón tiếp, giới thiệu với khách qua biên giới đúng quy định.'),
      finding('a', 'shortcoming', one, 'Chưa có sổ theo dõi nhiệm vụ; kết quả ghi theo trí nhớ.'),
      finding('b', 'shortcoming', two, 'Hai pano ở lối lên cửa khẩu đã bạc màu, nội dung từ năm 2022.'),
      finding('c', 'cause', null, 'Công chức kiêm nhiều việc, chưa được tập huấn.'),
    ],
    remedies: [
      remedy('a', one, 'Lập sổ theo dõi từng nhiệm vụ, phân công người ghi.', 10),
      remedy('a', one, 'Ghi bổ sung kết quả các tháng trước vào hệ thống.', 5),
      remedy('b', two, 'Thay nội dung hai pano ở lối lên cửa khẩu.', 15),
      remedy('c', two, 'Cử công chức dự lớp tập huấn gần nhất và báo cáo.', 40),
    ],
  };
}
