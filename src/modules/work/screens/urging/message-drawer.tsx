import { Button, Checkbox, Drawer } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '#ui-kit/copy/copy-button.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { ReplyOfMessage } from '../../contract/reply-code.ts';
import type { UrgedBody, UrgingApi } from '../../contract/urging.ts';
import { ReplyCode } from '../../widgets/reply-code.tsx';
import { openWorks } from './open-works.ts';
import classes from './urging.module.css';
import { useTakeStep } from './use-take-step.ts';

interface MessageDrawerProps {
  /** Null while it is closed. */
  readonly bodies: readonly UrgedBody[] | null;
  readonly onClose: () => void;
}

/** One message for each body, ready to be pasted; copying one keeps that it was sent. */
export function MessageDrawer({ bodies, onClose }: MessageDrawerProps): ReactNode {
  const t = useTranslations('work.urging.messages');
  const kit = useTranslations('kit');
  return (
    <Drawer
      opened={bodies !== null}
      onClose={onClose}
      size={560}
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {bodies !== null && <Messages bodies={bodies} />}
    </Drawer>
  );
}

/** What became of a message: the words as they went out, and the code of its link. */
interface Sent {
  readonly words: string;
  readonly reply: ReplyOfMessage | null;
}

function Messages({ bodies }: { bodies: readonly UrgedBody[] }): ReactNode {
  const t = useTranslations('work.urging.messages');
  const take = useTakeStep();
  // The words stay as they were sent, whatever the list says afterwards.
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map());
  // Whoever is not named here gets what the list proposes.
  const [wished, setWished] = useState<ReadonlyMap<string, boolean>>(new Map());
  const hasLink = ({ organization, needsLink }: UrgedBody): boolean =>
    wished.get(organization.id) ?? needsLink;
  const waiting = bodies.filter((body) => body.message !== null && !sent.has(body.organization.id));
  const copy = async (chosen: readonly UrgedBody[]): Promise<void> => {
    const replyTo = chosen.filter(hasLink).map(({ organization }) => organization.id);
    const obligations = chosen.flatMap(openWorks);
    const taken = sentOf(await take.mutateAsync({ step: 'message', obligations, replyTo }));
    setSent((now) => new Map([...now, ...taken]));
    await copyText([...taken.values()].map(({ words }) => words).join('\n\n'));
  };
  const go = (chosen: readonly UrgedBody[]): void => void copy(chosen).catch(() => undefined);
  return (
    <div className={classes.cards}>
      <p className={classes.about}>{t('about')}</p>
      {waiting.length > 1 && (
        <Button leftSection={<IconCopy size={17} />} loading={take.isPending} onClick={() => go(waiting)}>
          {t('all', { count: waiting.length })}
        </Button>
      )}
      {take.isError && <FailureNotice reason={take.error} place={t('failed')} />}
      {bodies.every(({ message }) => message === null) && sent.size === 0 && <p>{t('none')}</p>}
      {bodies.map((body) => (
        <MessageCard
          key={body.organization.id}
          body={body}
          sent={sent.get(body.organization.id) ?? null}
          hasLink={hasLink(body)}
          isBusy={take.isPending}
          onWish={(wish) => setWished((now) => new Map([...now, [body.organization.id, wish]]))}
          onCopy={() => go([body])}
        />
      ))}
    </div>
  );
}

interface MessageCardProps {
  readonly body: UrgedBody;
  readonly sent: Sent | null;
  readonly hasLink: boolean;
  readonly isBusy: boolean;
  readonly onWish: (wish: boolean) => void;
  readonly onCopy: () => void;
}

function MessageCard({ body, sent, hasLink, isBusy, onWish, onCopy }: MessageCardProps): ReactNode {
  const t = useTranslations('work.urging.messages');
  const { organization, needsLink } = body;
  const words = sent?.words ?? (hasLink ? body.replyMessage : body.message);
  if (words === null) return null;
  return (
    <article className={classes.card} aria-label={organization.name}>
      <h3>{organization.name}</h3>
      <p className={classes.words}>{words}</p>
      {sent === null && (
        <Checkbox
          label={t('withLink')}
          description={needsLink ? t('needsLink') : null}
          checked={hasLink}
          onChange={(event) => onWish(event.currentTarget.checked)}
        />
      )}
      {sent !== null && sent.reply !== null && <ReplyCode reply={sent.reply} body={organization.name} />}
      <Button
        size="sm"
        variant="default"
        disabled={sent !== null}
        loading={isBusy}
        leftSection={sent === null ? <IconCopy size={16} /> : <IconCheck size={16} />}
        aria-label={sent === null ? t('copyOf', { body: organization.name }) : t('copied')}
        onClick={onCopy}
      >
        <span aria-live="polite">{sent === null ? t('copy') : t('copied')}</span>
      </Button>
    </article>
  );
}

function sentOf({ batches }: UrgingApi['post /api/urging/steps']['response']): ReadonlyMap<string, Sent> {
  return new Map(
    batches.flatMap(({ steps }) =>
      steps.map(({ organization, words, reply }): [string, Sent] => [
        organization.id,
        { words: words ?? '', reply },
      ]),
    ),
  );
}
