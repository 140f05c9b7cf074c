import type { Reading } from '#modules/documents/contract.ts';

/** The kinds of rows beside the tasks that are set right one by one. */
export type SideRows = 'reporting' | 'references';

/** A row in sight, at its index in the draft; a dropped one can be brought back. */
export interface RowInSight<Row> {
  readonly row: Row;
  readonly index: number;
  readonly dropped: boolean;
}

type Looked = Pick<Reading, 'draft' | 'corrections'>;

/** The reporting duties or cited documents that a person sees, the dropped ones too; not those whose adding was undone. */
export function rowsInSight<Part extends SideRows>(
  { draft, corrections }: Looked,
  part: Part,
): readonly RowInSight<Looked['draft'][Part][number]>[] {
  return draft[part].flatMap((row, index) => {
    const given = corrections[part]?.[String(index)];
    return given?.gone === true ? [] : [{ row, index, dropped: given?.dropped === true }];
  });
}

/** The rows of one kind that enter the plan. */
export function rowsLeft<Part extends SideRows>(
  reading: Looked,
  part: Part,
): readonly Looked['draft'][Part][number][] {
  return rowsInSight(reading, part).flatMap(({ row, dropped }) => (dropped ? [] : [row]));
}
