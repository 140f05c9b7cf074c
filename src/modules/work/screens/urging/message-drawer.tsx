import { Button, Drawer } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '#ui-kit/copy/copy-button.tsx';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { UrgedBody, UrgingApi } from '../../contract/urging.ts';
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

function Messages({ bodies }: { bodies: readonly UrgedBody[] }): ReactNode {
  const t = useTranslations('work.urging.messages');
  const take = useTakeStep();
  // The words stay as they were sent, whatever the list says afterwards.
  const [sent, setSent] = useState<ReadonlyMap<string, string>>(new Map());
  const waiting = bodies.filter((body) => body.message !== null && !sent.has(body.organization.id));
  const copy = async (chosen: readonly UrgedBody[]): Promise<void> => {
    const taken = await take.mutateAsync({ step: 'message', obligations: chosen.flatMap(openWorks) });
    const words = wordsOf(taken);
    setSent((now) => new Map([...now, ...words]));
    await copyText([...words.values()].join('\n\n'));
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
      {bodies.map((body) => {
        const { organization, message } = body;
        const words = sent.get(organization.id) ?? message;
        if (words === null) return null;
        const isSent = sent.has(organization.id);
        return (
          <article key={organization.id} className={classes.card} aria-label={organization.name}>
            <h3>{organization.name}</h3>
            <p className={classes.words}>{words}</p>
            <Button
              size="sm"
              variant="default"
              disabled={isSent}
              loading={take.isPending}
              leftSection={isSent ? <IconCheck size={16} /> : <IconCopy size={16} />}
              aria-label={isSent ? t('copied') : t('copyOf', { body: organization.name })}
              onClick={() => go([body])}
            >
              <span aria-live="polite">{isSent ? t('copied') : t('copy')}</span>
            </Button>
          </article>
        );
      })}
    </div>
  );
}

function wordsOf({ batches }: UrgingApi['post /api/urging/steps']['response']): ReadonlyMap<string, string> {
  return new Map(
    batches.flatMap(({ steps }) =>
      steps.map(({ organization, words }): [string, string] => [organization.id, words ?? '']),
    ),
  );
}
