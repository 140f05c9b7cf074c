import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { ExportMenu } from '#ui-kit/export/export-menu.tsx';
import { LinkButton } from '#ui-kit/link-button/link-button.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import { plansApi } from '../../widgets/plan-queries.ts';
import { sayWhy } from './say-why.ts';
import type { Writing } from './use-manuscript.ts';
import classes from './writing.module.css';

/** What is being written, how far it is saved, and where it can go. */
export function DeskHead({ writing, title }: { writing: Writing; title: string }): ReactNode {
  const t = useTranslations('plans.writing');
  const may = mayDo(useSession(), 'plans.write-plan');
  const { saved, isSaving, conflict, content, writer } = writing;
  const tasks = content.parts.filter(({ kind, text }) => kind === 'task' && text.trim() !== '').length;
  const toLook = content.parts.filter(({ look }) => look).length;
  const state = isSaving
    ? t('saving')
    : writer.isDirty
      ? t('unsaved')
      : t('saved', { name: saved.changedBy });
  return (
    <header className={classes.head}>
      <div className={classes.headWords}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.facts}>
          <span>{t('taskCount', { count: tasks })}</span>
          {toLook > 0 && <span className={classes.toLook}>{t('toLook', { count: toLook })}</span>}
          <span aria-live="polite">{saved.state === 'writing' ? state : t(`states.${saved.state}`)}</span>
        </p>
      </div>
      <div className={`${classes.acts} no-print`}>
        {may && saved.state === 'writing' && <DiscardButton writing={writing} />}
        <ExportMenu address={`/api/manuscripts/${saved.id}/document`} name={t('document')} />
        {saved.state === 'handed' && saved.readingId !== null && (
          <>
            {may && <TurnButton writing={writing} turn="resume" />}
            <LinkButton to="/nhap-van-ban/$reading" params={{ reading: saved.readingId }} size="sm">
              {t('openReview')}
            </LinkButton>
          </>
        )}
        {may && saved.state === 'discarded' && <TurnButton writing={writing} turn="restore" />}
        {may && saved.state === 'writing' && <HandOverButton writing={writing} isHeld={conflict !== null} />}
      </div>
    </header>
  );
}

function HandOverButton({ writing, isHeld }: { writing: Writing; isHeld: boolean }): ReactNode {
  const t = useTranslations('plans.writing');
  const navigate = useNavigate();
  const answers = useQueryClient();
  const handOver = useMutation({
    mutationFn: async () => {
      const saved = await writing.writer.flush();
      if (saved === null) return null;
      return plansApi('post /api/manuscripts/{manuscript}/hand-over', {
        params: { manuscript: saved.id },
        body: { version: saved.version },
      });
    },
    onSuccess: async (handed) => {
      if (handed === null || handed.readingId === null) return;
      const { carried, left, ...manuscript } = handed;
      writing.writer.takeOver(manuscript);
      if (carried + left > 0)
        showToast({ words: t(left > 0 ? 'carriedPart' : 'carried', { carried, left }) });
      void answers.invalidateQueries({ queryKey: ['readings'] });
      void answers.invalidateQueries({ queryKey: ['manuscripts', 'list'] });
      await navigate({ to: '/nhap-van-ban/$reading', params: { reading: handed.readingId } });
    },
    onError: (reason) => showToast({ words: sayWhy(reason), tone: 'failed' }),
  });
  return (
    <Button size="sm" loading={handOver.isPending} disabled={isHeld} onClick={() => handOver.mutate()}>
      {t('handOver')}
    </Button>
  );
}

/** Goes on with a plan that was handed over or put aside. */
function TurnButton({ writing, turn }: { writing: Writing; turn: 'resume' | 'restore' }): ReactNode {
  const t = useTranslations('plans.writing');
  const { id, version } = writing.saved;
  const go = useMutation({
    mutationFn: () => {
      const call = { params: { manuscript: id }, body: { version } };
      return turn === 'resume'
        ? plansApi('post /api/manuscripts/{manuscript}/resume', call)
        : plansApi('post /api/manuscripts/{manuscript}/restore', call);
    },
    onSuccess: writing.writer.takeOver,
    onError: (reason) => showToast({ words: sayWhy(reason), tone: 'failed' }),
  });
  return (
    <Button variant="default" size="sm" loading={go.isPending} onClick={() => go.mutate()}>
      {t(turn)}
    </Button>
  );
}

function DiscardButton({ writing }: { writing: Writing }): ReactNode {
  const t = useTranslations('plans.writing');
  const kit = useTranslations('kit');
  const navigate = useNavigate();
  const answers = useQueryClient();
  const params = { manuscript: writing.saved.id };
  const takeBack = async (version: number): Promise<void> => {
    await plansApi('post /api/manuscripts/{manuscript}/restore', { params, body: { version } });
    await answers.invalidateQueries({ queryKey: ['manuscripts'] });
    await navigate({ to: '/soan-ke-hoach/$manuscript', params });
  };
  const discard = useMutation({
    mutationFn: async () => {
      const saved = await writing.writer.flush();
      if (saved === null) return null;
      return plansApi('post /api/manuscripts/{manuscript}/discard', {
        params,
        body: { version: saved.version },
      });
    },
    onSuccess: async (aside) => {
      if (aside === null) return;
      writing.writer.takeOver(aside);
      const undo = { words: kit('undo'), act: () => void takeBack(aside.version) };
      showToast({ words: t('discarded'), undo });
      void answers.invalidateQueries({ queryKey: ['manuscripts', 'list'] });
      await navigate({ to: '/soan-ke-hoach' });
    },
    onError: (reason) => showToast({ words: sayWhy(reason), tone: 'failed' }),
  });
  return (
    <Button
      variant="subtle"
      color="gray"
      size="sm"
      loading={discard.isPending}
      onClick={() => discard.mutate()}
    >
      {t('discard')}
    </Button>
  );
}
