import { findSecrecyMarkInText } from '#kernel/document/checks/find-secrecy-mark.ts';
import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import { readText } from '#kernel/document/readers/text/read-text.ts';
import { decodeText } from './decode-text.ts';
import { type SecretOutcome, type UnreadableOutcome, unreadable } from './reading-outcome.ts';

const megabyte = 1024 * 1024;
/** Some thousand pages of plain text. */
const maximumTextSize = 8 * megabyte;

/** Reads the tree of a text file, its letters in whatever encoding; the secrets gate sees its lines before they are joined. */
export function readTextTree(bytes: Uint8Array): DocumentTree | SecretOutcome | UnreadableOutcome {
  if (bytes.length > maximumTextSize) return unreadable('text-too-large', `${maximumTextSize / megabyte} MB`);
  const text = decodeText(bytes);
  if (text === null) return unreadable('text-encoding');
  if (text.trim() === '') return unreadable('empty-file');
  const mark = findSecrecyMarkInText(text);
  return mark === null ? readText(text) : { kind: 'secret', mark: mark.mark, place: mark.place };
}
