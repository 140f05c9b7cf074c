import type { Block, DocumentTree, Paragraph } from '#kernel/document/model/document-tree.ts';
import { foldText } from '#kernel/language/fold-text.ts';
import { findEnding, isRecipientsHead, isSignatureStart } from './find-ending.ts';
import { findKindLine, isIssuerLine, isLetterheadLine } from './kind-line.ts';
import { withoutStamps } from './signing-stamp.ts';
import { unfoldBlocks } from './unfold-blocks.ts';

/**
 * Where the parts of the official form stand (Decree 30/2020, Annex I; Party guidance 36-HD/VPTW). A part that
 * the paper does not have, or that was torn off, is empty or null. Tables that only arrange a letterhead or a
 * signature are unfolded into their paragraphs, left cell first.
 */
export interface Regions {
  /** Names, number, place and date above the kind of document. */
  readonly letterhead: readonly Paragraph[];
  /** `KẾ HOẠCH`, `QUYẾT ĐỊNH` …; null for a letter or a fragment. */
  readonly kindLine: Paragraph | null;
  /** `CỦA BAN THƯỜNG VỤ TỈNH ỦY` below the kind of Party documents; null when absent. */
  readonly issuerLine: Paragraph | null;
  /** Trích yếu, as many paragraphs as it is broken into. */
  readonly subject: readonly Paragraph[];
  /** `Kính gửi` and its addressees. */
  readonly addressees: readonly Paragraph[];
  /** Bases and the sentence that ends in `như sau:`. */
  readonly preamble: readonly Paragraph[];
  /** Sections, items and ruled tables with the work itself. */
  readonly body: readonly Block[];
  /** `Trên đây là …`, `… yêu cầu … triển khai …` after the last section. */
  readonly closing: readonly Paragraph[];
  /** `Nơi nhận` line first. */
  readonly recipients: readonly Paragraph[];
  readonly signature: readonly Paragraph[];
  /** What follows the signature: annexes, lists of tasks, a plan issued by a decision. */
  readonly annexes: readonly Block[];
}

/** Finds the parts of the form in a tree of any reader. */
export function findRegions(tree: DocumentTree): Regions {
  const blocks = withoutStamps(unfoldBlocks(tree.blocks));
  const kindAt = findKindLine(blocks);
  const head = readHead(blocks, kindAt);
  const rest = blocks.slice(head.next);
  const ending = findEnding(rest);
  return {
    letterhead: head.letterhead,
    kindLine: kindAt === null ? null : (blocks[kindAt] as Paragraph),
    issuerLine: head.issuerLine,
    subject: head.subject,
    addressees: head.addressees,
    preamble: head.preamble,
    ...ending,
  };
}

interface Head {
  readonly letterhead: Paragraph[];
  readonly issuerLine: Paragraph | null;
  readonly subject: Paragraph[];
  readonly addressees: Paragraph[];
  readonly preamble: Paragraph[];
  /** Index of the first block after the head. */
  readonly next: number;
}

function readHead(blocks: readonly Block[], kindAt: number | null): Head {
  const letterhead: Paragraph[] = [];
  const headEnd = kindAt ?? findAddressees(blocks);
  let next = kindAt === null ? findHeadStart(blocks) : 0;
  for (; headEnd !== null ? next < headEnd : next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (headEnd === null && (block.kind !== 'paragraph' || !isLetterheadLine(block))) break;
    if (block.kind === 'paragraph') letterhead.push(block);
  }
  let issuerLine: Paragraph | null = null;
  const subject: Paragraph[] = [];
  if (kindAt !== null) {
    next = kindAt + 1;
    const issuer = blocks[next];
    if (issuer?.kind === 'paragraph' && isIssuerLine(issuer)) {
      issuerLine = issuer;
      next += 1;
    }
    next = takeSubject(blocks, next, subject);
  }
  const addressees: Paragraph[] = [];
  next = takeAddressees(blocks, next, addressees);
  const preamble: Paragraph[] = [];
  next = takePreamble(blocks, next, preamble);
  return { letterhead, issuerLine, subject, addressees, preamble, next };
}

/** Where `Kính gửi` of a letter stands: all above it is its head, whatever recognition made of the lines. */
function findAddressees(blocks: readonly Block[]): number | null {
  const at = blocks
    .slice(0, HEAD_REACH)
    .findIndex((block) => block.kind === 'paragraph' && opensAddressees(block.text));
  return at < 0 ? null : at;
}

/** How far down the motto of a head can stand that a web page put its own lines before. */
const HEAD_REACH = 24;

/** Where the head begins in a text without a title: at the names above the motto, past the lines of a web page. */
function findHeadStart(blocks: readonly Block[]): number {
  const motto = blocks
    .slice(0, HEAD_REACH)
    .findIndex(
      (block) =>
        block.kind === 'paragraph' &&
        /^(?:cong hoa xa hoi|doc lap\s?-|dang cong san viet nam$)/u.test(foldText(block.text)),
    );
  let start = Math.max(motto, 0);
  for (; start > 0; start -= 1) {
    const above = blocks[start - 1] as Block;
    if (above.kind !== 'paragraph' || !isLetterheadLine(above)) break;
  }
  return start;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The subject closes with no stop and stands before the preamble; a rule line below it says nothing. */
function takeSubject(blocks: readonly Block[], from: number, subject: Paragraph[]): number {
  let next = from;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (subject.length >= 6 && (subject.length > 20 || block.kind !== 'paragraph' || !isCapitals(block.text)))
      break;
    if (block.kind !== 'paragraph' || isSubjectEnd(block, subject.length)) break;
    subject.push(block);
  }
  return next;
}

function isSubjectEnd(paragraph: Paragraph, taken: number): boolean {
  const text = foldText(paragraph.text);
  if (/^(?:kinh gui|can cu(?:\s|$)|so\s?:)/u.test(text) || isStructure(paragraph)) return true;
  const closed = isCapitals(paragraph.text) ? /[:;]$/u : /(?:[:;]|\.\/?\.?)$/u;
  if (closed.test(text) && !/^\(.*\)\.?$/u.test(text)) return true;
  return taken > 0 && paragraph.text.length > 400;
}

/** `Kính gửi: …`, `… điện:` of an urgent telegram, `… kính mời:` of an invitation. */
function opensAddressees(text: string): boolean {
  const folded = foldText(text);
  return /^kinh (?:gui|trinh)/u.test(folded) || /^.{3,90}\s(?:dien|kinh moi)\s?:$/u.test(folded);
}

function takeAddressees(blocks: readonly Block[], from: number, addressees: Paragraph[]): number {
  const first = blocks[from];
  if (first?.kind !== 'paragraph' || !opensAddressees(first.text)) return from;
  addressees.push(first);
  let next = from + 1;
  for (; next < blocks.length; next += 1) {
    const block = blocks[next] as Block;
    if (block.kind !== 'paragraph' || !/^[-–+•]/u.test(block.text)) break;
    addressees.push(block);
  }
  return next;
}

/** `… như sau:`, `… yêu cầu:`, `… kết luận:`: what follows is the body. */
const LEADS_IN = /(?:sau(?: day)?|yeu cau|de nghi|ket luan|chi dao|thong bao|giao|quyet dinh|cu the)\s?:$/u;

/** Bases and opening sentence: everything up to `như sau:` or the first heading, when one comes soon. */
function takePreamble(blocks: readonly Block[], from: number, preamble: Paragraph[]): number {
  let next = from;
  for (; next < blocks.length && preamble.length < 40; next += 1) {
    const block = blocks[next] as Block;
    if (block.kind !== 'paragraph' || isStructure(block) || isRecipientsHead(block)) break;
    if ((block.label && !/^[-–•+*]/u.test(block.label.text)) || isSignatureStart(block)) break;
    preamble.push(block);
    if (LEADS_IN.test(foldText(block.text))) return next + 1;
  }
  const opens = preamble.length > 0 && isOpening(preamble[0] as Paragraph);
  if (opens) return next;
  preamble.length = 0;
  return from;
}

function isOpening(paragraph: Paragraph): boolean {
  const text = foldText(paragraph.text);
  return (
    /^[-–•]?\s?(?:can cu|thuc hien|trien khai|theo|nham|de |xet|tiep theo|tren co so|ngay \d)/u.test(text) ||
    /,.{0,200}(?:ban hanh|xay dung|de nghi|yeu cau)/u.test(text)
  );
}

/** A numbered heading: where the body of the document begins at the latest. */
function isStructure(paragraph: Paragraph): boolean {
  const label = paragraph.label?.text;
  return (
    label !== undefined && /^(?:[IVXL]+\b|\d|Phần|PHẦN|Chương|CHƯƠNG|Điều|ĐIỀU|[A-H]\s?[.)])/u.test(label)
  );
}
