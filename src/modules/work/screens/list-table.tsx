import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import tables from '#ui-kit/table/table.module.css';
import type { Obligation, ObligationSort } from '../contract.ts';
import type { ListColumn } from '../domain/list-column.ts';
import { ListCell } from './list-cell.tsx';
import classes from './list-table.module.css';
import { columnsOfAddress, type ObligationAddress } from './obligation-address.ts';
import { useMayMove } from './use-may-move.ts';

/** The order each column sorts by; others stand as they come. */
const SORTS: {
  readonly [Column in ListColumn]?: 'plan' | 'organization' | 'deadline' | 'state' | 'changed';
} = {
  task: 'plan',
  body: 'organization',
  time: 'deadline',
  due: 'deadline',
  state: 'state',
  changed: 'changed',
};

interface ListTableProps {
  readonly obligations: readonly Obligation[];
  readonly address: ObligationAddress;
  readonly onSort: (sort: ObligationSort) => void;
  /** Chosen rows; undefined: rows cannot be chosen here. */
  readonly chosen?: ReadonlyMap<string, Obligation>;
  readonly onChoose?: (chosen: readonly Obligation[]) => void;
}

/** Obligations as rows with the columns of the address; on a phone as cards. */
export function ListTable({ obligations, address, onSort, chosen, onChoose }: ListTableProps): ReactNode {
  const t = useTranslations('work.lists');
  const list = useTranslations('work.list');
  const mayMove = useMayMove();
  const columns = columnsOfAddress(address);
  const choosable = onChoose !== undefined && obligations.some(mayMove);
  const movable = choosable ? obligations.filter(mayMove) : [];
  const all = movable.length > 0 && movable.every(({ id }) => chosen?.has(id) === true);
  const toggle = (one: Obligation): void => {
    const rest = [...(chosen?.values() ?? [])].filter(({ id }) => id !== one.id);
    onChoose?.(chosen?.has(one.id) === true ? rest : [...rest, one]);
  };
  return (
    <section className={tables.frame} aria-label={list('title')}>
      <table
        className={`${tables.table} ${classes.table}`}
        style={{ '--list-width': widthOf(columns) } as CSSProperties}
      >
        <thead>
          <tr>
            {choosable && (
              <th scope="col" className={`${classes.choose} no-print`}>
                <Checkbox
                  size="xs"
                  aria-label={t('selectAll')}
                  checked={all}
                  indeterminate={!all && (chosen?.size ?? 0) > 0}
                  onChange={() => onChoose(all ? [] : movable)}
                />
              </th>
            )}
            {columns.map((column) => (
              <SortedHead key={column} column={column} sort={address.sort ?? 'deadline'} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {obligations.map((obligation) => (
            <tr key={obligation.id} data-open={obligation.id === address.open || undefined}>
              {choosable && (
                <td className={`${classes.choose} no-print`}>
                  {mayMove(obligation) && (
                    <Checkbox
                      size="xs"
                      aria-label={t('select', { task: obligation.number ?? obligation.text.slice(0, 60) })}
                      checked={chosen?.has(obligation.id) === true}
                      onChange={() => toggle(obligation)}
                    />
                  )}
                </td>
              )}
              {columns.map((column) => (
                <ListCell key={column} column={column} obligation={obligation} isHead={column === columns[0]}>
                  {column === 'task' && <TaskLink obligation={obligation} />}
                </ListCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the columns need in all, the task at least a readable line. */
function widthOf(columns: readonly ListColumn[]): string {
  const narrow = new Set<ListColumn>(['year', 'due', 'plan', 'state']);
  return `${columns.reduce((sum, column) => sum + (column === 'task' ? 14 : narrow.has(column) ? 9 : 12.5), 3)}rem`;
}

/** Opens the obligation beside the list; as a link it also opens in a tab of its own. */
function TaskLink({ obligation }: { obligation: Obligation }): ReactNode {
  return (
    <Link
      from="/nhiem-vu"
      to="/nhiem-vu"
      search={(now) => ({ ...now, open: obligation.id })}
      resetScroll={false}
      data-row
      className={classes.opener}
    >
      {obligation.number !== null && <span className={classes.number}>{obligation.number}</span>}
      <span className={classes.words}>{obligation.text}</span>
    </Link>
  );
}

function SortedHead({
  column,
  sort,
  onSort,
}: {
  column: ListColumn;
  sort: ObligationSort;
  onSort: (sort: ObligationSort) => void;
}): ReactNode {
  const t = useTranslations('work.lists');
  const name = t(`columns.names.${column}`);
  const by = SORTS[column];
  if (by === undefined)
    return (
      <th scope="col" data-column={column}>
        {name}
      </th>
    );
  const on = sort === by || sort === `-${by}`;
  const down = sort.startsWith('-');
  const next: ObligationSort = on && !down ? `-${by}` : by;
  return (
    <th scope="col" data-column={column} aria-sort={on ? (down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={classes.sort}
        title={t('sortBy', { column: name })}
        onClick={() => onSort(next)}
      >
        {name}
        {on &&
          (down ? (
            <IconArrowDown size={13} aria-hidden="true" />
          ) : (
            <IconArrowUp size={13} aria-hidden="true" />
          ))}
      </button>
    </th>
  );
}
