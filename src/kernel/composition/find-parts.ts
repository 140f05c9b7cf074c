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
  const named = lines.flatMap((line) => nameOfHeadLine(line, draft));
  if (named.some(([, style]) => style === 'issuer')) return named;
  const last = named.filter(([, style]) => style === 'superior').at(-1);
  return named.map((one) => (one === last ? [one[0], 'issuer'] : one));
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
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) ? [[id, 'superior']] : [];
}

function namesOfTitle(regions: Regions, { document }: PlanDraft): Named[] {
  return [
    ...(regions.kindLine === null ? [] : [[regions.kindLine.id, 'kind'] as const]),
    ...(regions.issuerLine === null ? [] : [[regions.issuerLine.id, 'issuerBelowKind'] as const]),
    ...regions.subject.flatMap((line): Named[] =>
      stands(document.subject, line.id) ? [[line.id, 'subject']] : [],
    ),
    ...regions.addressees.map(({ id }) => [id, 'addressee'] as const),
  ];
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
  return blocks.flatMap((block): Named[] => {
    if (block.kind !== 'paragraph') return [];
    return /^phu luc(?:\s+(?:[ivx]+|\d+))?\s?:?$/u.test(foldText(block.text))
      ? [[block.id, 'annexLabel']]
      : [];
  });
}

function namesOfEnding({ recipients, signature }: Regions, signer: DraftSigner | null): Named[] {
  const list = recipients.map(({ id }, at): Named => [id, at === 0 ? 'recipientsHead' : 'recipient']);
  const signed = signature.flatMap(({ id }): Named[] => {
    if (stands(signer?.authority ?? null, id)) return [[id, 'authority']];
    if (stands(signer?.name ?? null, id)) return [[id, 'signer']];
    return stands(signer?.capacity ?? null, id) || stands(signer?.title ?? null, id) ? [[id, 'office']] : [];
  });
  return [...list, ...signed];
}

function stands(value: SourcedText | null, id: string): boolean {
  return value?.source.some(({ block }) => block === id) ?? false;
}
