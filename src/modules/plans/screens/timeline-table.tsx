import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Plan, PlanTask } from '../contract.ts';
import { layOutTimeline, type TimelineColumn, type TimelineRow } from './task-timeline.ts';
import classes from './timeline-table.module.css';

/** The tasks of a plan over its quarters; those that go on all the time and those without a time stand apart. */
export function TimelineTable({ plan, today }: { plan: Plan; today: string }): ReactNode {
  const t = useTranslations('plans.course');
  const timeline = useMemo(() => layOutTimeline(plan, today), [plan, today]);
  const { columns, rows, ongoing, without } = timeline;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('timeline')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.task}>
              {t('task')}
            </th>
            <th scope="col" className={classes.when}>
              {t('when')}
            </th>
            <th scope="col" className={classes.columns}>
              <Columns columns={columns} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.task.id} plan={plan} task={row.task}>
              <Bars row={row} columns={columns.length} today={timeline.today} />
            </Row>
          ))}
        </tbody>
        {ongoing.length > 0 && (
          <Apart plan={plan} title={t('ongoing', { count: ongoing.length })} tasks={ongoing}>
            <Bars row={null} columns={columns.length} today={timeline.today} />
          </Apart>
        )}
        {without.length > 0 && (
          <Apart plan={plan} title={t('without', { count: without.length })} tasks={without} />
        )}
      </table>
    </div>
  );
}

function Columns({ columns }: { columns: readonly TimelineColumn[] }): ReactNode {
  const t = useTranslations('plans.course');
  return (
    <div className={classes.names}>
      {columns.map(({ key, year, quarter }) => (
        <span key={key}>
          {quarter === null
            ? year
            : t('quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter - 1] ?? '', year: String(year) })}
        </span>
      ))}
    </div>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly task: PlanTask;
  readonly children?: ReactNode;
}

function Row({ plan, task, children }: RowProps): ReactNode {
  const number = [task.number, task.bullet === null ? null : `(${task.bullet})`].filter(
    (part) => part !== null,
  );
  return (
    <tr>
      <th scope="row" className={classes.task}>
        <Link
          to="/ke-hoach/$plan"
          params={{ plan: plan.id }}
          search={{ tab: 'tasks', item: task.id }}
          resetScroll={false}
          title={task.text}
        >
          <span className={classes.number}>{number.join(' ')}</span>
          {task.text}
        </Link>
      </th>
      <td className={classes.when}>{task.time.text}</td>
      <td
        className={classes.track}
        data-done={isDone(task) || undefined}
        data-late={isLate(task) || undefined}
      >
        {children}
      </td>
    </tr>
  );
}

interface ApartProps {
  readonly plan: Plan;
  readonly title: string;
  readonly tasks: readonly PlanTask[];
  readonly children?: ReactNode;
}

function Apart({ plan, title, tasks, children }: ApartProps): ReactNode {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={classes.apart}>
          {title}
        </th>
      </tr>
      {tasks.map((task) => (
        <Row key={task.id} plan={plan} task={task}>
          {children}
        </Row>
      ))}
    </tbody>
  );
}

/** The windows of a task; null for one that goes on all the time. The words stand beside, so it is no image to read. */
function Bars({
  row,
  columns,
  today,
}: {
  row: TimelineRow | null;
  columns: number;
  today: number | null;
}): ReactNode {
  return (
    <svg
      className={classes.bars}
      viewBox="0 0 1000 20"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {edgesOf(columns).map((edge) => (
        <line key={edge} className={classes.edge} x1={edge} x2={edge} y1="0" y2="20" />
      ))}
      {row === null && <line className={classes.always} x1="0" x2="1000" y1="10" y2="10" />}
      {row?.bars.map(({ start, width, open }) => (
        <rect
          key={start}
          className={classes.bar}
          data-open={open || undefined}
          x={1000 * start}
          width={1000 * width}
          y="5"
          height="10"
        />
      ))}
      {today !== null && (
        <line className={classes.today} x1={1000 * today} x2={1000 * today} y1="0" y2="20" />
      )}
    </svg>
  );
}

/** Where one column ends and the next begins. */
function edgesOf(columns: number): number[] {
  return Array.from({ length: Math.max(columns - 1, 0) }, (_, index) => (1000 * (index + 1)) / columns);
}

function isDone({ obligations }: PlanTask): boolean {
  return obligations.total > 0 && obligations.done === obligations.total;
}

function isLate({ obligations }: PlanTask): boolean {
  return obligations.late > 0;
}
