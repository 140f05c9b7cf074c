import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '#ui-kit/copy/copy-button.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { UrgentShape } from '../../contract.ts';
import { endOfMessage, messageTo } from '../../domain/urgent/urgent.ts';
import { ReplyCode } from '../../widgets/reply-code.tsx';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';

type Question = UrgentShape['questions'][number];

interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly questions: readonly Question[];
}

/** A message for each body that still owes an answer, ready to be pasted into Zalo. */
export function UrgentMessages({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.run');
  const waiting = findWaiting(urgent);
  if (waiting.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{t('message', { count: waiting.length })}</summary>
      {waiting.map((body) => (
        <Message key={body.id} urgent={urgent} body={body} />
      ))}
    </details>
  );
}

function findWaiting({ questions }: UrgentShape): readonly Waiting[] {
  const found = new Map<string, Waiting>();
  for (const question of questions) {
    const answered = new Set(question.answers.map(({ organization }) => organization.id));
    for (const { id, name } of question.bodies.filter((body) => !answered.has(body.id)))
      found.set(id, { id, name, questions: [...(found.get(id)?.questions ?? []), question] });
  }
  return [...found.values()];
}

/** One message; its link is made when it is copied, and the code is told beside it. */
function Message({ urgent, body }: { readonly urgent: UrgentShape; readonly body: Waiting }): ReactNode {
  const t = useTranslations('work.urgent.run');
  const [withLink, setWithLink] = useState(urgent.needLink.includes(body.id));
  const write = useMutation({
    mutationFn: async () => {
      const written = await workApi('post /api/urgent-requests/{urgent}/messages', {
        params: { urgent: urgent.id },
        body: { organizationId: body.id, withLink },
      });
      await copyText(written.words).then(
        () => showToast({ words: t('copied') }),
        () => showToast({ words: t('notCopied') }),
      );
      return written;
    },
  });
  const link = withLink ? t('linkPlace') : `${location.origin}/app/yeu-cau/${urgent.id}`;
  const end = endOfMessage(urgent.end?.day ?? null, urgent.hour);
  const words = write.data?.words ?? messageTo(urgent, end, body.questions, link, withLink);
  return (
    <div className={classes.message}>
      <p className={classes.bodyHead}>
        <strong>{body.name}</strong>
        <Button
          size="compact-sm"
          variant="default"
          loading={write.isPending}
          aria-label={t('copyFor', { body: body.name })}
          onClick={() => write.mutate()}
        >
          {t('copy')}
        </Button>
      </p>
      <pre className={classes.pre}>{words}</pre>
      {write.data === undefined && (
        <Checkbox
          label={t('withLink')}
          checked={withLink}
          onChange={(event) => setWithLink(event.currentTarget.checked)}
        />
      )}
      {write.data?.reply != null && (
        <ReplyCode key={write.data.reply.link} reply={write.data.reply} body={body.name} />
      )}
      {write.isError && <FailureNotice reason={write.error} />}
    </div>
  );
}
