import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { Obligation } from '../contract.ts';
import type { ListColumn } from '../domain/list-column.ts';
import { DatedDeadline } from '../widgets/deadline-chip.tsx';
import { HolderLine } from '../widgets/holder-line.tsx';
import { StateChip } from '../widgets/state-chip.tsx';
import classes from './list-table.module.css';

interface ListCellProps {
  readonly column: ListColumn;
  readonly obligation: Obligation;
  /** The first of the row, which leads the card on a phone. */
  readonly isHead: boolean;
  /** The content of the column `task`, which opens the row. */
  readonly children: ReactNode;
}

/** One cell of the list. */
export function ListCell({ column, obligation, isHead, children }: ListCellProps): ReactNode {
  const t = useTranslations('work.lists');
  const { plan, deadline, timeText, reason, changed } = obligation;
  const content: Readonly<Record<ListColumn, () => ReactNode>> = {
    task: () => children,
    body: () => <OrganizationName {...obligation.organization} />,
    plan: () => plan && <span title={plan.title}>{plan.number ?? plan.title}</span>,
    time: () =>
      deadline === null ? (
        <span className={tables.quiet}>{timeText ?? '—'}</span>
      ) : (
        <DatedDeadline deadline={deadline} />
      ),
    due: () => (deadline === null ? null : formatDate(deadline.day)),
    state: () => (
      <>
        <StateChip state={obligation.state} />
        <HolderLine obligation={obligation} />
      </>
    ),
    holder: () => <HolderLine obligation={obligation} />,
    note: () => reason,
    origin: () => t(`filter.origins.${obligation.origin}`),
    year: () => plan?.year,
    printed: () => obligation.printedName,
    changed: () => t('changedBy', { day: formatDate(changed.at.slice(0, 10)), by: changed.by }),
  };
  return (
    <td
      className={classes[column] ?? ''}
      data-column={column}
      data-head={isHead || column === 'task' || undefined}
    >
      {content[column]()}
    </td>
  );
}
