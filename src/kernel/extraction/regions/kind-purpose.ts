import { foldText } from '#kernel/language/fold-text.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { letterheadLines } from '../letterhead/letterhead-lines.ts';
import { readNumber } from '../letterhead/read-number.ts';
import { readKind } from './kind-line.ts';

/**
 * What a kind of document does with work: a plan, decision or directive assigns it; a letter, notice, telegram or
 * invitation asks for it; a report, submission or minutes tell of it or ask leave, and assign none.
 */
export type KindPurpose = 'assigns' | 'asks' | 'tells';

const ASKS = /^(?:thong bao|thong bao ket luan|cong dien|giay moi|cong van)$/u;
const TELLS =
  /^(?:bao cao|to trinh|bien ban|thong cao|hop dong|ban ghi nho|ban thoa thuan|loi keu goi|tuyen bo)$/u;

/** Judges a document by its kind; one without a kind is a letter when it has addressees or a letter's symbol. */
export function purposeOfKind(context: ExtractionContext): KindPurpose {
  const { kindLine, addressees } = context.regions;
  if (kindLine !== null) {
    const kind = foldText(readKind(kindLine.text)?.kind ?? kindLine.text);
    if (TELLS.test(kind)) return 'tells';
    return ASKS.test(kind) ? 'asks' : 'assigns';
  }
  if (addressees.length > 0) return 'asks';
  const symbol = readNumber(letterheadLines(context))?.symbol;
  return symbol !== undefined && symbol.kindCode === null && symbol.number !== '' ? 'asks' : 'assigns';
}
