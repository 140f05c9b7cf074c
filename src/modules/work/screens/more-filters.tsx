import { Button, Popover, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import filters from '#ui-kit/filter/filter.module.css';
import classes from './list-parts.module.css';
import { type ObligationAddress, origins } from './obligation-address.ts';

interface MoreFiltersProps {
  readonly address: ObligationAddress;
  readonly years: readonly number[];
  readonly onChange: (part: Partial<ObligationAddress>) => void;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Conditions that are wanted less often: year, quarter, source, days between which the end lies. */
export function MoreFilters({ address, years, onChange }: MoreFiltersProps): ReactNode {
  const t = useTranslations('work.lists.filter');
  const [opened, setOpened] = useState(false);
  const [from, setFrom] = useState(address.from ?? '');
  const [to, setTo] = useState(address.to ?? '');
  const quarters = years.flatMap((year) =>
    ROMAN.map((quarter, index) => ({
      value: `${year}-${index + 1}`,
      label: t('quarter', { quarter, year: String(year) }),
    })),
  );
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ from: from === '' ? undefined : from, to: to === '' ? undefined : to });
    setOpened(false);
  };
  return (
    <span className={filters.chip}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} shadow="md" trapFocus>
        <Popover.Target>
          <button
            type="button"
            className={filters.face}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconPlus size={14} aria-hidden="true" />
            <span>{t('more')}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <form className={classes.menu} onSubmit={apply}>
            <Select
              label={t('year')}
              clearable
              comboboxProps={{ withinPortal: false }}
              value={address.year === undefined ? null : String(address.year)}
              data={years.map(String)}
              onChange={(year) => onChange({ year: year === null ? undefined : Number(year) })}
            />
            <Select
              label={t('period')}
              clearable
              comboboxProps={{ withinPortal: false }}
              value={address.period ?? null}
              data={quarters}
              onChange={(period) => onChange({ period: period ?? undefined })}
            />
            <Select
              label={t('origin')}
              clearable
              comboboxProps={{ withinPortal: false }}
              value={address.origin ?? null}
              data={origins.map((origin) => ({ value: origin, label: t(`origins.${origin}`) }))}
              onChange={(origin) => onChange({ origin: origins.find((one) => one === origin) })}
            />
            <TextInput
              type="date"
              label={t('fromLabel')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('toLabel')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
            <div className={classes.end}>
              <Button type="submit" size="sm">
                {t('apply')}
              </Button>
            </div>
          </form>
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
