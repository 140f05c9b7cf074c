import { Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import filters from '#ui-kit/filter/filter.module.css';
import classes from './log-page.module.css';

interface DaysChipProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (days: { readonly from: string | undefined; readonly to: string | undefined }) => void;
}

/** The days of which entries are shown. */
export function DaysChip({ from, to, onChange }: DaysChipProps): ReactNode {
  const t = useTranslations('audit.filter');
  const [isOpen, setOpen] = useState(false);
  const said = [
    from === undefined ? null : t('fromDay', { day: formatDate(from) }),
    to === undefined ? null : t('toDay', { day: formatDate(to) }),
  ].filter((words) => words !== null);
  const isSet = said.length > 0 || undefined;
  const apply = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const dayOf = (name: string): string | undefined => {
      const day = typed.get(name);
      return typeof day === 'string' && day !== '' ? day : undefined;
    };
    onChange({ from: dayOf('from'), to: dayOf('to') });
    setOpen(false);
  };
  return (
    <span className={filters.chip} data-set={isSet}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={260} shadow="md" trapFocus>
        <Popover.Target>
          <button
            type="button"
            className={filters.face}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <span>
              {isSet && <span className={filters.label}>{t('days')}: </span>}
              {isSet ? said.join(' ') : t('anyDays')}
            </span>
            {!isSet && <IconChevronDown size={14} aria-hidden="true" />}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <form className={classes.days} onSubmit={apply}>
            <TextInput type="date" name="from" label={t('from')} defaultValue={from ?? ''} />
            <TextInput type="date" name="to" label={t('to')} defaultValue={to ?? ''} />
            <Button type="submit" size="sm">
              {t('apply')}
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      {isSet && (
        <button
          type="button"
          className={filters.clear}
          aria-label={t('clear', { part: t('days') })}
          onClick={() => onChange({ from: undefined, to: undefined })}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
