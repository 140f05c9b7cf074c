import path from 'node:path';
import { composeDocument, parseWritable, type WritableInput } from '#kernel/composition/compose-document.ts';
import { findSecrecyMark, findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import type { Layout } from '#kernel/document/layout/layout.ts';
import { findUnprintable } from '#platform/typst/find-unprintable.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import { createWritingFence } from '#writing/create-writing-fence.ts';
import type { WrittenFormat } from '#writing/written-format.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Failure, printFailure } from '../print-failure.ts';
import { loadFile } from '../read/load-file.ts';
import { withoutControls } from '../read/terminal-text.ts';
import { describeOmission } from './describe-omission.ts';
import {
  describeBadJson,
  describeBrokenOff,
  describeInputProblem,
  describeUnwritable,
  secretInput,
  unknownOutput,
} from './describe-write-failure.ts';
import { keepFile } from './keep-file.ts';

/** Writes the document that a JSON file holds; gives back the exit code. Nothing half-written is left behind. */
export async function runWrite(source: string, target: string): Promise<number> {
  const format = formatOf(target);
  if (format === null) return fail(target, unknownOutput, exitCodes.usage);
  const fence = createWritingFence({ size: 1 });
  // The start of the process is most of the wait; reading the input goes on beside it.
  fence.warm();
  try {
    const input = await loadInput(source);
    if ('failure' in input) return fail(source, input.failure, input.exitCode);
    const { document, omissions } = composeDocument(input.value);
    const layout = layOutDocument(document);
    const written = await fence.write({ layout, format });
    if (!written.ok) return fail(source, describeBrokenOff(written.reason), exitCodes.failed);
    const trouble = await keepFile(target, written.value);
    if (trouble !== null) return fail(target, describeUnwritable(trouble), exitCodes.failed);
    const notes = omissions.map((omission) => ({ ...describeOmission(omission), code: omission.code }));
    process.stderr.write(
      printNotes(target, [...notes, ...(format === 'pdf' ? noteUnprintable(layout) : [])]),
    );
    return exitCodes.done;
  } finally {
    fence.close();
  }
}

function formatOf(target: string): WrittenFormat | null {
  const ending = path.extname(target).toLowerCase();
  return ending === '.docx' ? 'docx' : ending === '.pdf' ? 'pdf' : null;
}

type Loaded = { readonly value: WritableInput } | { readonly failure: Failure; readonly exitCode: number };

async function loadInput(source: string): Promise<Loaded> {
  const bytes = await loadFile(source);
  if (!(bytes instanceof Uint8Array)) return { failure: bytes, exitCode: exitCodes.failed };
  const json = parseJson(bytes);
  if ('failure' in json) return json;
  const input = parseWritable(json.value);
  if (!input.ok) return { failure: describeInputProblem(input.reason), exitCode: exitCodes.failed };
  if (bearsMark(input.value)) return { failure: secretInput, exitCode: exitCodes.secret };
  return { value: input.value };
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | Exclude<Loaded, { value: unknown }> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const at = error instanceof SyntaxError ? /line \d+ column \d+/u.exec(error.message)?.[0] : undefined;
    const place = at === undefined ? '' : ` (${at})`;
    return { failure: describeBadJson(place), exitCode: exitCodes.failed };
  }
}

/** The gate stands at every door by which words come in (DESIGN law 4). */
function bearsMark(input: WritableInput): boolean {
  if (input.kind === 'tree') return findSecrecyMark(input.tree) !== null;
  const { document } = input.composed;
  const lines = [
    ...document.issuer,
    ...document.subject,
    ...document.body.map((block) => ('text' in block ? block.text : '')),
  ];
  return findSecrecyMarkInText(lines.join('\n')) !== null;
}

function fail(thing: string, failure: Failure, exitCode: number): number {
  process.stderr.write(printFailure(thing, failure));
  return exitCode;
}

/** A note about a written file: a person has to look at it before it is signed. */
interface Note extends Bilingual {
  readonly code: string;
}

function printNotes(target: string, notes: readonly Note[]): string {
  if (notes.length === 0) return '';
  const lines = notes.map(
    ({ vi, en, code }) => `  ! ${withoutControls(vi)} [${code}]\n    ${withoutControls(en)}\n`,
  );
  return `${withoutControls(target)}: cần xem trước khi ký · to be looked at before signing\n${lines.join('')}`;
}

/** How many letters are named; a page of another script has hundreds. */
const namedLetters = 12;

function noteUnprintable(layout: Layout): Note[] {
  const signs = findUnprintable(layout);
  if (signs.length === 0) return [];
  const named = signs.slice(0, namedLetters).join(' ');
  return [
    {
      code: 'letters-unprintable',
      vi: `Phông chữ của tệp PDF không có ${signs.length} chữ: ${named}. Dùng tệp .docx, hoặc thay các chữ ấy.`,
      en: `The font of the PDF lacks ${signs.length} letters: ${named}. Use the .docx, or replace them.`,
    },
  ];
}
