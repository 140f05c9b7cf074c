import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
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
  const { at, by, id, kind, read: isRead, subject, things } = notice;
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
      </NoticeLink>
      <span className={classes.quiet}>
        {by} · {formatMoment(at)}
      </span>
    </li>
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
