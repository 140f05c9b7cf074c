import { BlockIds } from '../document/model/block-ids.ts';
import type { Block } from '../document/model/document-tree.ts';
import type { DocumentFamily, OfficialDocument, Signature } from '../document/model/official-document.ts';
import { parseSymbol } from '../extraction/references/document-symbol.ts';
import { foldText } from '../language/fold-text.ts';
import { buildParagraph } from './build-blocks.ts';
import { composeBases } from './compose-bases.ts';
import type { PrintedDraft, PrintedDuty, PrintedHead } from './parse-printed-draft.ts';
import { markNumber, printTasks } from './print-task-lines.ts';

/** What a plan of tasks does not hold, so that a person has to write it. */
export interface Omission {
  /** `superior`, `basis-names`, `section-words`, `closing`. */
  readonly code: 'superior' | 'basis-names' | 'section-words' | 'closing';
  readonly values: Readonly<Record<string, string>>;
}

/** A composed document and what could not be carried into it. */
export interface Composed {
  readonly document: OfficialDocument;
  readonly omissions: readonly Omission[];
}

/** Room to write by hand where a section had words that the plan does not hold. */
const blankLine = '…'.repeat(40);

/**
 * Composes the document of a plan of tasks: letterhead, bases, sections with their tasks and duties, recipients,
 * signature. Sections without tasks come with room to write, and are told.
 */
export function composeFromDraft(draft: PrintedDraft): Composed {
  const { document } = draft;
  const family = familyOf(document);
  const omissions: Omission[] = [];
  const lines = [...composeBases(draft, family), ...composeSections(draft, omissions)];
  if (draft.references.some(({ role }) => role !== 'mentioned'))
    omissions.push({ code: 'basis-names', values: {} });
  if (/^(?:sở|phòng|trung tâm|chi cục)(?:\s|$)/iu.test(document.issuer ?? ''))
    omissions.push({ code: 'superior', values: { issuer: document.issuer ?? '' } });
  omissions.push({ code: 'closing', values: {} });
  return { document: sortParts(draft, family, closeText(lines, family)), omissions };
}

function sortParts(draft: PrintedDraft, family: DocumentFamily, lines: readonly string[]): OfficialDocument {
  const { document, recipients } = draft;
  const ids = new BlockIds();
  return {
    family,
    kind: document.type?.toUpperCase() ?? null,
    superior: [],
    issuer: document.issuer === null ? [] : [document.issuer.toUpperCase()],
    number: document.number,
    place: document.place,
    date: document.date,
    issuerBelowKind: null,
    subject: document.subject === null ? [] : [document.subject],
    marks: [],
    remarks: [],
    addressees: [],
    body: lines.map((text): Block => buildParagraph(text, ids)),
    signatures: document.signer === null ? [] : [signatureOf(document.signer)],
    recipientsNote: null,
    recipients: recipients.map(({ name, purpose }, index) => {
      const printed = purpose === null ? name : `${name} (${printPurpose(purpose, family)})`;
      return `${printed}${index === recipients.length - 1 ? '.' : ';'}`;
    }),
    annexes: [],
  };
}

function familyOf({ number, issuer, signer }: PrintedHead): DocumentFamily {
  const symbol = number === null ? null : parseSymbol(number);
  if (symbol !== null) return symbol.family;
  if (/^T\/M|^K\/T/u.test(signer?.authority ?? signer?.capacity ?? '')) return 'party';
  return /^(?:tinh|thanh|dang|huyen) uy(?:\s|$)|^ban tuyen giao/u.test(foldText(issuer ?? ''))
    ? 'party'
    : 'state';
}

function printPurpose(purpose: string, family: DocumentFamily): string {
  return family === 'party' && purpose === 'b/c' ? 'báo cáo' : purpose;
}

function signatureOf(signer: NonNullable<PrintedHead['signer']>): Signature {
  return {
    authority: signer.authority === null ? [] : [signer.authority],
    office: [signer.capacity, signer.title].filter((part) => part !== null),
    name: signer.name,
    notes: [],
  };
}

function composeSections(draft: PrintedDraft, omissions: Omission[]): string[] {
  const places = placeSections(draft.sections.map(({ title }) => title));
  const content = {
    tasks: printTasks(draft.tasks, draft.sections.map(printSection)),
    duties: printDuties(draft.duties),
    funding: draft.funding.map((text) => `${text}.`),
  };
  if (draft.sections.length === 0) return [...content.tasks, ...content.funding, ...content.duties];
  return draft.sections.flatMap((section, index) => {
    const held = (['tasks', 'funding', 'duties'] as const).flatMap((part) =>
      places[part] === index ? content[part] : [],
    );
    if (held.length === 0)
      omissions.push({ code: 'section-words', values: { section: printSection(section) } });
    return [printSection(section), ...(held.length > 0 ? held : [blankLine])];
  });
}

/**
 * A duty whose words do not name its body stands under it, as in the plans it is read from; a heading whose number the
 * plan does not hold is counted anew.
 */
function printDuties(duties: readonly PrintedDuty[]): string[] {
  let heading = '';
  let headings = 0;
  return duties.flatMap(({ number, body, text }) => {
    const named = body.every((name) => foldText(text).includes(foldText(name)));
    if (named) return [`${number === null ? '-' : markNumber(number)} ${text}.`];
    const names = body.join(', ');
    const opens = names !== heading;
    heading = names;
    if (opens) headings += 1;
    const mark = number === null || /^\d/u.test(number) ? '-' : markNumber(number);
    return [...(opens ? [`${headings}. ${names}`] : []), `${mark} ${text}.`];
  });
}

function printSection({ number, title }: PrintedDraft['sections'][number]): string {
  return number === null ? title : `${number}. ${title}`;
}

/** Which section holds what: by its title, and tasks in the first that speaks neither of aims nor of money. */
function placeSections(titles: readonly string[]): { tasks: number; duties: number; funding: number } {
  const find = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(foldText(title)));
  const duties = find(/^to chuc (?:thuc hien|trien khai)|phan cong (?:nhiem vu|trach nhiem)/u);
  const funding = find(/^(?:nguon )?kinh phi|^ngan sach/u);
  const content = find(/noi dung|nhiem vu|giai phap|hoat dong|cong viec/u);
  const other = titles.findIndex(
    (title, index) =>
      index !== duties && index !== funding && !/^(?:muc|yeu cau|quan diem|tinh hinh)/u.test(foldText(title)),
  );
  const tasks = content >= 0 ? content : other >= 0 ? other : Math.max(0, titles.length - 1);
  const last = Math.max(0, titles.length - 1);
  return { tasks, duties: duties >= 0 ? duties : last, funding: funding >= 0 ? funding : last };
}

/** Documents of the State end with `./.`; see the end mark of the form. */
function closeText(lines: readonly string[], family: DocumentFamily): readonly string[] {
  const last = lines.at(-1);
  if (family === 'party' || last === undefined || last === blankLine) return lines;
  return [...lines.slice(0, -1), `${last.replace(/\.$/u, '')}./.`];
}
