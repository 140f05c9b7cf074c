import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import tables from '#ui-kit/table/table.module.css';
import type { Obligation } from '../contract.ts';
import { DeadlineChip } from '../widgets/deadline-chip.tsx';
import { StateChip } from '../widgets/state-chip.tsx';
import classes from './obligation-table.module.css';

interface ObligationTableProps {
  readonly obligations: readonly Obligation[];
  readonly label: string;
  /** Opens an obligation beside the table; left out, a row leads to its page. */
  readonly onOpen?: (id: string) => void;
  /** The obligation that stands open beside the table. */
  readonly open?: string | undefined;
  /** Left out where every row is of the same body. */
  readonly withBody?: boolean;
}

/** Obligations as rows; on a phone as cards. */
export function ObligationTable({
  obligations,
  label,
  onOpen,
  open,
  withBody = true,
}: ObligationTableProps): ReactNode {
  const t = useTranslations('work.list');
  return (
    <section className={tables.frame} aria-label={label}>
      <table className={`${tables.table} ${classes.table}`} data-body={withBody}>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            {withBody && <th scope="col">{t('body')}</th>}
            <th scope="col">{t('plan')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {obligations.map((obligation) => (
            <tr key={obligation.id} data-open={obligation.id === open || undefined}>
              <td data-head>
                <RowHead obligation={obligation} onOpen={onOpen} />
              </td>
              {withBody && (
                <td className={classes.body}>
                  <OrganizationName {...obligation.organization} />
                </td>
              )}
              <td className={classes.plan} title={obligation.plan?.title}>
                {obligation.plan === null ? (
                  <span className={tables.quiet}>{t('quick')}</span>
                ) : (
                  (obligation.plan.number ?? obligation.plan.title)
                )}
              </td>
              <td className={classes.time}>
                {obligation.deadline === null ? (
                  <span className={tables.quiet}>{obligation.timeText ?? '—'}</span>
                ) : (
                  <DeadlineChip deadline={obligation.deadline} />
                )}
              </td>
              <td className={classes.state}>
                <StateChip state={obligation.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowHeadProps {
  readonly obligation: Obligation;
  readonly onOpen: ((id: string) => void) | undefined;
}

function RowHead({ obligation, onOpen }: RowHeadProps): ReactNode {
  const { id, number, text } = obligation;
  const words = (
    <>
      {number !== null && <span className={classes.number}>{number}</span>}
      <span className={classes.words}>{text}</span>
    </>
  );
  if (onOpen === undefined) {
    return (
      <Link to="/nhiem-vu/$obligation" params={{ obligation: id }} data-row className={classes.task}>
        {words}
      </Link>
    );
  }
  return (
    <button type="button" data-row className={classes.task} onClick={() => onOpen(id)}>
      {words}
    </button>
  );
}
