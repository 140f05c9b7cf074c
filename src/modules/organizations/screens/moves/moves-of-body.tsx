import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { countText } from '#ui-kit/count/count-text.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import type { OrganizationPage } from '../../contract.ts';
import { movesOfBodyQuery } from '../../widgets/organization-queries.ts';
import { ChooseForm } from './choose-form.tsx';
import classes from './move-preview.module.css';

/** Shown before somebody asks for the rest. */
const FIRST = 6;

/** What came to a body and left it by reorganisations, and what waits for a successor; nothing where nothing did. */
export function MovesOfBody({
  body,
  frame,
}: {
  readonly body: OrganizationPage;
  readonly frame: (content: ReactNode) => ReactNode;
}): ReactNode {
  const t = useTranslations('organizations.moves');
  const session = useSession();
  const [isChoosing, setChoosing] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const isConcerned = body.lineage.length > 0 || body.closedOn !== null;
  const moves = useQuery({ ...movesOfBodyQuery(body.id), enabled: isConcerned });
  if (!isConcerned || moves.data === undefined || (moves.data.total === 0 && moves.data.waiting === 0))
    return null;
  const { moved, total, waiting } = moves.data;
  const shown = isWhole ? moved : moved.slice(0, FIRST);
  return frame(
    <>
      {waiting > 0 && (
        <p className={classes.waiting} role="status">
          <span className={classes.warn}>{t('waiting', { count: countText(waiting) })}</span>
          {mayDo(session, 'organizations.change') && (
            <Button size="compact-sm" variant="default" onClick={() => setChoosing(true)}>
              {t('chooseAct')}
            </Button>
          )}
        </p>
      )}
      {total > 0 && <p className={classes.quiet}>{t('cameOrLeft', { count: countText(total) })}</p>}
      <ul className={classes.moved}>
        {shown.map(({ id, title, from, to, on, isFolded }) => (
          <li key={`${id} ${from.id} ${on}`}>
            <Link to="/nhiem-vu/$obligation" params={{ obligation: id }}>
              {title}
            </Link>
            <span className={classes.quiet}>
              {t('from', { from: from.name, to: to.name, day: formatDate(on) })}
              {isFolded && ` · ${t('folded')}`}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < moved.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {t('more')}
        </Button>
      )}
      {isChoosing && <ChooseForm body={body} onClose={() => setChoosing(false)} />}
    </>,
  );
}
