import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftFinding, DraftTask, SourcedText } from '#kernel/plan-draft/plan-draft.ts';
import { FindingNote } from './finding-note.tsx';
import classes from './review-entry.module.css';
import type { ReviewFocus } from './use-review-focus.ts';

interface ReviewTaskCardProps {
  readonly task: DraftTask;
  readonly index: number;
  readonly dropped: boolean;
  readonly findings: readonly DraftFinding[];
  readonly focus: ReviewFocus;
  /** False for a person who may only read. */
  readonly may: boolean;
  readonly onEdit: () => void;
  readonly onDrop: (gone: boolean) => void;
}

/** One task as it was understood: its words, who leads and helps, its time, and what to look at. */
export function ReviewTaskCard({
  task,
  index,
  dropped,
  findings,
  focus,
  may,
  onEdit,
  onDrop,
}: ReviewTaskCardProps): ReactNode {
  const t = useTranslations('plans.review.tasks');
  const id = `tasks.${index}`;
  const lit = focus.lit === id || (focus.lit?.startsWith(`${id}.`) ?? false);
  const name = [task.number, task.bullet === null ? null : `(${task.bullet})`]
    .filter((part) => part !== null)
    .join(' ');
  const title = name === '' ? task.text.slice(0, 60) : name;
  return (
    <article
      className={classes.entry}
      data-entry={id}
      data-row
      data-lit={lit || undefined}
      data-unsure={findings.length > 0 || undefined}
      data-dropped={dropped || undefined}
      tabIndex={-1}
      aria-label={t('one', { name: title })}
    >
      <div className={classes.top}>
        <p className={classes.text}>
          {name !== '' && <span className={classes.number}>{name}</span>}
          {task.text}
        </p>
      </div>
      {!dropped && (
        <dl className={classes.facts}>
          <dt>{t('lead')}</dt>
          <dd>
            {task.lead.length === 0 ? (
              <span className={classes.none}>{t('noLead')}</span>
            ) : (
              <Names names={task.lead} path={`${id}.lead`} focus={focus} />
            )}
          </dd>
          {task.coordinate.length > 0 && (
            <>
              <dt>{t('coordinate')}</dt>
              <dd>
                <Names names={task.coordinate} path={`${id}.coordinate`} focus={focus} />
              </dd>
            </>
          )}
          {task.advise.length > 0 && (
            <>
              <dt>{t('advise')}</dt>
              <dd>
                <Names names={task.advise} path={`${id}.advise`} focus={focus} />
              </dd>
            </>
          )}
          <dt>{t('time')}</dt>
          <dd>
            {task.time.text === null ? <span className={classes.quiet}>{t('noTime')}</span> : task.time.text}
          </dd>
        </dl>
      )}
      {!dropped &&
        findings.map((finding) => <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} />)}
      <div className={classes.acts}>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => focus.showWords(id)}>
          {t('show')}
        </Button>
        {may && (
          <Button
            size="compact-sm"
            variant="subtle"
            color={dropped ? 'river' : 'lacquer'}
            onClick={() => onDrop(!dropped)}
          >
            {t(dropped ? 'takeBack' : 'drop')}
          </Button>
        )}
        {may && !dropped && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={onEdit}
            aria-label={t('editOne', { name: title })}
          >
            {t('edit')}
          </Button>
        )}
      </div>
    </article>
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
