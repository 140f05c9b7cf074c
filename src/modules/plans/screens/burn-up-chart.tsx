import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { PlanCourse } from '../contract.ts';
import { type BurnUpMonth, sumByMonth } from './burn-up.ts';
import classes from './burn-up-chart.module.css';

/** The drawing, in its own units; the page stretches it. */
const WIDTH = 640;
const HEIGHT = 300;
const EDGE = { right: 22, top: 14, bottom: 24 };
/** Room of one digit of the figures at the left. */
const DIGIT = 9;

/** What was due and what was done, summed month by month, against all that is owed; the same figures as a table. */
export function BurnUpChart({ course, total }: { course: PlanCourse; total: number }): ReactNode {
  const t = useTranslations('plans.course');
  const months = sumByMonth(course);
  if (months.length === 0 || total === 0) return <p className={classes.quiet}>{t('noCourse')}</p>;
  const last = months.filter(({ done }) => done !== null).at(-1);
  const withEnd = months.at(-1)?.due ?? 0;
  return (
    <figure className={classes.figure}>
      <ul className={classes.legend}>
        <li data-line="done">{t('lineDone', { count: last?.done ?? 0 })}</li>
        <li data-line="due">{t('lineDue', { count: last?.due ?? 0 })}</li>
        <li data-line="total">{t('lineTotal', { count: total })}</li>
      </ul>
      <Drawing months={months} total={total} />
      {withEnd < total && <p className={classes.quiet}>{t('withoutEnd', { count: total - withEnd })}</p>}
      <details className={classes.numbers}>
        <summary>{t('numbers')}</summary>
        <table className={tables.table}>
          <caption className={classes.caption}>{t('burnUp')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" data-number>
                {t('due')}
              </th>
              <th scope="col" data-number>
                {t('done')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, due, done }) => (
              <tr key={month}>
                <td data-head>{formatDate(month)}</td>
                <td data-number data-label={t('due')}>
                  {due}
                </td>
                <td data-number data-label={t('done')}>
                  {done ?? ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Drawing({ months, total }: { months: readonly BurnUpMonth[]; total: number }): ReactNode {
  const t = useTranslations('plans.course');
  const format = useFormatter();
  const left = 12 + DIGIT * format.number(total).length;
  const x = (index: number): number =>
    left + (index / Math.max(months.length - 1, 1)) * (WIDTH - left - EDGE.right);
  const y = (count: number): number =>
    HEIGHT - EDGE.bottom - (count / total) * (HEIGHT - EDGE.top - EDGE.bottom);
  const done = months.flatMap((month, index) => (month.done === null ? [] : [{ index, count: month.done }]));
  const due = months.map((month, index) => ({ index, count: month.due }));
  const line = (points: readonly { index: number; count: number }[]): string =>
    points.map(({ index, count }, order) => `${order === 0 ? 'M' : 'L'}${x(index)},${y(count)}`).join('');
  const [first, last] = [done[0], done.at(-1)];
  const ground = y(0);
  return (
    <svg
      className={classes.drawing}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('burnUpLabel')}
    >
      {ticksOf(total).map((count) => (
        <g key={count}>
          <line className={classes.grid} x1={left} x2={WIDTH - EDGE.right} y1={y(count)} y2={y(count)} />
          <text className={classes.tick} x={left - 6} y={y(count) + 4} textAnchor="end">
            {format.number(count)}
          </text>
        </g>
      ))}
      {months.map(({ month }, index) =>
        isLabelled(index, months.length) ? (
          <text key={month} className={classes.tick} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
            {`${Number(month.slice(5))}/${month.slice(2, 4)}`}
          </text>
        ) : null,
      )}
      <line className={classes.total} x1={left} x2={WIDTH - EDGE.right} y1={y(total)} y2={y(total)} />
      {first !== undefined && last !== undefined && (
        <>
          <path
            className={classes.area}
            d={`${line(done)}L${x(last.index)},${ground}L${x(first.index)},${ground}Z`}
          />
          <line className={classes.today} x1={x(last.index)} x2={x(last.index)} y1={EDGE.top} y2={ground} />
        </>
      )}
      <path className={classes.due} d={line(due)} />
      <path className={classes.done} d={line(done)} />
      {last !== undefined && <circle className={classes.point} cx={x(last.index)} cy={y(last.count)} r="4" />}
    </svg>
  );
}

/** At most nine months are named, the first and the last step among them. */
function isLabelled(index: number, count: number): boolean {
  return index % Math.max(Math.ceil(count / 9), 1) === 0;
}

/** Zero, the whole, and round steps between them. */
function ticksOf(total: number): number[] {
  const rough = total / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  const ticks: number[] = [];
  // A step right below the whole would stand on its figure.
  for (let count = 0; count <= total - step * 0.4; count += step) ticks.push(count);
  return [...ticks, total];
}
