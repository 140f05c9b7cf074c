import { buildParagraph, buildTable } from '#kernel/composition/build-blocks.ts';
import { BlockIds } from '#kernel/document/model/block-ids.ts';
import type { Block } from '#kernel/document/model/document-tree.ts';
import type { OfficialDocument, Signature } from '#kernel/document/model/official-document.ts';
import type { FindingKind, Inspection, InspectionMember } from './inspection.ts';

/** In whose name the outcome goes out. */
export interface OutcomeHead {
  readonly isParty: boolean;
  readonly issuer: string;
  readonly above: string | null;
  /** `SVHTTDL` */
  readonly symbol: string;
  readonly place: string;
  readonly signature: Signature;
  /** Local day on which it is written. */
  readonly day: string;
}

/** An obligation that was looked at, as the annex prints it. */
export interface OutcomeItem {
  readonly body: string;
  readonly text: string;
  readonly plan: string;
  readonly end: string;
  readonly state: string;
}

const PARTS: Readonly<Record<InspectionMember['part'], string>> = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
};

const KINDS: readonly { readonly kind: FindingKind; readonly title: string }[] = [
  { kind: 'strength', title: 'Kết quả đạt được' },
  { kind: 'shortcoming', title: 'Tồn tại, hạn chế' },
  { kind: 'cause', title: 'Nguyên nhân' },
];

/**
 * The outcome of an inspection as an official notice (thông báo kết quả kiểm tra): who went where, what was found, what each body
 * has to put right by when; the obligations looked at are its annex. Number and day are left to the document system.
 *
 * @param ends how each remedy says by when, by its identifier
 */
export function composeOutcome(
  inspection: Inspection,
  head: OutcomeHead,
  { items, ends }: { readonly items: readonly OutcomeItem[]; readonly ends: ReadonlyMap<string, string> },
): OfficialDocument {
  const ids = new BlockIds();
  const line = (words: string): Block => buildParagraph(words, ids);
  const said = [
    opening(inspection, head),
    ...partAbout(inspection, items.length),
    ...partFound(inspection),
    ...partRemedies(inspection, head, ends),
    `Trên đây là kết quả kiểm tra, ${head.issuer} thông báo để ${callBodies(inspection)} biết, thực hiện./.`,
  ];
  return {
    family: head.isParty ? 'party' : 'state',
    kind: 'THÔNG BÁO',
    superior: head.above === null ? [] : [head.above.toUpperCase()],
    issuer: [head.issuer.toUpperCase()],
    number: head.isParty ? `-TB/${head.symbol}` : `/TB-${head.symbol}`,
    place: head.place,
    date: head.day.slice(0, 7),
    issuerBelowKind: null,
    subject: [`Kết quả ${lowerFirst(inspection.title)}`],
    marks: [],
    remarks: [],
    addressees: [],
    body: said.map(line),
    signatures: [head.signature],
    recipientsNote: null,
    recipients: listRecipients(inspection, head),
    annexes: items.length === 0 ? [] : [annexOf(items, head, ids)],
  };
}

/** The bodies in a sentence: the only one by its name. */
function callBodies({ bodies }: Pick<Inspection, 'bodies'>): string {
  const [only, another] = bodies;
  return only !== undefined && another === undefined ? only.name : 'các cơ quan, đơn vị';
}

/** More bodies than this are named once, in the first part. */
const MOST_NAMED = 10;

/** To whom it goes; on papers of the Party lines end with commas, and the body that issues one keeps it. */
function listRecipients({ bodies }: Inspection, { above, issuer, isParty }: OutcomeHead): string[] {
  const named =
    bodies.length > MOST_NAMED ? ['Các cơ quan, đơn vị được kiểm tra'] : bodies.map(({ name }) => name);
  const lines = [...named, ...(above === null ? [] : [`${above} (${isParty ? 'để báo cáo' : 'b/c'})`])];
  return [...lines.map((line) => `${line}${isParty ? ',' : ';'}`), isParty ? `Lưu ${issuer}.` : 'Lưu: VT.'];
}

function opening({ decision, bodies, fromDay, toDay, place }: Inspection, { issuer }: OutcomeHead): string {
  const by = decision === '' ? '' : `Thực hiện ${decision.replace(/[.;,\s]+$/u, '')}, `;
  const days =
    fromDay === null
      ? ''
      : toDay === null
        ? `ngày ${printDay(fromDay)}, `
        : `từ ngày ${printDay(fromDay)} đến ngày ${printDay(toDay)}, `;
  const where = place === '' ? '' : ` (tại ${place})`;
  const whom =
    bodies.length === 1 ? (bodies[0]?.name ?? '') : `${bodies.length} cơ quan, đơn vị có tên dưới đây`;
  return `${upperFirst(`${by}${days}`)}${issuer} đã kiểm tra đối với ${whom}${where}. Kết quả như sau:`;
}

function partAbout({ members, bodies }: Inspection, items: number): string[] {
  const went = members.map(
    ({ title, part }, at) => `- ${title}, ${PARTS[part]}${at === members.length - 1 ? '.' : ';'}`,
  );
  return [
    'I. THÀNH PHẦN, NỘI DUNG KIỂM TRA',
    ...(went.length === 0
      ? ['1. Thành phần đoàn kiểm tra: ……………']
      : ['1. Thành phần đoàn kiểm tra', ...went]),
    `2. Cơ quan, đơn vị được kiểm tra: ${bodies.map(({ name }) => name).join('; ')}.`,
    items === 0
      ? '3. Nội dung: việc thực hiện nhiệm vụ thông tin đối ngoại được giao.'
      : `3. Nội dung: việc thực hiện ${items} nhiệm vụ được giao (danh sách tại Phụ lục kèm theo).`,
  ];
}

function partFound({ summary, findings, bodies }: Inspection): string[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const shown = KINDS.flatMap(({ kind, title }) => {
    const own = findings.filter((finding) => finding.kind === kind);
    return own.length === 0 ? [] : [{ title, own }];
  });
  return [
    'II. KẾT QUẢ KIỂM TRA',
    ...summary
      .split('\n')
      .map((words) => words.trim())
      .filter(Boolean),
    ...shown.flatMap(({ title, own }, index) => [
      `${index + 1}. ${title}`,
      ...own.map(({ words, organizationId }) => {
        const whose = organizationId === null || bodies.length === 1 ? '' : `${names.get(organizationId)}: `;
        return `- ${whose}${closed(words)}`;
      }),
    ]),
  ];
}

function partRemedies(
  inspection: Inspection,
  { issuer }: OutcomeHead,
  ends: ReadonlyMap<string, string>,
): string[] {
  const { remedies, bodies } = inspection;
  if (remedies.length === 0) return [];
  const say = (remedy: Inspection['remedies'][number]): string => {
    const end = ends.get(remedy.id);
    if (end === undefined) return remedy.words;
    const within = remedy.countedDays === null ? end : `trong ${end}`;
    return `${remedy.words.replace(/[.;,]+$/u, '')}; hoàn thành ${within}`;
  };
  const dated = remedies.filter(({ id }) => ends.has(id)).length;
  const when = dated === 0 ? '' : ` theo ${dated === 1 ? 'thời hạn' : 'từng thời hạn'} nêu trên`;
  const byBody = bodies.flatMap(({ id, name }) => {
    const own = remedies.filter(({ organizationId }) => organizationId === id);
    return own.length === 0 ? [] : [{ name, own }];
  });
  return [
    'III. YÊU CẦU KHẮC PHỤC',
    ...byBody.flatMap(({ name, own }, index) => [
      `${index + 1}. ${name}`,
      ...own.map((remedy, place) => `${letterOf(place)}) ${closed(say(remedy))}`),
    ]),
    `${byBody.length + 1}. ${upperFirst(callBodies(inspection))} báo cáo kết quả khắc phục về ${issuer}${when}.`,
  ];
}

function annexOf(
  items: readonly OutcomeItem[],
  { day }: OutcomeHead,
  ids: BlockIds,
): OfficialDocument['annexes'][number] {
  const head = ['TT', 'Cơ quan', 'Nhiệm vụ', 'Văn bản giao', 'Thời hạn', 'Tình trạng'];
  const rows = items.map(({ body, text, plan, end, state }, index) => [
    String(index + 1),
    body,
    text,
    plan,
    end,
    state,
  ]);
  return {
    label: 'Phụ lục',
    title: ['DANH SÁCH NHIỆM VỤ ĐƯỢC KIỂM TRA'],
    note: `(Kèm theo Thông báo số ……../…….. ngày …… tháng …… năm ${day.slice(0, 4)})`,
    body: [buildTable(head, rows, ids)],
  };
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** `a`, `b` … `đ` in the order of the Vietnamese letters, doubled beyond them. */
function letterOf(place: number): string {
  const letter = LETTERS[place % LETTERS.length] ?? 'a';
  return letter.repeat(1 + Math.floor(place / LETTERS.length));
}

/** Words end as a sentence does. */
function closed(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return /[.;!?…]$/u.test(line) ? line.replace(/;$/u, '.') : `${line}.`;
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A day as official papers print it: days below 10 and months below 3 with a zero (Decree 30/2020, Annex I). */
function printDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) < 3 ? month : String(Number(month))}/${year}`;
}
