import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Obligation, ReplyCodeApi } from '#modules/work/contract.ts';
import { callApi } from '#ui-kit/client/call-api.ts';
import { copyText } from '#ui-kit/copy/copy-button.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { MadeLink, ReplyLinkShape } from '../contract/reply-link.ts';
import { replyLinksApi, replyLinksQuery } from '../widgets/record-queries.ts';
import { MadeReplyLink, ReplyLinkDialog } from './reply-link-dialog.tsx';
import classes from './reply-links.module.css';

const replyCodeApi = callApi<ReplyCodeApi>();

/** The links by which the body of an obligation answers without an account; nothing for who neither may make one nor made one. */
export function ReplyLinks({ obligation }: { obligation: Obligation }): ReactNode {
  const t = useTranslations('records.links');
  const answers = useQueryClient();
  const list = useQuery(replyLinksQuery(obligation.id));
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<{ readonly link: MadeLink; readonly asked: string } | null>(null);
  if (list.isError)
    return <FailureNotice reason={list.error} place={t('failed')} onRetry={() => void list.refetch()} />;
  if (list.data === undefined || (!list.data.mayMake && list.data.links.length === 0)) return null;
  const { links, mayMake } = list.data;
  const refresh = (): void => void answers.invalidateQueries({ queryKey: ['records'] });
  const show = (link: MadeLink, asked: string): void => {
    setMaking(false);
    setMade({ link, asked });
    refresh();
  };
  return (
    <section className="no-print" id="lien-ket">
      <h2>{t('title')}</h2>
      {links.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      {links.length > 0 && (
        <ul className={classes.list}>
          {links.map((link) => (
            <LinkRow
              key={link.id}
              link={link}
              onRenewed={(fresh) => show(fresh, link.asked)}
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
      {mayMake && (
        <Button size="xs" variant="default" onClick={() => setMaking(true)}>
          {t('make')}
        </Button>
      )}
      {making && <ReplyLinkDialog obligation={obligation} onMade={show} onClose={() => setMaking(false)} />}
      {made !== null && (
        <MadeReplyLink {...made} body={obligation.organization.name} onClose={() => setMade(null)} />
      )}
    </section>
  );
}

interface LinkRowProps {
  readonly link: ReplyLinkShape;
  readonly onRenewed: (link: MadeLink) => void;
  readonly onChanged: () => void;
}

function LinkRow({ link, onRenewed, onChanged }: LinkRowProps): ReactNode {
  const t = useTranslations('records.links');
  const { id, state, version, expiresAt, draftAt } = link;
  const isOpen = ['waiting', 'opened', 'locked', 'more-asked'].includes(state);
  const params = { link: id };
  const revoke = useMutation({
    mutationFn: () => replyLinksApi('post /api/reply-links/{link}/revoke', { params, body: { version } }),
    onSuccess: () => showToast({ words: t('revoked') }),
    onSettled: onChanged,
  });
  const renew = useMutation({
    mutationFn: () => replyLinksApi('post /api/reply-links/{link}/code', { params, body: { version } }),
    onSuccess: onRenewed,
    onError: onChanged,
  });
  const mail = useMutation({
    mutationFn: () => replyCodeApi('post /api/reply-links/{link}/code-letter', { params, body: { version } }),
    onSuccess: ({ mailTo }) => showToast({ words: t('codeMailed', { to: mailTo }) }),
    onSettled: onChanged,
  });
  const copy = useMutation({
    mutationFn: async () => {
      await copyText((await replyLinksApi('get /api/reply-links/{link}/address', { params })).address);
    },
    onSuccess: () => showToast({ words: t('copied') }),
  });
  const failure = revoke.error ?? renew.error ?? mail.error ?? copy.error;
  return (
    <li>
      <div>
        <strong data-state={state}>{t(`states.${state}`)}</strong>
        <span className={classes.quiet}>
          {' '}
          {draftAt === null
            ? t('until', { moment: formatMoment(expiresAt) })
            : t('lastWritten', { moment: formatMoment(draftAt) })}
        </span>
        <p className={classes.asked}>{link.asked}</p>
        <p className={classes.quiet}>
          {t('by', { by: link.createdBy, moment: formatMoment(link.createdAt) })}
        </p>
        {failure !== null && <FailureNotice reason={failure} place={t('failed')} />}
      </div>
      {isOpen && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('acts')}>
              <IconDots size={17} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => copy.mutate()}>{t('copyAgain')}</Menu.Item>
            <Menu.Item onClick={() => renew.mutate()}>{t('newCode')}</Menu.Item>
            <Menu.Item onClick={() => mail.mutate()}>{t('mailCode')}</Menu.Item>
            <Menu.Item onClick={() => revoke.mutate()}>{t('revoke')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
