import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate, readTypedHour } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { UrgentShape } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { useUrgentWrite } from './urgent-queries.ts';
import { type TypedQuestion, UrgentQuestions } from './urgent-questions.tsx';

interface Typed {
  readonly title: string;
  readonly asker: string;
  readonly number: string;
  readonly day: string;
  readonly hour: string;
  readonly questions: readonly TypedQuestion[];
}

function typedOf(urgent: UrgentShape): Typed {
  const { title, asker, number, day, hour, questions } = urgent;
  return {
    title,
    asker,
    number: number ?? '',
    day: day === null ? '' : formatDate(day),
    hour: hour ?? '',
    questions: questions.map(({ id, text, bodies }) => ({ key: id, id, text, bodies })),
  };
}

/** What was read of the letter, set right by a person and sent: one act saves and asks. */
export function UrgentSetup({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.setup');
  const [typed, setTyped] = useState(() => typedOf(urgent));
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  const day = readTypedDate(typed.day);
  const hour = readTypedHour(typed.hour);
  const badDay = typed.day !== '' && day === null;
  const badHour = typed.hour !== '' && (hour === null || day === null);
  const params = { urgent: urgent.id };
  const save = () =>
    workApi('put /api/urgent-requests/{urgent}', {
      params,
      body: {
        version: urgent.version,
        title: typed.title,
        asker: typed.asker,
        number: typed.number.trim() === '' ? null : typed.number,
        day,
        hour,
        questions: typed.questions.map(({ id, text, bodies }) => ({
          ...(id === undefined ? {} : { id }),
          text,
          organizationIds: bodies.map((body) => body.id),
        })),
      },
    });
  const keep = useUrgentWrite(urgent.id, save, t('saved'));
  const send = useUrgentWrite(
    urgent.id,
    async () => {
      const saved = await save();
      return workApi('post /api/urgent-requests/{urgent}/send', { params, body: { version: saved.version } });
    },
    t('sent'),
  );
  const drop = useUrgentWrite(
    urgent.id,
    () =>
      workApi('patch /api/urgent-requests/{urgent}', {
        params,
        body: { version: urgent.version, state: 'dropped' },
      }),
    t('saved'),
  );
  const isKept =
    !badDay &&
    !badHour &&
    typed.title.trim() !== '' &&
    typed.questions.every(({ text }) => text.trim() !== '');
  const asked = new Set(typed.questions.flatMap(({ bodies }) => bodies.map(({ id }) => id)));
  const isWhole =
    isKept &&
    day !== null &&
    typed.questions.length > 0 &&
    typed.questions.every(({ bodies }) => bodies.length > 0);
  const failure = send.error ?? keep.error ?? drop.error;
  return (
    <section className={classes.box} aria-label={t('title')}>
      <TextInput
        label={t('subject')}
        required
        maxLength={500}
        value={typed.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <TextInput
          label={t('asker')}
          maxLength={300}
          value={typed.asker}
          onChange={(event) => change({ asker: event.currentTarget.value })}
        />
        <TextInput
          label={t('number')}
          maxLength={100}
          value={typed.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <TextInput
          label={t('day')}
          placeholder="dd/mm/yyyy"
          required
          error={badDay && t('badDay')}
          value={typed.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextInput
          label={t('hour')}
          placeholder="16:00"
          error={badHour && t('badHour')}
          value={typed.hour}
          onChange={(event) => change({ hour: event.currentTarget.value })}
        />
      </div>
      <UrgentQuestions questions={typed.questions} onChange={(questions) => change({ questions })} />
      {failure !== null && <FailureNotice reason={failure} />}
      <div className={classes.acts}>
        <Needs hasDay={day !== null} questions={typed.questions} />
        <Button variant="subtle" loading={drop.isPending} onClick={() => drop.mutate(undefined)}>
          {t('drop')}
        </Button>
        <Button
          variant="default"
          loading={keep.isPending}
          disabled={!isKept}
          onClick={() => keep.mutate(undefined)}
        >
          {t('save')}
        </Button>
        <Button loading={send.isPending} disabled={!isWhole} onClick={() => send.mutate(undefined)}>
          {t('send', { count: asked.size })}
        </Button>
      </div>
    </section>
  );
}

interface NeedsProps {
  readonly hasDay: boolean;
  readonly questions: readonly TypedQuestion[];
}

/** What is still to be said before it can be sent; nothing once all of it is. */
function Needs({ hasDay, questions }: NeedsProps): ReactNode {
  const t = useTranslations('work.urgent.setup.needs');
  const silent = questions.flatMap(({ bodies }, at) => (bodies.length === 0 ? [at + 1] : []));
  const needs = [
    hasDay ? null : t('day'),
    questions.length === 0 ? t('question') : null,
    silent.length === 0 ? null : t('bodies', { numbers: silent.join(', ') }),
  ].filter((need) => need !== null);
  return (
    <p className={classes.needs} role="status">
      {needs.length > 0 && t('lead', { needs: needs.join('; ') })}
    </p>
  );
}
