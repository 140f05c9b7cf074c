import type { Block, DocumentTree, Paragraph } from '../document/model/document-tree.ts';
import type { OfficialDocument } from '../document/model/official-document.ts';
import { letterheadLines } from '../extraction/letterhead/letterhead-lines.ts';
import { findRegions, type Regions } from '../extraction/regions/find-regions.ts';
import { endOfLeftColumn } from '../extraction/signature/merged-columns.ts';
import type { DraftSigner, PlanDraft } from '../plan-draft/plan-draft.ts';
import { composeSignatures } from './compose-signatures.ts';
import { sortLetterhead } from './sort-letterhead.ts';
import { splitAnnexes } from './split-annexes.ts';

/**
 * Sorts a whole document into the parts of its official form, nothing left out but what the form prints by itself
 * (motto, rules) and marks of the source.
 *
 * The draft is what was understood of the same tree: it tells who issues and who signs.
 */
export function composeFromTree(tree: DocumentTree, draft: PlanDraft): OfficialDocument {
  const regions = findRegions(tree);
  const { document } = draft;
  const head = letterheadLines({ tree, regions, outline: { roots: [] } });
  const kind = regions.kindLine === null ? null : (document.type?.text ?? regions.kindLine.text);
  const subject = composeSubject(regions, draft);
  const placed = new Set([...head, ...signedLines(document.signer)].map(({ id }) => id));
  const isFree = ({ id }: Block): boolean => !placed.has(id);
  const text = [...subject.behind, ...regions.preamble, ...regions.body, ...regions.closing].filter(isFree);
  const addressees = regions.addressees.length > 0 ? regions.addressees : findAddressees(text);
  return {
    family: document.family,
    kind,
    ...sortLetterhead(head, document),
    number: document.number?.text ?? null,
    place: document.place?.text ?? null,
    date: document.date?.text ?? null,
    issuerBelowKind: regions.issuerLine?.text ?? null,
    subject: subject.lines,
    addressees: addressees.map((line) => line.text),
    body: text.filter((block) => !addressees.some(({ id }) => id === block.id)),
    signatures: composeSignatures(regions.signature, document.signer),
    ...composeRecipients(regions.recipients),
    annexes: splitAnnexes(regions.annexes.filter(isFree)),
  };
}

/** Where the words of the signer stand, in whatever part of a torn page. */
function signedLines(signer: DraftSigner | null): { readonly id: string }[] {
  const parts = [signer?.authority, signer?.capacity, signer?.title, signer?.name];
  return parts.flatMap((part) => (part?.source ?? []).map(({ block }) => ({ id: block })));
}

/** `Kính gửi: …` and its list at the head of a text whose letterhead was read as part of it. */
function findAddressees(text: readonly Block[]): readonly Paragraph[] {
  const [first, ...rest] = text;
  if (first?.kind !== 'paragraph' || !/^Kính (?:gửi|trình)/iu.test(first.text)) return [];
  const end = rest.findIndex((block) => block.kind !== 'paragraph' || !/^[-–+•]/u.test(block.text));
  const list = (end < 0 ? rest : rest.slice(0, end)).filter((block) => block.kind === 'paragraph');
  return [first, ...list];
}

interface Subject {
  readonly lines: readonly string[];
  /** Lines below the title that are no words of it: who decides, `(Ban hành kèm theo …)`. */
  readonly behind: readonly Paragraph[];
}

/** The subject as one line, for a page breaks it where it needs; what stands below it goes on to the text. */
function composeSubject({ kindLine, subject }: Regions, { document }: PlanDraft): Subject {
  if (kindLine === null) {
    const isLetter = document.type === null && document.subject !== null;
    return { lines: isLetter ? [document.subject.text] : [], behind: [] };
  }
  const told = new Set((document.subject?.source ?? []).map(({ block }) => block));
  const behind = subject.filter(({ id, text }) => !told.has(id) && !/^[-–—_*=.\s]+$/u.test(text));
  return { lines: document.subject === null ? [] : [document.subject.text], behind };
}

/** The words above the list, with a note in brackets where they have one. */
const listHead = /^Nơi nhận\s*(?:[:.]\s*|(?=\()|$)(?<note>\([^()]{0,30}\))?\s*[:.]?\s*/iu;
const bullet = /^[-–—−+•*]\s*/u;
/** Recognition joins the lines of a list: `- A; - B;`. */
const innerBullet = /(?<=[;,.])\s+[-–—]\s*(?=\p{Lu})/u;

function composeRecipients(
  lines: readonly Paragraph[],
): Pick<OfficialDocument, 'recipients' | 'recipientsNote'> {
  const head = listHead.exec(lines[0]?.text ?? '');
  const recipients = lines.flatMap((paragraph, index) =>
    recipientLines(paragraph, index === 0 ? (head?.[0].length ?? 0) : 0),
  );
  return { recipients, recipientsNote: head?.groups?.note ?? null };
}

function recipientLines(paragraph: Paragraph, from: number): string[] {
  return paragraph.text
    .slice(from, Math.max(from, endOfLeftColumn(paragraph)))
    .split(innerBullet)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '');
}
