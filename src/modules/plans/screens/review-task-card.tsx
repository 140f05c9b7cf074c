import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftFinding, DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { FindingNote } from './finding-note.tsx';
import classes from './review-entry.module.css';
import { TaskMenu } from './review-task-menu.tsx';
import { taskName } from './task-name.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import type { TaskActs } from './use-task-acts.ts';

interface ReviewTaskCardProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly dropped: boolean;
  readonly findings: readonly DraftFinding[];
  readonly focus: ReviewFocus;
  /** False for a person who may only read. */
  readonly may: boolean;
  readonly acts: TaskActs;
  readonly onSeen: ((place: string) => void) | null;
}

/** One task as it was understood: its words, who leads and helps, its time, and what to look at. */
export function ReviewTaskCard(props: ReviewTaskCardProps): ReactNode {
  const { task, index, dropped, findings, focus, may, acts, onSeen } = props;
  const t = useTranslations('plans.review.tasks');
  const id = `tasks.${index}`;
  const lit = focus.lit === id || (focus.lit?.startsWith(`${id}.`) ?? false);
  const name = taskName(task);
  const title = name === '' ? task.text.slice(0, 60) : name;
  return (
    <article
      className={classes.entry}
      data-entry={id}
      data-row
      data-task={index}
      data-lit={lit || undefined}
      data-unsure={findings.length > 0 || undefined}
      data-dropped={dropped || undefined}
      tabIndex={-1}
      aria-label={t('one', { name: title })}
    >
      <p className={classes.text} data-drop={dropped ? undefined : `${id}.text`}>
        {name !== '' && <span className={classes.number}>{name}</span>}
        {task.text}
      </p>
      {!dropped && <TaskFacts task={task} id={id} focus={focus} />}
      {!dropped &&
        findings.map((finding) => (
          <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} onSeen={onSeen} />
        ))}
      <div className={classes.acts}>
        {may && !dropped && <EmptyPlaces task={task} id={id} />}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={task.source.length === 0}
          onClick={() => focus.showWords(id)}
        >
          {t('show')}
        </Button>
        {may && (
          <Button
            size="compact-sm"
            variant="subtle"
            color={dropped ? 'river' : 'lacquer'}
            onClick={() => acts.drop(index, !dropped)}
          >
            {t(dropped ? 'takeBack' : 'drop')}
          </Button>
        )}
        {may && !dropped && (
          <>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => acts.edit(index)}
              aria-label={t('editOne', { name: title })}
            >
              {t('edit')}
            </Button>
            <TaskMenu task={task} index={index} title={title} acts={acts} />
          </>
        )}
      </div>
    </article>
  );
}

/** Who leads and helps, when, and what comes of it; each a place onto which words of the paper can be dropped. */
function TaskFacts({ task, id, focus }: { task: DraftTask; id: string; focus: ReviewFocus }): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const names = (role: 'lead' | 'coordinate' | 'advise') => (
    <Names names={task[role]} path={`${id}.${role}`} focus={focus} />
  );
  const facts = [
    {
      field: 'lead',
      shown: true,
      value: task.lead.length === 0 ? <span className={classes.none}>{t('noLead')}</span> : names('lead'),
    },
    { field: 'coordinate', shown: task.coordinate.length > 0, value: names('coordinate') },
    { field: 'advise', shown: task.advise.length > 0, value: names('advise') },
    {
      field: 'timeText',
      shown: true,
      value:
        task.time.text === null ? (
          <span className={classes.quiet}>{t('noTime')}</span>
        ) : (
          <span className={classes.value} data-value={`${id}.time`}>
            {task.time.text}
          </span>
        ),
    },
    { field: 'product', shown: task.product != null, value: task.product?.text },
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ shown }) => shown)
        .map(({ field, value }) => (
          <div key={field} className={classes.fact}>
            <dt>{t(field)}</dt>
            <dd data-drop={`${id}.${field}`}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Parts the task does not have yet, shown while words of the paper are carried; they have their place all the time, so that nothing moves away from under the hand. */
function EmptyPlaces({ task, id }: { task: DraftTask; id: string }): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const empty = [
    task.coordinate.length === 0 ? ('coordinate' as const) : null,
    task.advise.length === 0 ? ('advise' as const) : null,
    task.product == null ? ('product' as const) : null,
  ].filter((field) => field !== null);
  return (
    <span className={classes.places} aria-hidden="true">
      {empty.map((field) => (
        <span key={field} data-drop={`${id}.${field}`}>
          {t(field)}
        </span>
      ))}
    </span>
  );
}

function Names({
  names,
  path,
  focus,
}: {
  names: readonly SourcedText[];
  path: string;
  focus: ReviewFocus;
}): ReactNode {
  return names.map((name, order) => {
    const id = `${path}.${order}`;
    return (
      <span key={id}>
        {order > 0 && '; '}
        <span className={classes.value} data-lit={focus.lit === id || undefined} data-value={id}>
          {name.text}
        </span>
      </span>
    );
  });
}
