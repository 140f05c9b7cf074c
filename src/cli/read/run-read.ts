import path from 'node:path';
import type { Bilingual } from '#platform/words/bilingual.ts';
import type { ReadingFenceLimits } from '#reading/create-reading-fence.ts';
import { describeUnreadable } from '#reading/describe-unreadable.ts';
import type { ReadingOutcome } from '#reading/reading-outcome.ts';
import { type ReadPath, readInOrder } from './read-in-order.ts';
import { withoutControls } from './terminal-text.ts';

/** How `nhipcau read` prints. */
export interface ReadForm {
  readonly json: boolean;
  readonly spans: boolean;
  readonly tree: boolean;
}

type Read = Extract<ReadingOutcome, { kind: 'read' }>;
type Failed = Exclude<ReadPath['outcome'], { kind: 'read' | 'printed' }>;
type Print = (read: Read, file: string) => void;

const exitFailed = 1;
const exitSecret = 2;

/** Reads the files and prints each; gives back the exit code: the gravest of all files. */
export async function runRead(
  paths: readonly string[],
  form: ReadForm,
  limits: ReadingFenceLimits,
): Promise<number> {
  const asJson = !form.tree && (form.json || form.spans);
  const files = readInOrder(paths, asJson ? { spans: form.spans } : null, limits);
  const several = paths.length > 1;
  const print = asJson ? null : await choosePrinter(form, several);
  let exitCode = 0;
  for await (const read of files) {
    const { outcome } = read;
    const file = path.basename(read.path);
    if (outcome.kind === 'printed') write(toJson({ ...outcome.draft, file }, several));
    else if (outcome.kind === 'read') print?.(outcome, file);
    else {
      process.stderr.write(describeFailure(read.path, outcome));
      exitCode = Math.max(exitCode, outcome.kind === 'secret' ? exitSecret : exitFailed);
    }
  }
  return exitCode;
}

async function choosePrinter(form: ReadForm, several: boolean): Promise<Print> {
  if (form.tree) {
    const { printTree } = await import('./print-tree.ts');
    return ({ tree }, file) =>
      write(
        form.json
          ? toJson({ file, ...tree }, several)
          : printTree(withoutControls(tree), withoutControls(file)),
      );
  }
  const { printSummary } = await import('./print-summary.ts');
  return ({ tree, draft }, file) =>
    write(printSummary(withoutControls(tree), withoutControls(draft), withoutControls(file)));
}

function toJson(value: unknown, several: boolean): string {
  return several ? JSON.stringify(value) : JSON.stringify(value, null, 2);
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Names the file, what is wrong, and what to do; of a secret document nothing but that it was refused. */
function describeFailure(file: string, outcome: Failed): string {
  if (outcome.kind === 'unloaded') {
    return block(file, outcome.failure.code, outcome.failure.what, outcome.failure.remedy);
  }
  if (outcome.kind === 'unreadable') {
    const { what, remedy } = describeUnreadable(outcome);
    return block(file, outcome.code, what, remedy);
  }
  return block(file, 'secret-mark', secretMark, secretRemedy);
}

const secretMark: Bilingual = {
  vi: 'Văn bản mang dấu độ mật nên bị từ chối; không lưu, không in nội dung.',
  en: 'The document bears a mark of State secrecy and was refused; nothing of it is kept or printed.',
};
const secretRemedy: Bilingual = {
  vi: 'Xử lý văn bản theo quy định bảo vệ bí mật nhà nước, trên máy không nối mạng.',
  en: 'Handle it under the rules on State secrets, on a machine without a network.',
};

function block(file: string, code: string, what: Bilingual, remedy: Bilingual): string {
  return `✗ ${withoutControls(file)}: ${what.vi} [${code}]\n  ${what.en}\n  → ${remedy.vi}\n  → ${remedy.en}\n`;
}
