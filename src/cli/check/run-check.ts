import path from 'node:path';
import { findParts } from '#kernel/composition/find-parts.ts';
import { checkForm } from '#kernel/document/checks/form/check-form.ts';
import type { CheckedDocument, Deviation } from '#kernel/document/checks/form/checked-document.ts';
import { describeDeviation } from '#kernel/document/checks/form/describe-deviation.ts';
import { paragraphsOf } from '#kernel/document/model/walk-document.ts';
import { createReadingFence } from '#reading/create-reading-fence.ts';
import { describeUnreadable } from '#reading/describe-unreadable.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { exitCodes } from '../exit-codes.ts';
import { type Failure, printFailure } from '../print-failure.ts';
import { loadFile } from '../read/load-file.ts';
import { withoutControls } from '../read/terminal-text.ts';
import { secretInput } from '../write/describe-write-failure.ts';

type Read = Extract<ReadingOutcome, { kind: 'read' }>;

/** Checks files against their official form and prints each deviation; gives back the gravest exit code of all. */
export async function runCheck(paths: readonly string[], asJson: boolean): Promise<number> {
  const fence = createReadingFence({ size: 1 });
  let exitCode: number = exitCodes.done;
  try {
    for (const file of paths) {
      const loaded = await loadFile(file);
      const outcome =
        loaded instanceof Uint8Array
          ? await fence.read({ bytes: loaded, name: path.basename(file), facts: true })
          : loaded;
      exitCode = Math.max(exitCode, report(file, outcome, asJson));
    }
  } finally {
    fence.close();
  }
  return exitCode;
}

function report(file: string, outcome: ReadingOutcome | Failure, asJson: boolean): number {
  if ('remedy' in outcome) return fail(file, outcome, exitCodes.failed);
  if (outcome.kind === 'secret') return fail(file, secretInput, exitCodes.secret);
  if (outcome.kind === 'unreadable')
    return fail(file, { code: outcome.code, ...describeUnreadable(outcome) }, exitCodes.failed);
  const checked = findParts(outcome.tree, outcome.draft, outcome.facts ?? null);
  const deviations = checkForm(checked);
  const printed = asJson
    ? printJson(file, checked, deviations)
    : printPage(file, outcome, checked, deviations);
  process.stdout.write(`${printed}\n`);
  return deviations.some(({ severity }) => severity === 'fault') ? exitCodes.failed : exitCodes.done;
}

function fail(file: string, failure: Failure, exitCode: number): number {
  process.stderr.write(printFailure(file, failure));
  return exitCode;
}

function printJson(file: string, { form, facts }: CheckedDocument, deviations: readonly Deviation[]): string {
  return JSON.stringify({
    file: path.basename(file),
    form: form.source,
    pagesChecked: facts !== null,
    deviations: deviations.map((one) => ({ ...one, ...describeDeviation(one) })),
  });
}

function printPage(
  file: string,
  { tree }: Read,
  checked: CheckedDocument,
  deviations: readonly Deviation[],
): string {
  const texts = new Map([...paragraphsOf(tree)].map(({ id, text }) => [id, text]));
  const faults = deviations.filter(({ severity }) => severity === 'fault').length;
  const good = checked.facts === null ? 'lời văn đúng thể thức' : 'đúng thể thức';
  const head = `${path.basename(file)} · ${checked.form.source}: ${faults === 0 ? good : `${faults} chỗ chưa đúng`}`;
  const lines = deviations.map((one) => printDeviation(one, texts));
  return withoutControls([head, ...lines, ...limitsOf(checked)].join('\n'));
}

function printDeviation(one: Deviation, texts: ReadonlyMap<string, string>): string {
  const { what, remedy } = describeDeviation(one);
  const place = one.block === null ? 'cả văn bản' : `${one.block} “${shorten(texts.get(one.block) ?? '')}”`;
  return [
    `  ${one.severity === 'fault' ? '✗' : '·'} ${what.vi} [${one.code}]`,
    `    Chỗ: ${place}`,
    `    Căn cứ: ${one.clause}`,
    `    → ${remedy.vi}`,
  ].join('\n');
}

const longest = 60;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** What this check cannot know of this file, said openly. */
function limitsOf({ facts, isOlder, form }: CheckedDocument): string[] {
  return [
    ...(facts === null
      ? [
          '  · Chỉ kiểm được lời văn: định dạng này không cho biết lề, phông chữ, cỡ chữ. Dùng tệp .docx để kiểm đủ.',
        ]
      : []),
    ...(isOlder
      ? [`  · Văn bản có trước ngày ${form.source} có hiệu lực: các điểm trên chỉ để tham khảo.`]
      : []),
  ];
}
