import { createHash } from 'node:crypto';
import { layOutDocument } from '#kernel/document/layout/lay-out-document.ts';
import { writeDocument } from '#writing/write-document.ts';
import { officialKinds } from './official-kinds.ts';

/** Writes every kind in both formats and prints what their bytes come to; the order is the caller's. */
const names = process.argv.slice(2);
for (const name of names) {
  const document = officialKinds[name];
  if (document === undefined) throw new Error(`no kind ${name}`);
  for (const format of ['docx', 'pdf'] as const) {
    const bytes = await writeDocument({ layout: layOutDocument(document), format });
    process.stdout.write(`${name}.${format} ${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
}
