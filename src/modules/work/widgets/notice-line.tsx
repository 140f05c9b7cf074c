import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Notice } from '../contract.ts';
import classes from './notice-line.module.css';
import { useReadNotices } from './use-read-notices.ts';

interface NoticeLineProps {
  readonly notice: Notice;
  /** Told when its link was followed, for what stands open to close. */
  readonly onFollow?: () => void;
}

/** One notice: what happened, about what, by whom and when; following it reads it. */
export function NoticeLine({ notice, onFollow }: NoticeLineProps): ReactNode {
  const t = useTranslations('work.notices');
  const { mutate: read } = useReadNotices();
  const { at, by, id, kind, moved, read: isRead, said, subject, things } = notice;
  const follow = (): void => {
    if (!isRead) read({ ids: [id] });
    onFollow?.();
  };
  return (
    <li className={classes.line} data-unread={!isRead || undefined}>
      <NoticeLink notice={notice} onFollow={follow}>
        <span className={classes.kind}>
          {!isRead && <span className={classes.dot} role="img" aria-label={t('unread')} />}
          {t(`kinds.${kind}`)}
          {things > 1 && ` (${things})`}
        </span>
        <span className={classes.subject}>{subject}</span>
        {said !== null && <span className={classes.said}>{said}</span>}
        {moved !== null && <MovedEnd moved={moved} others={things - 1} />}
      </NoticeLink>
      <span className={classes.quiet}>
        {by} · {formatMoment(at)}
      </span>
    </li>
  );
}

/** From when to when, and why; of several things it names the first and counts the rest. */
function MovedEnd({ moved, others }: { moved: NonNullable<Notice['moved']>; others: number }): ReactNode {
  const t = useTranslations('work.notices.moved');
  const { from, to, reason } = moved;
  const say = ({ day, hour }: typeof from): string =>
    hour === null ? formatDate(day) : `${hour} ${formatDate(day)}`;
  return (
    <>
      <span className={classes.moved}>
        {t('ends', { from: say(from), to: say(to) })}
        {others > 0 && ` · ${t('others', { count: others })}`}
      </span>
      {reason !== null && <span className={classes.quiet}>{reason}</span>}
    </>
  );
}

function NoticeLink({
  notice: { obligation, plan },
  onFollow,
  children,
}: {
  notice: Notice;
  onFollow: () => void;
  children: ReactNode;
}): ReactNode {
  const props = { className: classes.link ?? '', onClick: onFollow };
  if (obligation !== null)
    return (
      <Link to="/nhiem-vu/$obligation" params={{ obligation }} {...props}>
        {children}
      </Link>
    );
  if (plan !== null)
    return (
      <Link to="/nhiem-vu" search={{ plan }} {...props}>
        {children}
      </Link>
    );
  return (
    <Link to="/" {...props}>
      {children}
    </Link>
  );
}
