import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { KeptIndicator } from '../../contract/indicators.ts';
import { indicatorsApi, indicatorVersionsQuery } from '../../widgets/record-queries.ts';
import classes from './indicators.module.css';

const RULES = ['sum', 'once-per-event', 'latest'] as const;

interface IndicatorFormProps {
  /** Null for a new one. */
  readonly indicator: KeptIndicator | null;
  readonly today: string;
  readonly onClose: () => void;
}

/** Adds an indicator, or says from which day on one is called or added up otherwise. */
export function IndicatorForm({ indicator, today, onClose }: IndicatorFormProps): ReactNode {
  const t = useTranslations('records.indicators');
  const kit = useTranslations('kit');
  const save = useSaveIndicator(indicator, onClose);
  const form = useForm({
    initialValues: {
      code: indicator?.code ?? '',
      name: indicator?.name ?? '',
      unit: indicator?.unit ?? '',
      adding: indicator?.adding ?? ('sum' as (typeof RULES)[number]),
      active: indicator?.active ?? true,
      fromDay: formatDate(today),
    },
    validate: {
      code: (code) => (/^[A-Z][0-9]{1,2}[a-z]?$/u.test(code.trim()) ? null : t('faults.code')),
      name: (name) => (name.trim() === '' ? t('faults.name') : null),
      unit: (unit) => (unit.trim() === '' ? t('faults.unit') : null),
      fromDay: (day) => (readTypedDate(day) === null ? t('faults.day') : null),
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={indicator === null ? t('add') : t('change', { code: indicator.code })}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      <form
        className={classes.stack}
        onSubmit={form.onSubmit((values) =>
          save.mutate({ ...values, fromDay: readTypedDate(values.fromDay) ?? today }),
        )}
      >
        {indicator === null && (
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            data-autofocus
            {...form.getInputProps('code')}
          />
        )}
        <TextInput label={t('name')} {...form.getInputProps('name')} />
        <div className={classes.pair}>
          <TextInput
            label={t('unit')}
            description={
              indicator !== null && indicator.used > 0 ? t('unitKept', { count: indicator.used }) : null
            }
            disabled={indicator !== null && indicator.used > 0}
            {...form.getInputProps('unit')}
          />
          <TextInput label={t('fromDay')} inputMode="numeric" {...form.getInputProps('fromDay')} />
        </div>
        <Select
          label={t('adding')}
          allowDeselect={false}
          data={RULES.map((value) => ({ value, label: t(`rules.${value}`) }))}
          {...form.getInputProps('adding')}
        />
        <p className={classes.quiet}>{t(`ruleMeans.${form.values.adding}`)}</p>
        {indicator !== null && (
          <Checkbox label={t('active')} {...form.getInputProps('active', { type: 'checkbox' })} />
        )}
        {indicator !== null && indicator.version > 1 && <Earlier code={indicator.code} />}
        {save.isError && <FailureNotice reason={save.error} place={t('title')} />}
        <div className={classes.acts}>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface Wanted {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly adding: (typeof RULES)[number];
  readonly active: boolean;
  readonly fromDay: string;
}

function useSaveIndicator(indicator: KeptIndicator | null, onDone: () => void) {
  const t = useTranslations('records.indicators');
  const answers = useQueryClient();
  return useMutation({
    mutationFn: async ({ code, active, ...saying }: Wanted): Promise<void> => {
      if (indicator === null) {
        await indicatorsApi('post /api/indicator-list', { body: { ...saying, code: code.trim() } });
        return;
      }
      await indicatorsApi('put /api/indicator-list/{code}', {
        params: { code: indicator.code },
        body: { ...saying, active, version: indicator.version },
      });
    },
    onSuccess: () => {
      showToast({ words: t('saved') });
      onDone();
    },
    onSettled: () => answers.invalidateQueries({ queryKey: ['records'] }),
  });
}

function Earlier({ code }: { code: string }): ReactNode {
  const t = useTranslations('records.indicators');
  const versions = useQuery(indicatorVersionsQuery(code)).data?.versions ?? [];
  return (
    <details>
      <summary>{t('earlier')}</summary>
      <ul>
        {versions.map(({ version, name, unit, adding, fromDay, writtenBy }) => (
          <li key={version}>
            {formatDate(fromDay)}: {name} · {unit} · {t(`rules.${adding}`)}{' '}
            <span className={classes.quiet}>({writtenBy})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
