import { Pill, Textarea, TextInput } from '@mantine/core';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationPicker } from '#modules/organizations/widgets/organization-picker.tsx';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { WorkApi } from '../../contract.ts';
import { workApi } from '../work-queries.ts';
import { readConflict } from './course-conflict.tsx';
import { FormFrame } from './course-forms.tsx';
import classes from './course-panel.module.css';

interface AskPartFormProps {
  readonly id: string;
  readonly version: number;
  readonly onClose: () => void;
}

type Asked = WorkApi['post /api/obligations/{obligation}/parts']['response'];

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** Asks coordinating bodies for their part, each with its own clock; taken back while nobody touched it. */
export function AskPartForm({ id, version, onClose }: AskPartFormProps): ReactNode {
  const t = useTranslations('work.course.part');
  const kit = useTranslations('kit');
  const answers = useQueryClient();
  const [bodies, setBodies] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [hour, setHour] = useState('');
  const chosen = readTypedDate(day);
  const isTimeWhole = (day === '' && hour === '') || (chosen !== null && (hour === '' || HOUR.test(hour)));
  const ask: UseMutationResult<Asked, Error, void> = useMutation<Asked, Error, void>({
    mutationFn: () =>
      workApi('post /api/obligations/{obligation}/parts', {
        params: { obligation: id },
        body: {
          version: readConflict(ask.error)?.version ?? version,
          text: text.trim(),
          organizationIds: bodies.map((body) => body.id),
          day: chosen,
          hour: hour === '' ? null : hour,
        },
      }),
    onSuccess: ({ obligations }) => {
      void answers.invalidateQueries({ queryKey: ['work'] });
      showToast({
        words: t('done', { count: obligations.length }),
        undo: {
          words: kit('undo'),
          act: async () => {
            await workApi('post /api/obligations/quick/withdraw', { body: { obligations } });
            await answers.invalidateQueries({ queryKey: ['work'] });
          },
        },
      });
      onClose();
    },
  });
  return (
    <FormFrame
      title={t('title')}
      act={t('act')}
      isWhole={bodies.length > 0 && text.trim().length > 2 && isTimeWhole}
      failure={ask.error}
      isSending={ask.isPending}
      onSubmit={() => ask.mutate()}
      onClose={onClose}
    >
      {bodies.length > 0 && (
        <ul className={classes.chosen} aria-label={t('bodies')}>
          {bodies.map((body) => (
            <li key={body.id}>
              <Pill
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('remove', { name: body.name }),
                  tabIndex: 0,
                  'aria-hidden': false,
                }}
                onRemove={() => setBodies(bodies.filter((one) => one.id !== body.id))}
              >
                {body.name}
              </Pill>
            </li>
          ))}
        </ul>
      )}
      <OrganizationPicker
        key={bodies.length}
        label={t('bodies')}
        value={null}
        onChange={(picked, name = '') => {
          if (picked !== null && bodies.every((body) => body.id !== picked))
            setBodies([...bodies, { id: picked, name }]);
        }}
      />
      <Textarea
        label={t('text')}
        autosize
        minRows={2}
        maxLength={2000}
        required
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('day')}
          placeholder="dd/mm/yyyy"
          error={!isTimeWhole && chosen === null && t('badDay')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={t('hour')}
          placeholder="16:00"
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
      </div>
    </FormFrame>
  );
}
