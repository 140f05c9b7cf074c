import type { Obligation } from '../contract.ts';
import type { MyWorkAnswer } from '../widgets/work-queries.ts';

/** Parts of the page in the order in which they stand. */
export type MinePart =
  | 'decide'
  | 'late'
  | 'returned'
  | 'today'
  | 'week'
  | 'later'
  | 'silent'
  | 'withoutEnd'
  | 'waiting';

/** One thing asked, as the answer brings it. */
export type AskedRow = MyWorkAnswer['asked']['decide']['items'][number];

/** A row: an obligation of one's own, or something asked. */
export type MineRow = { readonly obligation: Obligation } | { readonly item: AskedRow };

/** One part with its rows; `total` counts beyond them. */
export interface MineSection {
  readonly part: MinePart;
  readonly rows: readonly MineRow[];
  readonly total: number;
  /** Rows name the body that owes. */
  readonly withBody: boolean;
}

/** The parts of the page, empty ones too. What goes on all the time and has no result yet stands apart from the rest. */
export function sectionsOf(mine: MyWorkAnswer): MineSection[] {
  const silentIds = new Set(mine.silent.obligations);
  const withBody = mine.organization === null || mine.severalBodies;
  const own = (part: MinePart, obligations: readonly Obligation[], total: number): MineSection => ({
    part,
    rows: obligations.map((obligation) => ({ obligation })),
    total,
    withBody,
  });
  const asked = (part: 'decide' | 'returned' | 'waiting'): MineSection => ({
    part,
    rows: mine.asked[part].items.map((item) => ({ item })),
    total: mine.asked[part].total,
    withBody: part !== 'returned' || withBody,
  });
  const silent = mine.withoutEnd.filter(({ id }) => silentIds.has(id));
  const others = mine.withoutEnd.filter(({ id }) => !silentIds.has(id));
  return [
    asked('decide'),
    own('late', mine.late, mine.counts.late),
    asked('returned'),
    own('today', mine.today, mine.counts.today),
    own('week', mine.week, mine.counts.week),
    own('later', mine.later, mine.counts.later),
    own('silent', silent, silentIds.size),
    own('withoutEnd', others, mine.counts.withoutEnd - silentIds.size),
    asked('waiting'),
  ];
}
