import { failure, type Result, success } from '../base/result.ts';
import type { DocumentTree } from '../document/model/document-tree.ts';
import { extractPlan } from '../extraction/extract-plan.ts';
import { type Composed, composeFromDraft } from './compose-from-draft.ts';
import { composeFromTree } from './compose-from-tree.ts';
import { type InputProblem, InputRefusal } from './input-problem.ts';
import { type JsonObject, takeObject } from './json-values.ts';
import { parsePrintedDraft } from './parse-printed-draft.ts';
import { parseTree } from './parse-tree.ts';

/** What an input holds: a whole document (`read --tree --json`) or a plan of tasks (`read --json`). */
export type WritableInput =
  | { readonly kind: 'tree'; readonly tree: DocumentTree }
  | { readonly kind: 'draft'; readonly composed: Composed };

/** Understands the JSON of `nhipcau read`, with or without `--tree`; the problem names the place of what is wrong. */
export function parseWritable(json: unknown): Result<WritableInput, InputProblem> {
  try {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new InputRefusal('not-an-object', '', 'object');
    const input = parseShape(takeObject(json, ''));
    if (input.kind === 'tree' && input.tree.blocks.length === 0)
      throw new InputRefusal('nothing-to-write', 'blocks', 'list');
    return success(input);
  } catch (error) {
    if (error instanceof InputRefusal) return failure(error.problem);
    throw error;
  }
}

function parseShape(object: JsonObject): WritableInput {
  if (object.document !== undefined && object.tasks !== undefined)
    return { kind: 'draft', composed: composeFromDraft(parsePrintedDraft(object)) };
  if (object.blocks !== undefined) return { kind: 'tree', tree: parseTree(object) };
  throw new InputRefusal('unknown-shape', '', 'document and tasks, or blocks');
}

/** The official document of an input, and what it could not carry: nothing is lost of a whole document. */
export function composeDocument(input: WritableInput): Composed {
  if (input.kind === 'draft') return input.composed;
  return { document: composeFromTree(input.tree, extractPlan(input.tree)), omissions: [] };
}
