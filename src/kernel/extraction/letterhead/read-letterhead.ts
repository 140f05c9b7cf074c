import { foldText } from '../../language/fold-text.ts';
import type { DocumentFamily, DraftDocument } from '../../plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { findIssuer } from './find-issuer.ts';
import { letterheadLines } from './letterhead-lines.ts';
import { type NumberLine, readNumber } from './read-number.ts';
import { readPlaceAndDate } from './read-place-and-date.ts';
import { readTitle } from './read-subject.ts';

/** What a document says of itself, without its signer. */
export type Letterhead = Omit<DraftDocument, 'signer'>;

/** Reads kind, number, place, date, subject, issuer, year and family; each null where the paper has none. */
export function readLetterhead(context: ExtractionContext): Letterhead {
  const letterhead = letterheadLines(context);
  const numbered = readNumber(letterhead);
  const issuer = findIssuer(context);
  return {
    ...readTitle(context),
    ...readPlaceAndDate(letterhead),
    number: numbered?.number ?? null,
    issuer,
    family: familyOf(context, numbered, issuer?.text ?? ''),
  };
}

/** Party papers bear the Party's name, put the mark before the kind (`66-CTr/TU`), or come from its bodies; a motto outranks a mistyped mark. */
function familyOf(
  { regions }: ExtractionContext,
  numbered: NumberLine | null,
  issuer: string,
): DocumentFamily {
  const head = foldText(regions.letterhead.map(({ text }) => text).join(' '));
  if (/dang cong san viet nam/u.test(head)) return 'party';
  if (/cong hoa xa hoi/u.test(head)) return 'state';
  if (numbered !== null) return numbered.symbol.family;
  if (regions.signature.some(({ text }) => /^(?:T\/M|K\/T|T\/L)/u.test(text))) return 'party';
  const body = foldText(issuer);
  return /(?:^|\s)(?:tinh|thanh|huyen|quan|thi|dang) uy(?:\s|$)|^ban (?:tuyen giao|to chuc|noi chinh|dan van|thuong vu)|^(?:dang bo|chi bo|tinh doan)/u.test(
    body,
  )
    ? 'party'
    : 'state';
}
