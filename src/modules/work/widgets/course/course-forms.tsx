import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { CourseAct } from '../../contract.ts';
import { CourseFailure, readConflict } from './course-conflict.tsx';
import classes from './course-panel.module.css';
import { receiversQuery } from './course-queries.ts';

interface FormProps {
  readonly failure: Error | null;
  readonly isSending: boolean;
  readonly onSend: (act: CourseAct) => void;
  readonly onClose: () => void;
}

interface FrameProps extends Omit<FormProps, 'onSend'> {
  readonly title: string;
  readonly act: string;
  readonly isWhole: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A small form over the page; what was typed stays in it while the server refuses. */
export function FormFrame(props: FrameProps): ReactNode {
  const { title, act, isWhole, failure, isSending, onSubmit, onClose, children } = props;
  const kit = useTranslations('kit');
  const t = useTranslations('work.course.conflict');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole) onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} onSubmit={submit}>
        {children}
        {failure !== null && <CourseFailure reason={failure} onAgain={null} onGiveUp={onClose} />}
        <div className={classes.formEnd}>
          <Button variant="default" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button type="submit" loading={isSending} disabled={!isWhole}>
            {readConflict(failure) === null ? act : t('mine')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Hands an obligation down to a person of the body or to a body below, with words. */
export function HandDownForm({ id, onSend, ...frame }: FormProps & { readonly id: string }): ReactNode {
  const t = useTranslations('work.course.handDown');
  const receivers = useQuery(receiversQuery(id));
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const { holder, people = [], bodies = [] } = receivers.data ?? {};
  const nobody = receivers.data !== undefined && people.length + bodies.length === 0;
  const send = (): void => {
    const isPerson = people.some((person) => person.id === to);
    onSend({
      kind: 'hand-down',
      organizationId: isPerson ? (holder?.id ?? '') : to,
      accountId: isPerson ? to : null,
      words: words.trim() === '' ? null : words.trim(),
    });
  };
  return (
    <FormFrame {...frame} title={t('title')} act={t('act')} isWhole={to !== ''} onSubmit={send}>
      <NativeSelect
        label={t('to')}
        required
        data-autofocus
        error={nobody && t('nobody')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: receivers.isPending ? '…' : t('choose') },
          {
            group: t('bodies'),
            items: bodies.map((body) => ({ value: body.id, label: body.name })),
          },
          {
            group: t('people', { body: holder?.name ?? '' }),
            items: people.map(({ id: value, name, title }) => ({
              value,
              label: title === null ? name : `${name}, ${title}`,
            })),
          },
        ]}
      />
      {receivers.isError && <FailureNotice reason={receivers.error} />}
      <Textarea
        label={t('words')}
        description={t('wordsHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/u;

interface TimeFormProps extends FormProps {
  /** The asking that is granted; left out: it is asked for. */
  readonly asked?: { readonly id: string; readonly day: string; readonly hour: string | null };
  /** How often it was granted, and how often it may be. */
  readonly granted: number;
  readonly most: number;
}

/** Asks for more time with its reason, or grants it: the day stands as it was asked for and may be another. */
export function MoreTimeForm({ asked, granted, most, onSend, ...frame }: TimeFormProps): ReactNode {
  const t = useTranslations('work.course.moreTime');
  const [day, setDay] = useState(asked === undefined ? '' : formatDate(asked.day));
  const [hour, setHour] = useState(asked?.hour ?? '');
  const [words, setWords] = useState('');
  const chosen = readTypedDate(day);
  const badHour = hour !== '' && !HOUR.test(hour);
  const said = words.trim();
  const send = (): void => {
    if (chosen === null) return;
    const end = { day: chosen, hour: hour === '' ? null : hour };
    if (asked === undefined) onSend({ kind: 'ask-more-time', reason: said, ...end });
    else onSend({ kind: 'grant-more-time', extension: asked.id, words: said === '' ? null : said, ...end });
  };
  const name = asked === undefined ? 'ask' : 'grant';
  return (
    <FormFrame
      {...frame}
      title={t(`${name}Title`)}
      act={t(`${name}Act`)}
      isWhole={chosen !== null && !badHour && (asked !== undefined || said !== '')}
      onSubmit={send}
    >
      <p className={classes.quiet}>{t('times', { granted, most })}</p>
      <div className={classes.pair}>
        <TextInput
          label={t('day')}
          placeholder="dd/mm/yyyy"
          required
          data-autofocus
          error={day !== '' && chosen === null && t('badDay')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={t('hour')}
          placeholder="16:00"
          error={badHour && t('badHour')}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t(`${name}Words`)}
        autosize
        minRows={2}
        maxLength={2000}
        required={asked === undefined}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

/** Says what holds the work up, and from whom it is needed. */
export function BlockerForm({ up, onSend, ...frame }: FormProps & { readonly up: string }): ReactNode {
  const t = useTranslations('work.course.blocker');
  const [words, setWords] = useState('');
  const [from, setFrom] = useState('');
  const send = (): void =>
    onSend({
      kind: 'raise-blocker',
      words: words.trim(),
      neededFrom: from.trim() === '' ? null : from.trim(),
    });
  return (
    <FormFrame
      {...frame}
      title={t('title')}
      act={t('act', { body: up })}
      isWhole={words.trim() !== ''}
      onSubmit={send}
    >
      <Textarea
        label={t('words')}
        autosize
        minRows={3}
        maxLength={2000}
        required
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        label={t('from')}
        description={t('fromHint')}
        maxLength={300}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </FormFrame>
  );
}

interface WordsFormProps extends FormProps {
  readonly title: string;
  readonly label: string;
  readonly actWords: string;
  readonly make: (words: string) => CourseAct;
}

/** An act that needs words and nothing else. */
export function WordsForm({ title, label, actWords, make, onSend, ...frame }: WordsFormProps): ReactNode {
  const [words, setWords] = useState('');
  return (
    <FormFrame
      {...frame}
      title={title}
      act={actWords}
      isWhole={words.trim() !== ''}
      onSubmit={() => onSend(make(words.trim()))}
    >
      <Textarea
        label={label}
        autosize
        minRows={3}
        maxLength={2000}
        required
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormFrame>
  );
}
