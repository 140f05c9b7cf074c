import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { Occasion } from '../contract.ts';
import { calendarApi } from '../widgets/calendar-queries.ts';
import classes from './working-days.module.css';

/** An anniversary of the realm, new or to be changed. */
export function OccasionDialog({
  occasion,
  onClose,
}: {
  occasion: Occasion | null;
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('calendar.occasion');
  const kit = useTranslations('kit');
  const [name, setName] = useState(occasion?.name ?? '');
  const [day, setDay] = useState(String(occasion?.own?.day ?? ''));
  const [month, setMonth] = useState(String(occasion?.own?.month ?? ''));
  const [since, setSince] = useState(String(occasion?.since ?? ''));
  const [lunar, setLunar] = useState(occasion?.lunar ?? false);
  const save = useSaveOccasion(occasion, onClose);
  const isWhole = name.trim() !== '' && isWithin(day, 31) && isWithin(month, 12);
  const words = () => ({
    ...{ name: name.trim(), lunar, day: Number(day), month: Number(month) },
    since: since.trim() === '' ? null : Number(since),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) save.mutate({ ...words(), withdrawn: false });
  };
  const title = occasion === null ? t('add') : t('change');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('name')}
          required
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.choices}>
          <TextInput
            label={t('day')}
            required
            inputMode="numeric"
            size="sm"
            w={90}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <TextInput
            label={t('month')}
            required
            inputMode="numeric"
            w={90}
            value={month}
            onChange={(event) => setMonth(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label={t('lunar')}
          checked={lunar}
          onChange={(event) => setLunar(event.currentTarget.checked)}
        />
        <TextInput
          label={t('since')}
          description={t('sinceHint')}
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
        {save.isError && <FailureNotice reason={save.error} place={t('failed')} />}
        <div className={classes.foot}>
          {occasion !== null && (
            <Button
              variant="subtle"
              color="lacquer"
              disabled={!isWhole}
              onClick={() => save.mutate({ ...words(), withdrawn: true })}
            >
              {t('withdraw')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isWhole}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function isWithin(words: string, most: number): boolean {
  return /^\d{1,2}$/.test(words.trim()) && Number(words) >= 1 && Number(words) <= most;
}

interface Wanted {
  readonly name: string;
  readonly day: number;
  readonly month: number;
  readonly lunar: boolean;
  readonly since: number | null;
  readonly withdrawn: boolean;
}

function useSaveOccasion(occasion: Occasion | null, onDone: () => void) {
  const t = useTranslations('calendar.occasion');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const refresh = () => answers.invalidateQueries({ queryKey: ['calendar', 'days'] });
  const own = occasion?.own ?? null;
  const change = (id: string, version: number, body: Wanted) =>
    calendarApi('post /api/calendar/occasions/{occasion}', {
      params: { occasion: id },
      body: { ...body, version },
    });
  return useMutation({
    mutationFn: async ({ withdrawn, ...words }: Wanted) => {
      if (own !== null)
        return { id: own.id, ...(await change(own.id, own.version, { ...words, withdrawn })) };
      return calendarApi('post /api/calendar/occasions', { body: words });
    },
    onSuccess: ({ id, version }, wanted) => {
      onDone();
      // A new one is taken off again; one that was there gets back what it was.
      const before: Wanted =
        own === null || occasion === null
          ? { ...wanted, withdrawn: true }
          : {
              ...{ name: occasion.name, day: own.day, month: own.month },
              ...{ lunar: occasion.lunar, since: occasion.since, withdrawn: false },
            };
      const takeBack = async () => {
        await change(id, version, before);
        await refresh();
      };
      showToast({
        words: t(wanted.withdrawn ? 'withdrawn' : 'saved'),
        undo: { words: kit('undo'), act: takeBack },
      });
      void refresh();
    },
  });
}
