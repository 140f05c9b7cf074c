import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { callApi } from '#ui-kit/client/call-api.ts';
import { CopyButton } from '#ui-kit/copy/copy-button.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { ReplyCodeApi, ReplyOfMessage } from '../contract/reply-code.ts';
import classes from './reply-code.module.css';

const replyCodeApi = callApi<ReplyCodeApi>();

interface ReplyCodeProps {
  readonly reply: ReplyOfMessage;
  readonly body: string;
}

/** The code of a link that went out with a message, to be told apart from it: on the telephone, or by letter. */
export function ReplyCode({ reply, body }: ReplyCodeProps): ReactNode {
  const t = useTranslations('work.replyCode');
  const [seen, setSeen] = useState(reply.version);
  const letter = useMutation({
    mutationFn: () =>
      replyCodeApi('post /api/reply-links/{link}/code-letter', {
        params: { link: reply.link },
        body: { version: seen },
      }),
    onSuccess: ({ version }) => setSeen(version),
  });
  return (
    <section className={classes.box} aria-label={t('label', { body })}>
      {letter.isSuccess ? (
        // The new code took the place of the one that was shown.
        <p role="status">{t('sent', { to: letter.data.mailTo })}</p>
      ) : (
        <p className={classes.line}>
          <span>{t('code')}</span> <strong className={classes.code}>{reply.code}</strong>
          <span className={classes.quiet}>{t('apart', { moment: formatMoment(reply.expiresAt) })}</span>
        </p>
      )}
      <div className={classes.acts}>
        {!letter.isSuccess && <CopyButton text={reply.code} words={t('copy')} done={t('copied')} />}
        {reply.mailTo !== null && (
          <Button
            variant="default"
            loading={letter.isPending}
            leftSection={<IconMail size={17} />}
            onClick={() => letter.mutate()}
          >
            {letter.isSuccess ? t('again') : t('mail', { to: reply.mailTo })}
          </Button>
        )}
      </div>
      {reply.noMail !== null && <p className={classes.quiet}>{t(`noMail.${reply.noMail}`)}</p>}
      {letter.isError && <FailureNotice reason={letter.error} place={t('failed')} />}
    </section>
  );
}
