import { addDays } from '#kernel/time/iso-day.ts';
import type { OrganizationToImport } from '#modules/organizations/door.ts';
import type { CopiedValue } from './copy-rows.ts';

/** Bodies of a province as they owe work: the committee, its departments with their rooms, and its communes. */
export const DEPARTMENTS = 20;
export const ROOMS = 6;
export const COMMUNES_OF_A_PROVINCE = 110;

/** The day on which the list is looked at, and the first year of its plans. */
export const TODAY = '2026-11-20';
const FIRST_YEAR = 2017;
const YEARS = 10;

/** Tasks of a plan, and bodies that owe a task. */
const TASKS_OF_A_PLAN = 40;
const BODIES_OF_A_TASK = 5;

/** Columns in the order of the rows. */
export const OBLIGATION_COLUMNS = [
  'realm_id',
  'id',
  'organization_id',
  'organization_name',
  'plan_id',
  'plan_title',
  'plan_number',
  'plan_year',
  'origin',
  'item_id',
  'position',
  'number',
  'text',
  'printed_name',
  'time_text',
  'named_day',
  'due_day',
  'state',
  'reason',
  'closed_at',
  'changed_at',
  'changed_by_name',
] as const;

const FIELDS = [
  'Ngoại vụ',
  'Nội vụ',
  'Tài chính',
  'Công Thương',
  'Xây dựng',
  'Y tế',
  'Tư pháp',
  'Du lịch',
  'Dân tộc',
  'Thanh tra',
];
const ACTS = [
  'Tổ chức',
  'Xây dựng',
  'Tham mưu ban hành',
  'Phối hợp thực hiện',
  'Đẩy mạnh',
  'Kiểm tra việc',
  'Biên soạn',
  'Cập nhật',
];
const THINGS = [
  'chuyên trang thông tin đối ngoại bằng tiếng nước ngoài',
  'hội nghị tập huấn người phát ngôn',
  'triển lãm ảnh về biển, đảo',
  'ấn phẩm giới thiệu tiềm năng của tỉnh',
  'đoàn phóng viên nước ngoài đến tác nghiệp',
  'chương trình giao lưu văn hóa biên giới',
  'cụm thông tin đối ngoại tại cửa khẩu',
  'bộ dữ liệu hình ảnh quảng bá',
  'báo cáo sơ kết công tác thông tin đối ngoại',
  'kế hoạch truyền thông về quyền con người',
  'phim tài liệu ngắn về làng nghề',
  'tuần lễ văn hóa, du lịch ở nước ngoài',
];
const PLACES = [
  'trên địa bàn tỉnh',
  'tại các xã biên giới',
  'cho cán bộ cơ sở',
  'với các tỉnh bạn',
  'trên các nền tảng số',
  'năm nay',
];
const OPEN = ['not-started', 'in-progress', 'continuous'] as const;

/** A realm of bench: its bodies with identifiers made by the house. */
export interface BodiesOfRealm {
  readonly realmId: string;
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** The bodies, keyed as an import takes them. */
export function layOutBodies(): OrganizationToImport[] {
  const bodies: OrganizationToImport[] = [];
  const add = (key: string, name: string, kind: OrganizationToImport['kind'], parent: string | null) =>
    bodies.push({
      key,
      kind,
      tree: 'state',
      level: null,
      codes: {},
      openedOn: null,
      closedOn: null,
      names: [{ name, abbreviation: null, from: null, to: null }],
      parents: parent === null ? [] : [{ tree: 'state', parent, from: null, to: null }],
      contacts: [],
    });
  add('root', 'Ủy ban nhân dân tỉnh', 'peoples-committee', null);
  for (let at = 0; at < DEPARTMENTS; at += 1) {
    const field = `${FIELDS[at % FIELDS.length]}${at < FIELDS.length ? '' : ' và Hợp tác'}`;
    add(`d${at}`, `Sở ${field}`, 'department', 'root');
    for (let room = 0; room < ROOMS; room += 1)
      add(`d${at}r${room}`, `Phòng ${room + 1} Sở ${field}`, 'division', `d${at}`);
  }
  for (let at = 0; at < COMMUNES_OF_A_PROVINCE; at += 1)
    add(`c${at}`, `Ủy ban nhân dân xã Sông ${at + 1}`, 'peoples-committee', 'root');
  return bodies;
}

/** So many obligations of a realm, the same every time: old ones mostly closed, two in five with an end. */
export function* layOutObligations(
  { realmId, bodies }: BodiesOfRealm,
  count: number,
): Generator<readonly CopiedValue[]> {
  const random = seeded(20261120);
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)] as Value;
  const perPlan = TASKS_OF_A_PLAN * BODIES_OF_A_TASK;
  const plans = Math.ceil(count / perPlan);
  for (let at = 0; at < count; at += 1) {
    const plan = Math.floor(at / perPlan);
    const task = Math.floor((at % perPlan) / BODIES_OF_A_TASK);
    const year = FIRST_YEAR + Math.floor((plan * YEARS) / plans);
    const day = addDays(`${year}-01-10`, Math.floor(random() * 360));
    const body = bodies[(plan * 31 + task * 7 + (at % BODIES_OF_A_TASK) * 41) % bodies.length] ?? {
      id: '',
      name: '',
    };
    const ends = random() < 0.4;
    const state = stateOf(day, random());
    const closed = state === 'done' ? `${addDays(day, Math.floor(random() * 30) - 26)} 09:00+07` : null;
    const title = `Kế hoạch thông tin đối ngoại số ${plan % 90} năm ${year}`;
    yield [
      realmId,
      identifier(at, 1),
      body.id,
      body.name,
      identifier(plan, 2),
      title,
      `${(plan % 400) + 1}/KH-UBND`,
      year,
      originOf(task, random()),
      identifier(Math.floor(at / BODIES_OF_A_TASK), 3),
      task + 1,
      `${Math.floor(task / 8) + 1}.${(task % 8) + 1}`,
      `${pick(ACTS)} ${pick(THINGS)} ${pick(PLACES)}, gắn với ${pick(THINGS)} và ${pick(THINGS)}`,
      body.name,
      ends ? `Trước ${day}` : null,
      ends ? day : null,
      ends ? day : null,
      state,
      state === 'not-done' ? 'Thường trực cho dừng' : null,
      closed,
      `${closed ?? `${day} 08:00+07`}`,
      'Nguyễn Thị An',
    ];
  }
}

function stateOf(day: string, chance: number): string {
  if (day < TODAY) {
    if (chance < 0.9) return 'done';
    if (chance < 0.94) return 'carried-over';
    if (chance < 0.95) return 'not-done';
  }
  return OPEN[Math.floor(chance * 997) % OPEN.length] ?? 'not-started';
}

function originOf(task: number, chance: number): string {
  if (task >= 36) return 'duty';
  return chance < 0.02 ? 'duty' : 'task';
}

/** An identifier of the form the house makes, growing with `at`. */
function identifier(at: number, kind: number): string {
  const high = (0x01990000_0000 + at).toString(16).padStart(12, '0');
  return `${high.slice(0, 8)}-${high.slice(8)}-7000-8000-${String(kind).padStart(12, '0')}`;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
