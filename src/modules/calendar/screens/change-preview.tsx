import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { RowSkeletons } from '#ui-kit/loading/row-skeletons.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { MovedItems, TableChange } from '../contract.ts';
import { calendarApi } from '../widgets/calendar-queries.ts';
import { StepList } from '../widgets/deadline-steps.tsx';
import classes from './working-days.module.css';

/** What a change of the table would move, before it is made; then the change itself, with its way back. */
export function ChangePreview({
  change,
  onBack,
  onClose,
}: {
  change: TableChange;
  onBack: (() => void) | null;
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('calendar.change');
  const kit = useTranslations('kit');
  const trial = useQuery({
    queryKey: ['calendar', 'trial', change],
    queryFn: () => calendarApi('post /api/calendar/working-days/trial', { body: change }),
    gcTime: 0,
    retry: false,
  });
  const apply = useApplyChange(onClose);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title')}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <div className={classes.preview}>
        {trial.isPending && <RowSkeletons rows={4} label={t('looking')} />}
        {trial.isError && <FailureNotice reason={trial.error} place={t('failed')} />}
        {trial.data !== undefined && <Moved moved={trial.data} />}
        {apply.isError && <FailureNotice reason={apply.error} place={t('failed')} />}
        <div className={classes.foot}>
          {onBack !== null && (
            <Button variant="subtle" onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={trial.data === undefined}
            loading={apply.isPending}
            onClick={() => apply.mutate(change)}
          >
            {t('apply', { count: trial.data?.count ?? 0 })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Moved({ moved }: { moved: MovedItems }): ReactNode {
  const t = useTranslations('calendar.change');
  const { count, items } = moved;
  if (count === 0) return <p>{t('none')}</p>;
  return (
    <>
      <p>{t('some', { count })}</p>
      <ul className={classes.moved}>
        {items.map((item) => (
          <li key={item.id}>
            <p className={classes.work}>{item.text}</p>
            <p className={classes.quiet}>{item.organization}</p>
            <p>
              <del>{say(item.before)}</del> → <strong>{say(item.after)}</strong>
            </p>
            <StepList steps={item.steps} />
          </li>
        ))}
      </ul>
      {items.length < count && <p className={classes.quiet}>{t('shown', { shown: items.length, count })}</p>}
    </>
  );
}

function say({ day, until }: { readonly day: string; readonly until: string | null }): string {
  return until === null ? formatDate(day) : `${until.slice(11, 16)} ${formatDate(day)}`;
}

function useApplyChange(onDone: () => void) {
  const t = useTranslations('calendar.change');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = () =>
    Promise.all([
      answers.invalidateQueries({ queryKey: ['calendar'] }),
      answers.invalidateQueries({ queryKey: ['work'] }),
    ]);
  return useMutation({
    mutationFn: (body: TableChange) => calendarApi('post /api/calendar/working-days', { body }),
    onSuccess: ({ version, moved, undo }) => {
      onDone();
      const takeBack = async () => {
        await calendarApi('post /api/calendar/working-days', { body: { ...undo, version } });
        await refresh();
      };
      showToast({ words: t('done', { moved }), undo: { words: kit('undo'), act: takeBack } });
      void refresh();
    },
    onError: () => void answers.invalidateQueries({ queryKey: ['calendar', 'working-days'] }),
  });
}
