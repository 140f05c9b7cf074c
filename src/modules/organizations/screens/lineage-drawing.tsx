import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { SuccessionStep } from '../contract.ts';
import { drawForks, type Fork } from './draw-forks.ts';
import classes from './lineage-drawing.module.css';

interface LineageDrawingProps {
  readonly steps: readonly SuccessionStep[];
  /** The body whose page it is; it stands out. */
  readonly bodyId: string;
}

/** The line of succession, day by day: bodies that went out on the left, those that took over on the right. */
export function LineageDrawing({ steps, bodyId }: LineageDrawingProps): ReactNode {
  return (
    <ol className={classes.line}>
      {drawForks(steps).map((fork) => (
        <li key={`${fork.on} ${fork.one.id} ${fork.side}`} className={classes.day}>
          <span className={classes.date}>{formatDate(fork.on)}</span>
          <OneFork fork={fork} bodyId={bodyId} />
        </li>
      ))}
    </ol>
  );
}

function OneFork({ fork, bodyId }: { fork: Fork; bodyId: string }): ReactNode {
  const t = useTranslations('organizations.page');
  const one = (
    <div className={classes.one}>
      <Body body={fork.one} isSelf={fork.one.id === bodyId} />
    </div>
  );
  const many = (
    <ul className={classes.many}>
      {fork.many.map(({ body, scope, kind }) => (
        <li key={body.id}>
          <Body body={body} isSelf={body.id === bodyId} />
          <span className={classes.scope}>{scope ?? t(`steps.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={classes.fork} data-side={fork.side}>
      {fork.side === 'out' ? one : many}
      {fork.side === 'out' ? many : one}
    </div>
  );
}

function Body({ body, isSelf }: { body: SuccessionStep['from']; isSelf: boolean }): ReactNode {
  if (isSelf) return <strong className={classes.body}>{body.name}</strong>;
  return (
    <Link className={classes.body} to="/co-quan/$organization" params={{ organization: body.id }} search={{}}>
      {body.name}
    </Link>
  );
}
