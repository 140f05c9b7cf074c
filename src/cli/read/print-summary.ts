import { describeReadingFinding } from '#kernel/document/model/describe-reading-finding.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { describeFinding } from '#kernel/plan-draft/describe-finding.ts';
import type {
  DraftDuty,
  DraftReporting,
  DraftTask,
  DraftTime,
  PlanDraft,
  SourcedText,
} from '#kernel/plan-draft/plan-draft.ts';
import { lineWidth, localDate, look, wrap } from './terminal-text.ts';

const longestText = 260;
/** A duty that names its body in its first words needs no second mention. */
const namedWithin = 120;

/** Prints for a person at a terminal what was understood of a document: its head, who owes what by when, what to check. */
export function printSummary(tree: DocumentTree, draft: PlanDraft, file: string): string {
  const width = lineWidth();
  const sections = [
    printHead(draft, file, width),
    printList(draft.tasks.some((task) => task.isRequest) ? 'Yêu cầu' : 'Nhiệm vụ', draft.tasks, (task) =>
      printTask(task, width),
    ),
    printList('Tổ chức thực hiện', draft.duties, (duty) => printDuty(duty, width)),
    printList('Chế độ báo cáo', draft.reporting, (reporting) => printReporting(reporting, width)),
    printFindings(tree, draft, width),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function printHead({ document, references, occasions }: PlanDraft, file: string, width: number): string {
  const { type, number, place, date, subject, issuer, signer } = document;
  const where = [place?.text, date && localDate(date.text)].filter(isPresent).join(', ');
  const identity = [type?.text, number?.text, where].filter(isPresent).join(' · ');
  const signed = [signer?.title?.text, signer?.name?.text].filter(isPresent).join(' ');
  const rows: [string, string][] = [
    ['Cơ quan ban hành', issuer?.text ?? ''],
    ['Người ký', signed],
    ['Văn bản dẫn chiếu', references.map(({ symbol }) => symbol).join('; ')],
    [
      'Ngày kỷ niệm',
      occasions.map(({ name, date }) => (date === null ? name : `${name} (${localDate(date)})`)).join('; '),
    ],
  ];
  return [
    look.quiet(rule(file, width)),
    ...(identity === '' ? [] : [look.title(wrap(identity, '', width))]),
    ...(subject === null ? [] : [look.title(wrap(subject.text, '', width))]),
    ...rows.filter(([, value]) => value !== '').map(([name, value]) => wrap(value, `  ${name}: `, width)),
  ].join('\n');
}

function rule(file: string, width: number): string {
  const start = `── ${file} `;
  return start + '─'.repeat(Math.max(3, width - start.length));
}

function printList<Item>(title: string, items: readonly Item[], print: (item: Item) => string): string {
  if (items.length === 0) return '';
  return [look.heading(`${title} (${items.length})`), ...items.map(print)].join('\n');
}

function printTask(task: DraftTask, width: number): string {
  const number = task.number ?? '';
  const label = task.bullet === null ? number : number === '' ? '-' : `${number} (${task.bullet})`;
  const splits = task.assignments.map(({ scope, lead }) => `${names(lead)} (${scope.text})`).join('; ');
  const lines: [string, string][] = [
    ['Chủ trì', splits === '' ? names(task.lead) : splits],
    ['Phối hợp', names(task.coordinate)],
    ['Tham mưu', names(task.advise)],
    ['Thời gian', printTime(task.time)],
  ];
  const details = lines.filter(([, value]) => value !== '');
  return [
    wrap(shorten(task.text), `  ${label.padEnd(5)} `, width),
    ...details.map(([name, value]) => look.quiet(wrap(value, `        ${name}: `, width))),
  ].join('\n');
}

/** Enough of a long text to know it again; the whole stands in the document and in the JSON. */
function shorten(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longestText))} …`;
}

function names(bodies: readonly SourcedText[]): string {
  return bodies.map(({ text }) => text).join('; ');
}

function printTime({ text, from, to, until, windows }: DraftTime): string {
  if (text === null) return '';
  const spans = windows.length > 0 ? windows : [{ from, to }];
  const dates = spans.map((span) => printSpan(span.from, span.to)).filter((span) => span !== '');
  const hour = until === null ? '' : `trước ${until.slice(11)} ngày ${localDate(until.slice(0, 10))}`;
  const explained = hour === '' ? dates.join(' và ') : hour;
  return explained === '' ? text : `${text} (${explained})`;
}

function printSpan(from: string | null, to: string | null): string {
  if (from !== null && to !== null)
    return from === to ? localDate(from) : `${localDate(from)} – ${localDate(to)}`;
  if (to !== null) return `đến ${localDate(to)}`;
  return from === null ? '' : `từ ${localDate(from)}`;
}

function printDuty(duty: DraftDuty, width: number): string {
  const text = shorten(duty.text);
  const opensWithBody = duty.body.some((body) => text.slice(0, namedWithin).includes(body.text));
  const line = opensWithBody || duty.body.length === 0 ? text : `${names(duty.body)}: ${text}`;
  return wrap(line, `  ${(duty.number ?? '-').padEnd(5)} `, width);
}

const cadences: Readonly<Record<string, string>> = {
  semiannual: '6 tháng một lần',
  annual: 'hằng năm',
  quarterly: 'hằng quý',
  monthly: 'hằng tháng',
  adhoc: 'đột xuất',
  periodic: 'định kỳ',
};

function printReporting({ from, to, via, cadence, due }: DraftReporting, width: number): string {
  const route = [from ?? 'Các cơ quan', to ?? '(không ghi nơi nhận)'].join(' → ');
  const [month, day] = (due ?? '').split('-').map(Number);
  const parts = [
    route,
    via === null ? null : `qua ${via}`,
    cadence === null ? null : cadences[cadence],
    day === undefined ? null : `hạn ${day}/${month}`,
  ];
  return wrap(parts.filter(isPresent).join(', '), '  - ', width);
}

function printFindings(tree: DocumentTree, draft: PlanDraft, width: number): string {
  const read = tree.findings.map((finding) => ({
    severity: finding.severity,
    text: describeReadingFinding(finding).vi,
  }));
  const understood = draft.findings.map((finding) => ({
    severity: finding.severity,
    text: describeFinding(finding).vi,
  }));
  const counted = countSame([...read, ...understood]);
  if (counted.length === 0) return '';
  const lines = counted.map(({ severity, text, count }) => {
    const line = count === 1 ? text : `${text} (${count} chỗ)`;
    return severity === 'info'
      ? look.quiet(wrap(line, '  · ', width))
      : look.warning(wrap(line, '  ! ', width));
  });
  return [look.heading(`Cần xem lại (${read.length + understood.length})`), ...lines].join('\n');
}

interface Said {
  readonly severity: string;
  readonly text: string;
}

/** The same sentence once, with how often it was said; warnings first. */
function countSame(said: readonly Said[]): (Said & { readonly count: number })[] {
  const counts = new Map<string, Said & { count: number }>();
  for (const { severity, text } of said) {
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { severity, text, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort((a, b) => Number(a.severity === 'info') - Number(b.severity === 'info'));
}

function isPresent(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== '';
}
