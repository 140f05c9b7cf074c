import type { CheckedDocument, FormPart } from '../document/checks/form/checked-document.ts';
import { classifyText, isDecidingKind } from '../document/layout/classify-paragraph.ts';
import { getForm, isBeforeForms } from '../document/layout/forms/find-form.ts';
import type { StyleName } from '../document/layout/forms/form-edition.ts';
import type { DocumentFacts } from '../document/model/document-facts.ts';
import type { Block, DocumentTree, Paragraph } from '../document/model/document-tree.ts';
import { paragraphsOf } from '../document/model/walk-document.ts';
import { letterheadLines } from '../extraction/letterhead/letterhead-lines.ts';
import { findRegions, type Regions } from '../extraction/regions/find-regions.ts';
import { foldText } from '../language/fold-text.ts';
import type { DraftSigner, PlanDraft, SourcedText } from '../plan-draft/plan-draft.ts';

/** Sorts the paragraphs of a document by the parts of its form, for `checkForm`. */
export function findParts(
  tree: DocumentTree,
  draft: PlanDraft,
  facts: DocumentFacts | null,
): CheckedDocument {
  const regions = findRegions(tree);
  const { document } = draft;
  const kind = regions.kindLine === null ? null : (document.type?.text ?? regions.kindLine.text);
  const styles = new Map<string, StyleName>([
    ...namesOfText(regions, kind),
    ...namesOfEnding(regions, document.signer),
    ...namesOfTitle(regions, draft),
    ...(regions.kindLine === null ? namesOfTypedTitle(regions) : []),
    ...namesOfHead(letterheadLines({ tree, regions, outline: { roots: [] } }), draft),
  ]);
  const parts = [...paragraphsOf(tree)].flatMap((paragraph): FormPart[] => {
    const style = styles.get(paragraph.id);
    return style === undefined ? [] : [{ style, paragraph }];
  });
  const date = document.date?.text ?? null;
  const isOlder = isBeforeForms(document.family, date);
  return { form: getForm(document.family, date), isOlder, kind, parts, facts };
}

type Named = readonly [string, StyleName];

/** Where the head does not say who of its bodies issues, the last one does. */
function namesOfHead(lines: readonly Paragraph[], draft: PlanDraft): Named[] {
  const known = lines.flatMap((line) => nameOfHeadLine(line, draft));
  const typed = lines
    .filter(({ id, text }) => isTypedBody(text) && !known.some(([one]) => one === id))
    .at(-1);
  // A body in small letters below another one is the issuer, whoever was taken for it.
  const named =
    typed === undefined
      ? [...known, ...namesOfLetterSubject(lines, known, draft)]
      : [
          ...known.map(([id, style]): Named => [id, style === 'issuer' ? 'superior' : style]),
          [typed.id, 'issuer'] as const,
        ];
  if (named.some(([, style]) => style === 'issuer')) return named;
  const last = named.filter(([, style]) => style === 'superior').at(-1);
  return named.map((one) => (one === last ? [one[0], 'issuer'] : one));
}

/** The subject of a letter of the Party has no `V/v`: it is what stands below the number and is nothing else. */
function namesOfLetterSubject(
  lines: readonly Paragraph[],
  known: readonly Named[],
  { document }: PlanDraft,
): Named[] {
  const names = new Map(known);
  const number = lines.findIndex(({ id }) => names.get(id) === 'number');
  if (document.type !== null || document.family !== 'party' || number < 0) return [];
  return lines
    .slice(number + 1)
    .filter(({ id }) => !names.has(id))
    .map(({ id }): Named => [id, 'letterSubject']);
}

/** The name of a body that somebody typed in small letters. */
function isTypedBody(text: string): boolean {
  return (
    /\p{Ll}/u.test(text) &&
    !/[\d:.;]/u.test(text) &&
    /^(?:so|ban|uy ban|hoi dong|ubnd|tinh uy|thanh uy|dang uy|cuc|chi cuc|bo|trung tam|van phong|cong an|hoi|phong)\s/u.test(
      foldText(text),
    )
  );
}

function nameOfHeadLine({ id, text }: Paragraph, { document }: PlanDraft): Named[] {
  const folded = foldText(text);
  if (/^(?:cong hoa xa hoi|dang cong san viet nam)/u.test(folded)) return [[id, 'nation']];
  if (/^(?:(?:ban )?du thao|hoa toc|thuong khan|khan)(?:\s|$)/u.test(folded)) return [[id, 'mark']];
  if (/^doc lap\s?[-–]/u.test(folded)) return [[id, 'motto']];
  if (stands(document.number, id) || /^so\s*:?\s*(?:\d|[/-]|$)/u.test(folded)) return [[id, 'number']];
  if (stands(document.date, id) || stands(document.place, id)) return [[id, 'placeAndDate']];
  if (document.type === null && stands(document.subject, id)) return [[id, 'letterSubject']];
  if (stands(document.issuer, id)) return [[id, 'issuer']];
  if (/^[\s*_–-]+$/u.test(text)) return [[id, 'star']];
  return isCapitals(text) ? [[id, 'superior']] : [];
}

function namesOfTitle(regions: Regions, { document }: PlanDraft): Named[] {
  return [
    ...(regions.kindLine === null ? [] : [[regions.kindLine.id, 'kind'] as const]),
    ...(regions.issuerLine === null ? [] : [[regions.issuerLine.id, 'issuerBelowKind'] as const]),
    ...regions.subject.flatMap((line): Named[] =>
      stands(document.subject, line.id)
        ? [[line.id, 'subject']]
        : isDecidingKind(document.type?.text ?? null) && isCapitals(line.text)
          ? [[line.id, 'decider']]
          : [],
    ),
    ...regions.addressees.map(({ id }) => [id, 'addressee'] as const),
  ];
}

const typedKind =
  /^(?:kế hoạch|báo cáo|thông báo|quyết định|chương trình|hướng dẫn|biên bản|tờ trình|giấy mời|chỉ thị|nghị quyết)$/iu;

/** A kind that somebody typed in small letters, and the subject below it: they open the text of what looks like a letter. */
function namesOfTypedTitle({ letterhead, preamble, body }: Regions): Named[] {
  const lines = [...letterhead, ...preamble, ...body];
  const at = lines.findIndex((block) => block.kind === 'paragraph' && typedKind.test(block.text));
  const [kind, subject] = at < 0 ? [] : lines.slice(at, at + 2);
  if (kind === undefined) return [];
  const isSubject = subject?.kind === 'paragraph' && subject.label === null && !/[.;:,]$/u.test(subject.text);
  return [[kind.id, 'kind'], ...(isSubject ? [[subject.id, 'subject'] as const] : [])];
}

function namesOfText(regions: Regions, kind: string | null): Named[] {
  const blocks: readonly Block[] = [...regions.preamble, ...regions.body, ...regions.closing];
  const styles = classifyText(blocks, isDecidingKind(kind));
  const named = blocks.flatMap((block, at): Named[] =>
    block.kind === 'paragraph' ? [[block.id, styles[at] ?? 'text']] : [],
  );
  return [...named, ...namesOfAnnexes(regions.annexes)];
}

function namesOfAnnexes(blocks: readonly Block[]): Named[] {
  let inTitle = false;
  return blocks.flatMap((block): Named[] => {
    if (block.kind !== 'paragraph') {
      inTitle = false;
      return [];
    }
    const { id, text } = block;
    if (/^phu luc(?:\s+(?:[ivx]+|\d+))?\s?:?$/u.test(foldText(text))) {
      inTitle = true;
      return [[id, 'annexLabel']];
    }
    if (inTitle && isCapitals(text)) return [[id, 'annexTitle']];
    if (inTitle && /^\((?:kem theo|ban hanh kem theo)\s/u.test(foldText(text))) return [[id, 'annexNote']];
    inTitle = false;
    // What closes a text cannot belong to an annex: it stands below the signature by mistake.
    return /[^./]\.\/\.$/u.test(text) && !annexed(blocks, block) ? [[id, 'text']] : [];
  });
}

/** True when a title or a table of an annex stands above the block. */
function annexed(blocks: readonly Block[], block: Block): boolean {
  return blocks
    .slice(0, blocks.indexOf(block))
    .some(
      (above) => above.kind === 'table' || isCapitals(above.text) || /^phu luc/u.test(foldText(above.text)),
    );
}

function namesOfEnding({ recipients, signature }: Regions, signer: DraftSigner | null): Named[] {
  const list = recipients.map(({ id }, at): Named => [id, at === 0 ? 'recipientsHead' : 'recipient']);
  const signed = signature.flatMap(({ id }): Named[] => {
    if (stands(signer?.authority ?? null, id) || stands(signer?.capacity ?? null, id))
      return [[id, 'authority']];
    if (stands(signer?.name ?? null, id)) return [[id, 'signer']];
    return stands(signer?.title ?? null, id) ? [[id, 'office']] : [];
  });
  return [...list, ...signed];
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function stands(value: SourcedText | null, id: string): boolean {
  return value?.source.some(({ block }) => block === id) ?? false;
}
