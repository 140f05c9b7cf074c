import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import type { Plan, PlanParticipant, PlanTask } from '../contract.ts';
import classes from './plan-page.module.css';
import { ProgressBar } from './progress-bar.tsx';

/** The tasks in the outline of the document, each with who carries it out, its time, how far it is, and its words. */
export function PlanTasks({ plan, item }: { plan: Plan; item: string | undefined }): ReactNode {
  const t = useTranslations('plans.page');
  useListKeys();
  useEffect(() => {
    if (item !== undefined) document.getElementById(`item-${item}`)?.scrollIntoView({ block: 'center' });
  }, [item]);
  if (plan.taskList.length === 0) return <p className={classes.lead}>{t('noTasks')}</p>;
  return (
    <ol className={classes.outline}>
      {plan.taskList.map((task, index) => {
        const heading = task.heading !== plan.taskList[index - 1]?.heading ? task.heading : null;
        return (
          <Fragment key={task.id}>
            {heading !== null && (
              <li>
                <h2 className={classes.heading}>{heading}</h2>
              </li>
            )}
            <Task plan={plan} task={task} meant={task.id === item} />
          </Fragment>
        );
      })}
      {plan.duties.length > 0 && (
        <li>
          <h2 className={classes.heading}>{t('duties')}</h2>
        </li>
      )}
      {plan.duties.map((duty) => (
        <li
          key={duty.id}
          id={`item-${duty.id}`}
          className={classes.task}
          data-item={duty.id === item || undefined}
        >
          <span className={classes.number}>{duty.number}</span>
          <div className={classes.words}>
            <p>{duty.text}</p>
            <p className={classes.bodies}>
              <Bodies plan={plan} participants={duty.bodies} />
            </p>
          </div>
          <div className={classes.side}>
            <WordsLink plan={plan} item={duty.id} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Task({ plan, task, meant }: { plan: Plan; task: PlanTask; meant: boolean }): ReactNode {
  const t = useTranslations('plans.page');
  const number = [task.number, task.bullet === null ? null : `(${task.bullet})`]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <li id={`item-${task.id}`} className={classes.task} data-item={meant || undefined}>
      <span className={classes.number}>{number}</span>
      <div className={classes.words}>
        <p>{task.text}</p>
        {(['lead', 'coordinate', 'advise'] as const).map((role) => {
          const participants = task.participants.filter((participant) => participant.role === role);
          if (participants.length === 0) {
            return role === 'lead' ? (
              <p key={role} className={classes.bodies}>
                {t('noLead')}
              </p>
            ) : null;
          }
          return (
            <p key={role} className={classes.bodies}>
              {t(`roles.${role}`)}: <Bodies plan={plan} participants={participants} />
            </p>
          );
        })}
      </div>
      <div className={classes.side}>
        <span>{task.time.text ?? <span className={classes.quiet}>{t('noTime')}</span>}</span>
        {task.obligations.total > 0 && <ProgressBar {...task.obligations} />}
        <WordsLink plan={plan} item={task.id} />
      </div>
    </li>
  );
}

function Bodies({
  plan,
  participants,
}: {
  plan: Plan;
  participants: readonly Pick<PlanParticipant, 'name' | 'organizations'>[];
}): ReactNode {
  const t = useTranslations('plans.page');
  return participants.map(({ name, organizations }, order) => {
    const [only, second] = organizations;
    return (
      <span key={name}>
        {order > 0 && '; '}
        {only !== undefined && second === undefined ? (
          <Link to="/nhiem-vu" search={{ plan: plan.id, organization: only.id }} title={only.name}>
            {name}
          </Link>
        ) : (
          name
        )}
        {second !== undefined && ` (${t('bodyCount', { count: organizations.length })})`}
      </span>
    );
  });
}

function WordsLink({ plan, item }: { plan: Plan; item: string }): ReactNode {
  const t = useTranslations('plans.page');
  return (
    <Link
      className="no-print"
      data-row
      to="/ke-hoach/$plan"
      params={{ plan: plan.id }}
      search={{ tab: 'document', item }}
    >
      {t('words')}
    </Link>
  );
}
