import { Button, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { OrganizationName } from '#modules/organizations/widgets/organization-hover.tsx';
import { StatusChip } from '#ui-kit/chip/status-chip.tsx';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import tables from '#ui-kit/table/table.module.css';
import type { UrgedBody, UrgedWork } from '../../contract/urging.ts';
import { DeadlineChip } from '../../widgets/deadline-chip.tsx';
import { lastStep, openWorks } from './open-works.ts';
import classes from './urging.module.css';

interface UrgingTableProps {
  readonly bodies: readonly UrgedBody[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onStart: (what: 'message' | 'call', body: string) => void;
}

/** Bodies as rows, what each owes below its row; on a phone as cards. */
export function UrgingTable({ bodies, chosen, onChoose, onStart }: UrgingTableProps): ReactNode {
  const t = useTranslations('work.urging');
  const ids = bodies.filter((body) => openWorks(body).length > 0).map(({ organization }) => organization.id);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <section className={tables.frame} aria-label={t('listLabel')}>
      <table className={`${tables.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col" className="no-print">
              <Checkbox
                size="xs"
                aria-label={t('columns.all')}
                checked={count > 0 && count === ids.length}
                indeterminate={count > 0 && count < ids.length}
                onChange={() => onChoose(new Set(count === ids.length ? [] : ids))}
              />
            </th>
            <th scope="col">{t('columns.body')}</th>
            <th scope="col">{t('columns.works')}</th>
            <th scope="col">{t('columns.last')}</th>
            <th scope="col" data-acts>
              <span className={classes.heard}>{t('columns.acts')}</span>
            </th>
          </tr>
        </thead>
        {bodies.map((body) => (
          <BodyRows
            key={body.organization.id}
            body={body}
            isChosen={chosen.has(body.organization.id)}
            onToggle={() => toggle(body.organization.id)}
            onStart={onStart}
          />
        ))}
      </table>
    </section>
  );
}

interface BodyRowsProps {
  readonly body: UrgedBody;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onStart: UrgingTableProps['onStart'];
}

function BodyRows({ body, isChosen, onToggle, onStart }: BodyRowsProps): ReactNode {
  const t = useTranslations('work.urging');
  const [opened, setOpened] = useState(false);
  const { organization, manner, works } = body;
  const { id, name } = organization;
  const isOpen = openWorks(body).length > 0;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <tbody>
      <tr>
        <td className="no-print">
          <Checkbox
            size="xs"
            aria-label={t('choose', { body: name })}
            checked={isChosen}
            disabled={!isOpen}
            onChange={onToggle}
          />
        </td>
        <td data-head>
          <span className={tables.strong}>
            <OrganizationName {...organization} />
          </span>
          <p className={tables.quiet}>{t(`manners.${manner}`)}</p>
        </td>
        <td>
          <WorkCounts body={body} />
        </td>
        <td>
          <LastStep body={body} />
        </td>
        <td data-acts>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isOpen}
            aria-label={t('messageOf', { body: name })}
            onClick={() => onStart('message', id)}
          >
            {t('message')}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="default"
            disabled={!isOpen}
            aria-label={t('callOf', { body: name })}
            onClick={() => onStart('call', id)}
          >
            {t('call')}
          </Button>{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={opened}
            aria-label={t(opened ? 'hide' : 'show', { body: name })}
            onClick={() => setOpened(!opened)}
          >
            <Chevron size={16} aria-hidden="true" />
          </Button>
        </td>
      </tr>
      <tr className={classes.works} data-opened={opened}>
        <td colSpan={5} data-head>
          <ul>
            {works.map((work) => (
              <WorkLine key={work.obligation.id} work={work} />
            ))}
          </ul>
        </td>
      </tr>
    </tbody>
  );
}

function WorkCounts({ body: { works, manner } }: { body: UrgedBody }): ReactNode {
  const t = useTranslations('work.urging');
  const sent = works.filter(({ handedIn }) => handedIn).length;
  const open = works.filter(({ handedIn }) => !handedIn);
  const late = open.filter((work) => work.late);
  const soon = open.length - late.length;
  const days = Math.max(0, ...late.map(({ obligation }) => -(obligation.deadline?.days ?? 0)));
  return (
    <span className={classes.counts}>
      {late.length > 0 && (
        <StatusChip shape="triangle" tone="late">
          {t('late', { count: late.length })}
        </StatusChip>
      )}
      {days > 0 && <span className={tables.quiet}>{t('longest', { days })}</span>}
      {soon > 0 && (
        <StatusChip shape="half" tone="warn">
          {t('soon', { count: soon })}
        </StatusChip>
      )}
      {sent > 0 && (
        <StatusChip shape="check" tone="good">
          {t('sent', { count: sent })}
        </StatusChip>
      )}
      {manner === 'urge' && works.some(({ candidate }) => candidate) && (
        <span title={t('candidateWhy')}>
          <StatusChip shape="full" tone="warn">
            {t('candidate')}
          </StatusChip>
        </span>
      )}
    </span>
  );
}

function LastStep({ body }: { body: UrgedBody }): ReactNode {
  const t = useTranslations('work.urging');
  const last = lastStep(body);
  if (last === undefined) return <span className={tables.quiet}>{t('never')}</span>;
  return (
    <>
      {t(`steps.${last.step}`)}
      <p className={tables.quiet} title={last.by}>
        {formatMoment(last.at)}
      </p>
    </>
  );
}

function WorkLine({ work: { obligation, handedIn } }: { work: UrgedWork }): ReactNode {
  const t = useTranslations('work.urging');
  const { id, number, text, plan, deadline } = obligation;
  return (
    <li>
      <Link to="/nhiem-vu/$obligation" params={{ obligation: id }}>
        {[number, text].filter((part) => part !== null).join(' ')}
      </Link>
      {plan?.number != null && <span className={tables.quiet}>{plan.number}</span>}
      {handedIn ? (
        <span className={tables.quiet}>{t('handedIn')}</span>
      ) : (
        <DeadlineChip deadline={deadline} />
      )}
    </li>
  );
}
