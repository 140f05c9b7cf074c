import { Button, Popover, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { DayOfChange, OrganizationTree } from '../contract.ts';
import { daysOfChangeQuery } from '../widgets/organization-queries.ts';
import classes from './as-of-field.module.css';

interface AsOfFieldProps {
  readonly tree: OrganizationTree;
  /** The shown day; undefined: today. */
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** Chooses the day as of which the bodies are shown; days on which something changed are a click away. */
export function AsOfField({ tree, day, onChange }: AsOfFieldProps): ReactNode {
  const t = useTranslations('organizations.asOf');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const wrong = typed.trim() !== '' && readTypedDate(typed) === null;
  const show = (chosen: string | undefined) => {
    onChange(chosen);
    setTyped('');
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={340} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant={day === undefined ? 'default' : 'light'}
          leftSection={<IconHistory size={17} stroke={1.7} />}
          onClick={() => setOpen((now) => !now)}
        >
          {day === undefined ? t('today') : t('day', { day: formatDate(day) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.sheet}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const chosen = readTypedDate(typed);
            if (chosen !== null) show(chosen);
          }}
        >
          <TextInput
            data-autofocus
            label={t('label')}
            placeholder={t('hint')}
            inputMode="numeric"
            value={typed}
            error={wrong && typed.length > 9 ? t('wrong') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
        {day !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={() => show(undefined)}>
            {t('back')}
          </Button>
        )}
        <Days tree={tree} day={day} onChoose={show} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface DaysProps {
  readonly tree: OrganizationTree;
  readonly day: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** The longest bar stands for the day on which most bodies changed. */
function Days({ tree, day, onChoose }: DaysProps): ReactNode {
  const t = useTranslations('organizations.asOf');
  const { data } = useQuery(daysOfChangeQuery(tree));
  const days = data?.days ?? [];
  const most = Math.max(1, ...days.map(count));
  if (data !== undefined && days.length === 0) return <p className={classes.none}>{t('none')}</p>;
  return (
    <>
      <p className={classes.heading}>{t('changes')}</p>
      <ul className={classes.days}>
        {days.map((one) => (
          <li key={one.day}>
            <button
              type="button"
              aria-current={one.day === day ? 'date' : undefined}
              onClick={() => onChoose(one.day)}
            >
              <span className={classes.day}>{formatDate(one.day)}</span>
              <progress className={classes.bar} max={most} value={count(one)} aria-hidden="true" />
              <span className={classes.words}>{tell(one, t)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function count({ opened, closed, renamed, moved }: DayOfChange): number {
  return opened + closed + renamed + moved;
}

function tell(day: DayOfChange, t: ReturnType<typeof useTranslations<'organizations.asOf'>>): string {
  return (['opened', 'closed', 'renamed', 'moved'] as const)
    .filter((part) => day[part] > 0)
    .map((part) => t(part, { count: day[part] }))
    .join(', ');
}
