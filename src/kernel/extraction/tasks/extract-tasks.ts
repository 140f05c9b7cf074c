import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { findSections, type Section } from '../outline/find-sections.ts';
import { collectShares } from './collect-shares.ts';
import { collectUnits } from './collect-units.ts';
import { printTasks } from './print-tasks.ts';
import { isAssigned, type Unit } from './unit.ts';

/** Tasks of a document, and the sections that were read as duties of bodies. */
export interface ExtractedWork {
  readonly tasks: readonly DraftTask[];
  /** Sections whose items are duties, not tasks; empty where the duties are themselves the tasks. */
  readonly dutySections: readonly Section[];
}

/**
 * Finds the tasks of a document. Work stands in the sections of content; where a plan has none, in any section
 * that is not about aims or money; where nothing stands there, in the lists of each body's duties.
 */
export function extractTasks(context: ExtractionContext, planYear: number | null): ExtractedWork {
  const sections = findSections(context.outline);
  const dutySections = sections.filter((section) => section.purpose === 'duties');
  const hasContent = sections.some((section) => section.purpose === 'content');
  const units = sections
    .filter((section) => section.purpose === 'content' || section.purpose === 'other')
    .flatMap((section) => unitsOf(section, hasContent));
  if (units.length > 0) return { tasks: printTasks(units, planYear), dutySections };
  const shares = dutySections.flatMap((section) => section.items.flatMap(collectShares));
  return { tasks: printTasks(shares, planYear), dutySections: shares.length > 0 ? [] : dutySections };
}

/** Sections without a telling title count only where somebody is assigned, or where no other holds the work. */
function unitsOf(section: Section, hasContent: boolean): Unit[] {
  const units = collectUnits(section.items);
  if (section.purpose === 'content') return units;
  return units.some(isAssigned) || (!hasContent && section.item !== null) ? units : [];
}
