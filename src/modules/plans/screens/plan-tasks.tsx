import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayDo, useSession } from '#modules/access/widgets/session.ts';
import { EmptyState } from '#ui-kit/empty/empty-state.tsx';
import { useListKeys } from '#ui-kit/keys/use-list-keys.ts';
import type { Plan } from '../contract.ts';
import { type MeantMembers, NameMembers } from './name-members.tsx';
import { listOpenWords } from './open-places.ts';
import { type OutlineProgress, outlineOf } from './plan-outline.ts';
import { DutyRow, type RowContext, TaskRow } from './plan-task-row.tsx';
import classes from './plan-tasks.module.css';
import { ProgressBar } from './progress-bar.tsx';

/** The tasks in the outline of the document, foldable, each with who carries it out, its time and how far it is. */
export function PlanTasks({ plan, item }: { plan: Plan; item: string | undefined }): ReactNode {
  const t = useTranslations('plans.tasks');
  const outline = useMemo(() => outlineOf(plan), [plan]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [meant, setMeant] = useState<MeantMembers | null>(null);
  const mayName = mayDo(useSession(), 'plans.name-members');
  useListKeys();
  useEffect(() => {
    if (item !== undefined) document.getElementById(`item-${item}`)?.scrollIntoView({ block: 'center' });
  }, [item]);
  if (plan.taskList.length === 0 && plan.duties.length === 0) return <EmptyState title={t('none')} />;

  const headings = outline.sections.flatMap((section) => section.headings);
  const keys = [
    ...outline.sections.filter(({ title }) => title !== null).map(({ key }) => key),
    ...headings.filter(({ title }) => title !== null).map(({ key }) => key),
    ...(outline.duties.length > 0 ? [DUTIES] : []),
  ];
  const fold = (key: string): void =>
    setFolded((now) => new Set(now.has(key) ? [...now].filter((other) => other !== key) : [...now, key]));
  const context: RowContext = { plan, meant: item, onName: mayName ? setMeant : null };
  const group = (
    key: string,
    title: string | null,
    level: 2 | 3,
    progress: OutlineProgress,
    rows: ReactNode,
  ) =>
    title === null ? (
      <div key={key} className={classes.group}>
        {rows}
      </div>
    ) : (
      <Group
        key={key}
        title={title}
        level={level}
        progress={progress}
        open={!folded.has(key)}
        onFold={() => fold(key)}
      >
        {rows}
      </Group>
    );
  return (
    <>
      <div className={`${classes.bar} no-print`}>
        <OpenWords plan={plan} onName={context.onName} />
        {keys.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setFolded(folded.size === 0 ? new Set(keys) : new Set())}
          >
            {folded.size === 0 ? t('foldAll') : t('openAll')}
          </Button>
        )}
      </div>
      <div className={classes.outline}>
        {outline.sections.map((section) =>
          group(
            section.key,
            section.title,
            2,
            section.progress,
            section.headings.map((heading) =>
              group(
                heading.key,
                heading.title,
                3,
                heading.progress,
                <ul className={classes.rows}>
                  {heading.tasks.map((task) => (
                    <TaskRow key={task.id} task={task} context={context} />
                  ))}
                </ul>,
              ),
            ),
          ),
        )}
        {outline.duties.length > 0 &&
          group(
            DUTIES,
            outline.dutiesTitle ?? t('duties'),
            2,
            outline.dutiesProgress,
            <ul className={classes.rows}>
              {outline.duties.map((duty) => (
                <DutyRow key={duty.id} duty={duty} context={context} />
              ))}
            </ul>,
          )}
      </div>
      {meant !== null && <NameMembers plan={plan} meant={meant} onClose={() => setMeant(null)} />}
    </>
  );
}

const DUTIES = 'duties';

interface GroupProps {
  readonly title: string;
  readonly level: 2 | 3;
  readonly progress: OutlineProgress;
  readonly open: boolean;
  readonly onFold: () => void;
  readonly children: ReactNode;
}

/** A heading of the document with how far it has come; folded, its items stay for the printer. */
function Group({ title, level, progress, open, onFold, children }: GroupProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.group} data-level={level}>
      <div className={classes.head}>
        <Heading className={classes.heading}>
          <button type="button" data-row aria-expanded={open} className={classes.fold} onClick={onFold}>
            <IconChevronRight size={16} stroke={2} aria-hidden="true" className={classes.arrow} />
            <span>{title}</span>
          </button>
        </Heading>
        <div className={classes.progress}>
          <ProgressBar {...progress} />
        </div>
      </div>
      <div className={classes.below} data-folded={!open || undefined}>
        {children}
      </div>
    </section>
  );
}

/** Says how much of the plan is owed by nobody yet, and leads to the first of it. */
function OpenWords({
  plan,
  onName,
}: {
  plan: Plan;
  onName: ((meant: MeantMembers) => void) | null;
}): ReactNode {
  const t = useTranslations('plans.tasks');
  const owing = useMemo(() => listOpenWords(plan).filter((words) => words.owing > 0), [plan]);
  const leaderless = plan.taskList.filter(
    (task) => !task.participants.some((participant) => participant.role === 'lead'),
  );
  const [first] = owing;
  if (owing.length === 0 && leaderless.length === 0) return <span />;
  return (
    <p className={classes.notice}>
      {owing.length > 0 && <span>{t('openWords', { count: owing.length })}</span>}
      {leaderless.length > 0 && <span>{t('leaderless', { count: leaderless.length })}</span>}
      {onName !== null && first !== undefined && (
        <Button size="compact-sm" variant="light" onClick={() => onName({ name: first.name, itemId: null })}>
          {t('nameFirst', { name: first.name })}
        </Button>
      )}
    </p>
  );
}
