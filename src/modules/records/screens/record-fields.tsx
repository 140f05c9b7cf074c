import { ActionIcon, Button, FileButton, Select, TextInput } from '@mantine/core';
import { IconCalendar, IconChartBar, IconLink, IconMapPin, IconPhoto, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import type { Indicator, ToldHow } from '../contract.ts';
import { indicatorsQuery } from '../widgets/record-queries.ts';
import { FileStrip } from './file-strip.tsx';
import { type DraftFault, type RecordDraft, TOLD_HOW, type TypedQuantity } from './record-draft.ts';
import classes from './record-fields.module.css';
import type { useRecordFiles } from './use-record-files.ts';

export interface RecordFieldsProps {
  readonly draft: RecordDraft;
  readonly onChange: (part: Partial<RecordDraft>) => void;
  readonly today: string;
  readonly onBehalf: boolean;
  readonly faults: readonly DraftFault[];
  readonly files: ReturnType<typeof useRecordFiles>;
}

/** Everything of a record beside its words: day, place, figures, files, and how it was told. */
export function RecordFields(props: RecordFieldsProps): ReactNode {
  const { draft, onChange, today, onBehalf, faults, files } = props;
  const t = useTranslations('records.form');
  const indicators = useQuery(indicatorsQuery).data?.indicators ?? [];
  const dayFault = faults.includes('future') ? 'future' : faults.includes('doneOn') ? 'doneOn' : null;
  const setQuantity = (place: number, part: Partial<TypedQuantity>): void =>
    onChange({ quantities: draft.quantities.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  return (
    <div className={classes.fields}>
      {onBehalf && <ToldFields {...props} />}
      <div className={classes.line}>
        <TextInput
          className={classes.day ?? ''}
          size="sm"
          aria-label={t('doneOn')}
          leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
          inputMode="numeric"
          value={draft.doneOn === '' ? formatDate(today) : draft.doneOn}
          error={dayFault === null ? null : t(`faults.${dayFault}`)}
          onChange={(event) => onChange({ doneOn: event.currentTarget.value })}
        />
        <TextInput
          className={classes.place ?? ''}
          size="sm"
          aria-label={t('place')}
          placeholder={t('place')}
          leftSection={<IconMapPin size={16} stroke={1.6} aria-hidden="true" />}
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        {draft.link !== '' && (
          <TextInput
            className={classes.place ?? ''}
            size="sm"
            aria-label={t('link')}
            placeholder={t('link')}
            leftSection={<IconLink size={16} stroke={1.6} aria-hidden="true" />}
            value={draft.link}
            onChange={(event) => onChange({ link: event.currentTarget.value })}
          />
        )}
        <div className={classes.adders}>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconChartBar size={15} aria-hidden="true" />}
            onClick={() => onChange({ quantities: [...draft.quantities, { indicator: '', amount: '' }] })}
          >
            {t('addQuantity')}
          </Button>
          <FileButton
            multiple
            accept="image/jpeg,image/png,.docx,.pdf,.xlsx,.txt"
            onChange={(chosen) => files.take(chosen)}
          >
            {(button) => (
              <Button
                {...button}
                size="sm"
                variant="default"
                leftSection={<IconPhoto size={15} aria-hidden="true" />}
              >
                {t('addFiles')}
              </Button>
            )}
          </FileButton>
        </div>
      </div>
      {draft.quantities.map((quantity, place) => (
        <QuantityRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own before its indicator is chosen.
          key={place}
          quantity={quantity}
          indicators={indicators}
          taken={draft.quantities.map(({ indicator }) => indicator)}
          fault={faults.includes('quantities')}
          onChange={(part) => setQuantity(place, part)}
          onDrop={() => onChange({ quantities: draft.quantities.filter((_, at) => at !== place) })}
        />
      ))}
      <FileStrip
        files={draft.files}
        uploads={files}
        onDrop={(file) => {
          files.drop(file);
          onChange({ files: draft.files.filter(({ id }) => id !== file.id) });
        }}
      />
    </div>
  );
}

function ToldFields({ draft, onChange, faults }: RecordFieldsProps): ReactNode {
  const t = useTranslations('records.form');
  return (
    <div className={classes.line}>
      <Select
        className={classes.told ?? ''}
        size="sm"
        label={t('toldHow')}
        required
        allowDeselect={false}
        data={TOLD_HOW.map((value) => ({ value, label: t(`told.${value}`) }))}
        value={draft.toldHow}
        error={faults.includes('toldHow') ? t('faults.toldHow') : null}
        onChange={(value) => onChange({ toldHow: value as ToldHow | null })}
      />
      <TextInput
        className={classes.place ?? ''}
        size="sm"
        label={t('toldDetail')}
        placeholder={t('toldDetailHint')}
        value={draft.toldDetail}
        onChange={(event) => onChange({ toldDetail: event.currentTarget.value })}
      />
    </div>
  );
}

interface QuantityRowProps {
  readonly quantity: TypedQuantity;
  readonly indicators: readonly Indicator[];
  readonly taken: readonly string[];
  readonly fault: boolean;
  readonly onChange: (part: Partial<TypedQuantity>) => void;
  readonly onDrop: () => void;
}

function QuantityRow({ quantity, indicators, taken, fault, onChange, onDrop }: QuantityRowProps): ReactNode {
  const t = useTranslations('records.form');
  const chosen = indicators.find(({ code }) => code === quantity.indicator);
  const open = indicators.filter(({ code }) => code === quantity.indicator || !taken.includes(code));
  return (
    <div className={classes.quantity}>
      <TextInput
        className={classes.amount ?? ''}
        size="sm"
        aria-label={t('amount')}
        placeholder={t('amount')}
        inputMode="decimal"
        value={quantity.amount}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
      />
      <Select
        className={classes.indicator ?? ''}
        size="sm"
        aria-label={t('indicator')}
        placeholder={t('findIndicator')}
        nothingFoundMessage={t('nothing')}
        searchable
        filter={foldedFilter}
        data={open.map(({ code, name, unit }) => ({ value: code, label: `${name} · ${unit}` }))}
        value={quantity.indicator === '' ? null : quantity.indicator}
        error={fault && (chosen === undefined || quantity.amount === '') ? t('faults.quantities') : null}
        onChange={(value) => onChange({ indicator: value ?? '' })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('dropQuantity', { name: chosen?.name ?? '' })}
        onClick={onDrop}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
