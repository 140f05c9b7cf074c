import type { DraftTask } from '#kernel/plan-draft/plan-draft.ts';
import type { ExtractionContext } from '../extraction-context.ts';
import { findSections, type Section } from '../outline/find-sections.ts';
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
  const content = sections.filter((section) => section.purpose === 'content');
  const other = sections.filter((section) => section.purpose === 'other');
  const units = [...content, ...other]
    .sort((left, right) => sections.indexOf(left) - sections.indexOf(right))
    .flatMap((section) => unitsOf(section, content.length > 0));
  return { tasks: printTasks(units, planYear), dutySections };
}

/** Sections without a telling title count only where somebody is assigned, or where no other holds the work. */
function unitsOf(section: Section, hasContent: boolean): Unit[] {
  const units = collectUnits(section.items);
  if (section.purpose === 'content') return units;
  return units.filter(isAssigned).length > 0 || (!hasContent && section.item !== null) ? units : [];
}
