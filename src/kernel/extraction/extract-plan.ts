import type { DocumentTree } from '#kernel/document/model/document-tree.ts';
import type { PlanDraft } from '#kernel/plan-draft/plan-draft.ts';
import { extractDuties } from './duties/extract-duties.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findDraftFindings } from './findings/find-draft-findings.ts';
import { findFunding } from './funding/find-funding.ts';
import { readLetterhead } from './letterhead/read-letterhead.ts';
import { findOccasions } from './occasions/find-occasions.ts';
import { listOrganizations } from './organizations/list-organizations.ts';
import { buildOutline } from './outline/build-outline.ts';
import { listSections } from './outline/list-sections.ts';
import { readRecipients } from './recipients/read-recipients.ts';
import { findReferences } from './references/find-references.ts';
import { findCutEnd } from './regions/find-cut-end.ts';
import { findRegions } from './regions/find-regions.ts';
import { findReporting } from './reporting/find-reporting.ts';
import { readSignature } from './signature/read-signature.ts';
import { extractTasks } from './tasks/extract-tasks.ts';

/**
 * Understands a document that assigns work: what it is, who owes what by when, what it rests on and who is told.
 * Never throws on a tree of any reader; what is uncertain stands in `findings` for a person to look at.
 */
export function extractPlan(tree: DocumentTree): PlanDraft {
  const regions = findRegions(tree);
  const outline = { roots: [...buildOutline(regions.body).roots, ...buildOutline(regions.annexes).roots] };
  const context: ExtractionContext = { tree, regions, outline };
  const document = { ...readLetterhead(context), signer: readSignature(context) };
  const work = extractTasks(context, document.year?.value ?? null, document.date?.text ?? null);
  const duties = extractDuties(work.dutySections, document.year?.value ?? null);
  const draft = {
    document,
    references: findReferences(context),
    sections: listSections(context),
    tasks: work.tasks,
    duties,
    reporting: findReporting(context, { tasks: work.tasks, duties }),
    recipients: readRecipients(context),
    funding: findFunding(context),
    occasions: findOccasions(context),
    organizations: listOrganizations(context),
  };
  const doubts = { ...work, cutEnd: findCutEnd(regions) };
  return { ...draft, findings: findDraftFindings(draft, context, doubts) };
}
