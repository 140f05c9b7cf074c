import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isIsoDay } from '#kernel/time/iso-day.ts';
import { OrganizationHover } from '#modules/organizations/widgets/organization-hover.tsx';
import type { Plan, PlanDuty, PlanTask } from '../contract.ts';
import type { MeantMembers } from './name-members.tsx';
import { owedUnder } from './owed-link.ts';
import classes from './plan-tasks.module.css';
import { ProgressBar } from './progress-bar.tsx';

/** What every row of the outline needs beside itself. */
export interface RowContext {
  readonly plan: Plan;
  /** The item that the address means. */
  readonly meant: string | undefined;
  /** Opens the naming of members; null for whoever may not. */
  readonly onName: ((meant: MeantMembers) => void) | null;
}

/** One task: its number and words, who carries it out, when, and how far it is. */
export function TaskRow({ task, context }: { task: PlanTask; context: RowContext }): ReactNode {
  const t = useTranslations('plans.tasks');
  const number = [task.number, task.bullet === null ? null : `(${task.bullet})`]
    .filter((part) => part !== null)
    .join(' ');
  const isLed = task.participants.some(({ role }) => role === 'lead');
  return (
    <Row id={task.id} number={number} text={task.text} context={context}>
      <div className={classes.words}>
        <p>{task.text}</p>
        {!isLed && (
          <p className={classes.bodies} data-open>
            {t('noLead')}{' '}
            {context.onName !== null && (
              <NameButton onName={() => context.onName?.({ name: null, itemId: task.id })}>
                {t('nameLead')}
              </NameButton>
            )}
          </p>
        )}
        {(['lead', 'coordinate', 'advise'] as const).map((role) => {
          const names = task.participants.filter((participant) => participant.role === role);
          return names.length === 0 ? null : (
            <p key={role} className={classes.bodies} data-role={role}>
              <span className={classes.role}>{t(`roles.${role}`)}:</span>{' '}
              <Names names={names} itemId={task.id} context={context} />
            </p>
          );
        })}
      </div>
      <p className={classes.time}>{task.time.text ?? <span className={classes.quiet}>{t('noTime')}</span>}</p>
      <div className={classes.done}>
        <ItemProgress plan={context.plan.id} item={task} name={`${number} ${task.text}`.trim()} />
      </div>
    </Row>
  );
}

/** One duty of Tổ chức thực hiện. */
export function DutyRow({ duty, context }: { duty: PlanDuty; context: RowContext }): ReactNode {
  return (
    <Row id={duty.id} number={duty.number ?? ''} text={duty.text} context={context}>
      <div className={classes.words}>
        <p>{duty.text}</p>
        {duty.bodies.length > 0 && (
          <p className={classes.bodies}>
            <Names names={duty.bodies} itemId={duty.id} context={context} />
          </p>
        )}
      </div>
      <p className={classes.time}>{duty.time.text}</p>
      <div className={classes.done}>
        <ItemProgress plan={context.plan.id} item={duty} name={`${duty.number ?? ''} ${duty.text}`.trim()} />
      </div>
    </Row>
  );
}

interface ItemProgressProps {
  readonly plan: string;
  readonly item: Pick<PlanTask, 'id' | 'obligations'>;
  readonly name: string;
}

/** How far one item has come; its figures lead to who owes it. */
function ItemProgress({ plan, item, name }: ItemProgressProps): ReactNode {
  if (item.obligations.total === 0) return null;
  return (
    <ProgressBar {...item.obligations} behind={{ list: owedUnder(plan, { item: item.id }), of: name }} />
  );
}

interface RowProps {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly context: RowContext;
  readonly children: ReactNode;
}

function Row({ id, number, text, context, children }: RowProps): ReactNode {
  const t = useTranslations('plans.page');
  return (
    <li id={`item-${id}`} className={classes.row} data-item={context.meant === id || undefined}>
      <Link
        data-row
        className={classes.number ?? ''}
        to="/ke-hoach/$plan"
        params={{ plan: context.plan.id }}
        search={{ tab: 'document', item: id }}
        resetScroll={false}
        aria-label={t('wordsOf', { task: `${number} ${text}`.trim() })}
        title={t('words')}
      >
        {number === '' ? '–' : number}
      </Link>
      {children}
    </li>
  );
}

interface PrintedName {
  readonly name: string;
  readonly scope?: string | null | undefined;
  readonly organizations: readonly number[];
}

function Names({
  names,
  itemId,
  context,
}: {
  names: readonly PrintedName[];
  itemId: string;
  context: RowContext;
}): ReactNode {
  return names.map((printed, order) => (
    <span key={`${printed.name} ${order}` as const}>
      {order > 0 && '; '}
      <Name printed={printed} itemId={itemId} context={context} />
      {printed.scope !== null && printed.scope !== undefined && ` (${printed.scope})`}
    </span>
  ));
}

function Name({
  printed,
  itemId,
  context,
}: {
  printed: PrintedName;
  itemId: string;
  context: RowContext;
}): ReactNode {
  const t = useTranslations('plans.tasks');
  const { plan, onName } = context;
  const bodies = printed.organizations.flatMap((place) => plan.organizations[place] ?? []);
  const [only] = bodies;
  if (only === undefined) {
    return (
      <>
        <span className={classes.open} title={t('openHint')}>
          {printed.name}
        </span>{' '}
        {onName !== null && (
          <NameButton onName={() => onName({ name: printed.name, itemId })}>{t('nameMembers')}</NameButton>
        )}
      </>
    );
  }
  if (bodies.length === 1) return <OneBody plan={plan} body={only} words={printed.name} />;
  return <Members plan={plan} bodies={bodies} words={printed.name} />;
}

type Body = Plan['organizations'][number];

/** Leads to what the body owes under the plan; its card shows what it was called on the plan's day. */
function OneBody({ plan, body, words }: { plan: Plan; body: Body; words: string }): ReactNode {
  const day = plan.date !== null && isIsoDay(plan.date) ? plan.date : undefined;
  return (
    <OrganizationHover id={body.id} asOf={day}>
      <Link to="/nhiem-vu" search={owedUnder(plan.id, { organization: body.id })}>
        {words}
      </Link>
    </OrganizationHover>
  );
}

/** A group: its words and how many it stands for; they are listed when asked for, since plans name sixty on each task. */
function Members({ plan, bodies, words }: { plan: Plan; bodies: readonly Body[]; words: string }): ReactNode {
  const t = useTranslations('plans.tasks');
  const [open, setOpen] = useState(false);
  return (
    <>
      {words}{' '}
      <button type="button" className={classes.members} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('bodyCount', { count: bodies.length })}
      </button>
      {open && (
        <span className={classes.list}>
          {bodies.map((body, order) => (
            <span key={body.id}>
              {order > 0 && ' · '}
              <OneBody plan={plan} body={body} words={body.name} />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function NameButton({ onName, children }: { onName: () => void; children: ReactNode }): ReactNode {
  return (
    <button type="button" className={`${classes.name} no-print`} onClick={onName}>
      {children}
    </button>
  );
}
