import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { ListedEntry } from '../contract.ts';
import { compareSides } from '../domain/compare-sides.ts';
import { sayAction, sayPath, sayRole, sayValue, useLogWords } from '../widgets/log-words.ts';
import type { LogWords } from '../widgets/log-words-shape.ts';
import { ObjectLink } from '../widgets/object-link.tsx';
import classes from './log-page.module.css';

/** Entries of the log, one a row: when, who, what with the first of what it changed, to which object. */
export function LogTable({ entries }: { entries: readonly ListedEntry[] }): ReactNode {
  const t = useTranslations('audit.log');
  return (
    <section className={tables.frame} aria-label={t('list')}>
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('act')}</th>
            <th scope="col">{t('object')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LogRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ entry }: { entry: ListedEntry }): ReactNode {
  const t = useTranslations('audit.log');
  const words = useLogWords();
  const { id, at, who, operator, accountId, role, body, action, object } = entry;
  const facts = [
    accountId === null && who !== null ? words.house : null,
    operator === null ? null : t('operator', { name: operator }),
    body?.name || null,
    role === null || body !== null ? null : sayRole(words, role),
  ].filter((fact) => fact !== null);
  return (
    <tr>
      <td className={classes.moment}>
        <time dateTime={at}>{formatMoment(at)}</time>
      </td>
      <td>
        {who ?? <span className={tables.quiet}>{t('erasedName')}</span>}
        {facts.length > 0 && <div className={tables.quiet}>{facts.join(' · ')}</div>}
      </td>
      <td data-head>
        <Link
          data-row
          className={classes.act ?? ''}
          to="/nhat-ky"
          search={(now) => ({ ...now, open: id })}
          resetScroll={false}
        >
          {sayAction(words, action)}
        </Link>
        <div className={tables.quiet}>{sayFirst(words, entry)}</div>
      </td>
      <td className={classes.object}>
        <ObjectLink object={object} />
        {object.name !== '' && (
          <div className={tables.quiet}>{words.objects[object.type] ?? object.type}</div>
        )}
      </td>
    </tr>
  );
}

const FIRST = 2;
const LONGEST = 60;

/** The first of what an entry changed, in a line. */
function sayFirst(words: LogWords, { before, after }: ListedEntry): string {
  const all = compareSides(before, after);
  const said = all.slice(0, FIRST).map((one) => {
    const sides = [one.before, one.after].filter((side) => side !== undefined);
    return `${sayPath(words, one.path)}: ${sides.map((side) => shorten(sayValue(words, side))).join(' → ')}`;
  });
  return [...said, ...(all.length > FIRST ? ['…'] : [])].join(' · ');
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
