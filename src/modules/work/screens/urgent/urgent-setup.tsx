import { Button, Pill, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationPicker } from '#modules/organizations/widgets/organization-picker.tsx';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { UrgentShape } from '../../contract.ts';
import { workApi } from '../../widgets/work-queries.ts';
import classes from './urgent.module.css';
import { useUrgentWrite } from './urgent-queries.ts';

interface Typed {
  readonly title: string;
  readonly asker: string;
  readonly number: string;
  readonly day: string;
  readonly hour: string;
  readonly questions: readonly {
    readonly key: string;
    readonly id?: string;
    readonly text: string;
    readonly bodies: UrgentShape['questions'][number]['bodies'];
  }[];
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

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** What was read of the letter, set right by a person and sent: one act saves and asks. */
export function UrgentSetup({ urgent }: { readonly urgent: UrgentShape }): ReactNode {
  const t = useTranslations('work.urgent.setup');
  const [typed, setTyped] = useState(() => typedOf(urgent));
  const change = (part: Partial<Typed>): void => setTyped((now) => ({ ...now, ...part }));
  const day = readTypedDate(typed.day);
  const badDay = typed.day !== '' && day === null;
  const badHour = typed.hour !== '' && (!HOUR.test(typed.hour) || day === null);
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
        hour: typed.hour === '' ? null : typed.hour,
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
      <Questions typed={typed} onChange={(questions) => change({ questions })} />
      {failure !== null && <FailureNotice reason={failure} />}
      <div className={classes.acts}>
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

interface QuestionsProps {
  readonly typed: Typed;
  readonly onChange: (questions: Typed['questions']) => void;
}

function Questions({ typed: { questions }, onChange }: QuestionsProps): ReactNode {
  const t = useTranslations('work.urgent.setup');
  const [added, setAdded] = useState(0);
  const put = (at: number, part: Partial<Typed['questions'][number]>): void =>
    onChange(questions.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <>
      <ol className={classes.questions}>
        {questions.map(({ key, text, bodies }, at) => {
          const number = at + 1;
          return (
            <li key={key} className={classes.question}>
              <Textarea
                label={t('question', { number })}
                autosize
                minRows={1}
                maxLength={2000}
                required
                value={text}
                onChange={(event) => put(at, { text: event.currentTarget.value })}
              />
              {bodies.length > 0 && (
                <ul className={classes.chosen} aria-label={t('bodies', { number })}>
                  {bodies.map(({ id, name }) => (
                    <li key={id}>
                      <Pill
                        withRemoveButton
                        removeButtonProps={{
                          'aria-label': t('remove', { name }),
                          tabIndex: 0,
                          'aria-hidden': false,
                        }}
                        onRemove={() => put(at, { bodies: bodies.filter((body) => body.id !== id) })}
                      >
                        {name}
                      </Pill>
                    </li>
                  ))}
                </ul>
              )}
              <OrganizationPicker
                key={bodies.length}
                label={t('bodies', { number })}
                value={null}
                onChange={(id, name = '') => {
                  if (id !== null && bodies.every((body) => body.id !== id))
                    put(at, { bodies: [...bodies, { id, name }] });
                }}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                className={classes.start}
                onClick={() => onChange(questions.filter((_, index) => index !== at))}
              >
                {t('removeQuestion', { number })}
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.start}
        onClick={() => {
          setAdded(added + 1);
          onChange([...questions, { key: `new ${added}`, text: '', bodies: [] }]);
        }}
      >
        {t('add')}
      </Button>
    </>
  );
}
