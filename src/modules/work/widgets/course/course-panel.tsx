import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { CourseAct, CourseShape, ObligationState } from '../../contract.ts';
import { isOpen } from '../../domain/obligation-state.ts';
import { AskPartForm } from './ask-part-form.tsx';
import { CourseFailure, readConflict } from './course-conflict.tsx';
import { BlockerForm, HandDownForm, MoreTimeForm, WordsForm } from './course-forms.tsx';
import classes from './course-panel.module.css';
import { courseQuery } from './course-queries.ts';
import { Blockers, ChainOfGiving, Extensions, Parts } from './course-steps.tsx';
import { MovesByReorganization } from './moves-by-reorganization.tsx';
import type { OpenForm } from './open-form.ts';
import { useActOnCourse } from './use-act-on-course.ts';

interface CoursePanelProps {
  readonly id: string;
  /** Closed work waits for nobody to accept it. */
  readonly state: ObligationState;
}

/** How an obligation goes through hands, and the acts on it that are open to whoever looks. */
export function CoursePanel({ id, state }: CoursePanelProps): ReactNode {
  const t = useTranslations('work.course');
  const course = useQuery(courseQuery(id));
  if (course.isError)
    return <FailureNotice reason={course.error} place={t('title')} onRetry={() => void course.refetch()} />;
  if (course.data === undefined) return <Skeleton height={120} radius="lg" mt={18} />;
  if (!isOpen(state) && isUntold(course.data)) return null;
  return <OpenCourse id={id} course={course.data} />;
}

/** Nothing went through hands, and nothing may. */
function isUntold({ accepted, chain, extensions, blockers, moves, parts, may }: CourseShape): boolean {
  return (
    accepted === null && [chain, extensions, blockers, moves, parts, may].every(({ length }) => length === 0)
  );
}

const FORMS = ['hand-down', 'ask-part', 'ask-more-time', 'raise-blocker'] as const;

function OpenCourse({ id, course }: { readonly id: string; readonly course: CourseShape }): ReactNode {
  const t = useTranslations('work.course');
  // A form is sent from the version in which it was opened, whatever was loaded behind it since.
  const [form, setForm] = useState<(OpenForm & { readonly seen: number }) | null>(null);
  const act = useActOnCourse(id, () => setForm(null));
  const go = (wanted: CourseAct): void =>
    act.mutate({ act: wanted, version: readConflict(act.error)?.version ?? form?.seen ?? course.version });
  const open = (wanted: OpenForm): void => {
    act.reset();
    setForm({ ...wanted, seen: course.version });
  };
  const close = (): void => {
    act.reset();
    setForm(null);
  };
  const { may, accepted } = course;
  return (
    <section className={classes.panel} aria-label={t('title')}>
      <div className={classes.head}>
        <h2>{t('title')}</h2>
        <div className={`${classes.acts} no-print`}>
          {may.includes('accept') && (
            <Button size="compact-sm" loading={act.isPending} onClick={() => go({ kind: 'accept' })}>
              {t('accept')}
            </Button>
          )}
          {FORMS.filter((kind) => may.includes(kind)).map((kind) => (
            <Button key={kind} size="compact-sm" variant="default" onClick={() => open({ kind })}>
              {t(`open.${kind}`)}
            </Button>
          ))}
        </div>
      </div>
      {form === null && act.isError && (
        <CourseFailure
          reason={act.error}
          onAgain={act.variables === undefined ? null : () => go(act.variables.act)}
          onGiveUp={act.reset}
        />
      )}
      <MovesByReorganization course={course} />
      <ChainOfGiving course={course} accepted={accepted} onAct={go} />
      <Extensions course={course} onAct={go} onOpen={open} />
      <Blockers course={course} onAct={go} onOpen={open} />
      <Parts course={course} />
      {form !== null && (
        <CourseForm
          id={id}
          course={course}
          form={form}
          seen={form.seen}
          failure={act.error}
          isSending={act.isPending}
          onSend={go}
          onClose={close}
        />
      )}
    </section>
  );
}

interface CourseFormProps {
  readonly id: string;
  readonly course: CourseShape;
  readonly form: OpenForm;
  readonly seen: number;
  readonly failure: Error | null;
  readonly isSending: boolean;
  readonly onSend: (act: CourseAct) => void;
  readonly onClose: () => void;
}

function CourseForm({ id, course, form, seen, ...sending }: CourseFormProps): ReactNode {
  const t = useTranslations('work.course');
  const times = { granted: course.granted, most: course.mostExtensions };
  switch (form.kind) {
    case 'hand-down':
      return <HandDownForm id={id} {...sending} />;
    case 'ask-part':
      return <AskPartForm id={id} version={seen} onClose={sending.onClose} />;
    case 'ask-more-time':
      return <MoreTimeForm {...times} {...sending} />;
    case 'raise-blocker':
      return <BlockerForm up={course.up?.name ?? ''} {...sending} />;
    case 'grant': {
      const { id: asked, wanted } = form.extension;
      return <MoreTimeForm asked={{ id: asked, ...wanted }} {...times} {...sending} />;
    }
    case 'refuse':
      return (
        <WordsForm
          title={t('moreTime.refuseTitle')}
          label={t('moreTime.refuseWords')}
          actWords={t('moreTime.refuseAct')}
          make={(words) => ({ kind: 'refuse-more-time', extension: form.extension.id, words })}
          {...sending}
        />
      );
    default:
      return (
        <WordsForm
          title={t('blocker.answerTitle')}
          label={t('blocker.answerWords')}
          actWords={t('blocker.answerAct')}
          make={(answer) => ({ kind: 'answer-blocker', blocker: form.blocker, answer })}
          {...sending}
        />
      );
  }
}
