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

const exitFailed = 1;
const exitSecret = 2;

/** Reads the files and prints each; gives back the exit code: the gravest of all files. */
export async function runRead(
  paths: readonly string[],
  form: ReadForm,
  limits: ReadingFenceLimits,
): Promise<number> {
  const files = readInOrder(paths, limits);
  const print = await choosePrinter(form, paths.length > 1);
  let exitCode = 0;
  for await (const read of files) {
    if (read.outcome.kind === 'read') print(read.outcome, path.basename(read.path));
    else {
      process.stderr.write(describeFailure(read));
      exitCode = Math.max(exitCode, read.outcome.kind === 'secret' ? exitSecret : exitFailed);
    }
  }
  return exitCode;
}

async function choosePrinter(form: ReadForm, several: boolean): Promise<(read: Read, file: string) => void> {
  if (form.tree) {
    const { printTree } = await import('./print-tree.ts');
    return ({ tree }, file) =>
      write(
        form.json
          ? toJson({ file, ...tree }, several)
          : printTree(withoutControls(tree), withoutControls(file)),
      );
  }
  if (form.json || form.spans) {
    const { printDraft } = await import('#kernel/plan-draft/print-draft.ts');
    return ({ tree, draft }, file) => {
      const printed = printDraft(draft, file, { spans: form.spans, tree });
      const { format, pages, findings } = tree;
      write(toJson({ ...printed, reading: { format, pages, findings } }, several));
    };
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
function describeFailure({ path: file, outcome }: ReadPath): string {
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
