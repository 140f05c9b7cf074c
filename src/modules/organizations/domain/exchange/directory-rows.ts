import type { ContactWords } from '../contact.ts';
import type { PackBody, PackSuccession } from '../packs/pack-data.ts';
import type { TableRow } from './read-tables.ts';
import type { SheetProblem } from './sheet-problem.ts';

/** A body as the rows of a workbook tell it, and the row that names it. */
export interface ReadBody extends PackBody {
  readonly row: TableRow;
  /** Rows of other sheets that tell of it. */
  readonly historyRows: readonly TableRow[];
}

/** Who took over from whom, and the row that tells it. */
export interface ReadSuccession extends PackSuccession {
  readonly row: TableRow;
}

/** Somebody who answers for a body, and the row that tells it. */
export interface ReadContact extends ContactWords {
  readonly body: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly row: TableRow;
}

/** All that a workbook tells of bodies. References to bodies of the house are keys of `known`. */
export interface ReadDirectory {
  readonly bodies: readonly ReadBody[];
  readonly successions: readonly ReadSuccession[];
  readonly contacts: readonly ReadContact[];
  readonly problems: readonly SheetProblem[];
}
