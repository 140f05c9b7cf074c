import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';

/** A draft in which nothing was understood yet. */
export const EMPTY_DRAFT: PlanDraft = {
  document: {
    type: null,
    number: null,
    place: null,
    date: null,
    subject: null,
    issuer: null,
    year: null,
    signer: null,
    family: 'state',
  },
  references: [],
  sections: [],
  tasks: [],
  duties: [],
  reporting: [],
  recipients: [],
  funding: [],
  occasions: [],
  organizations: [],
  findings: [],
};

/** The tree of a scan: so many pages, and no word that a machine could read. */
export function treeOfScan(pages: number): DocumentTree {
  return { version: 1, format: 'text', pages, blocks: [], findings: [] };
}
