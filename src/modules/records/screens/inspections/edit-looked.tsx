import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { showToast } from '#ui-kit/toast/show-toast.tsx';
import type { EditProps, InspectionDraft } from './inspection-draft.ts';
import { workToLookAtQuery } from './inspection-queries.ts';
import classes from './inspections.module.css';

/** The obligations that are looked at: picked one by one by their words, or all that is late at once. */
export function EditLooked({ draft: { looked, bodies, findings }, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const ids = bodies.map(({ id }) => id);
  const drop = (one: InspectionDraft['looked'][number]): void =>
    onChange({
      looked: looked.filter(({ id }) => id !== one.id),
      findings: findings.map((finding) =>
        finding.obligationId === one.id ? { ...finding, obligationId: '' } : finding,
      ),
    });
  const add = (more: InspectionDraft['looked']): void => onChange({ looked: [...looked, ...more] });
  return (
    <div className={classes.plain}>
      <h3>{looked.length === 0 ? t('looked') : t('lookedCount', { count: looked.length })}</h3>
      {looked.length === 0 && <p className={classes.quiet}>{t('lookedNone')}</p>}
      <ul className={`${classes.plain} ${classes.long}`}>
        {looked.map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              {[one.number, one.text].filter(Boolean).join(' ')}
              <span className={classes.quiet}> · {one.organization.name}</span>
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('removeLooked', { text: one.text })}
              onClick={() => drop(one)}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {ids.length > 0 && <AddLooked bodies={ids} looked={looked} onAdd={add} />}
    </div>
  );
}

interface AddLookedProps {
  readonly bodies: readonly string[];
  readonly looked: InspectionDraft['looked'];
  readonly onAdd: (more: InspectionDraft['looked']) => void;
}

function AddLooked({ bodies, looked, onAdd }: AddLookedProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 200);
  const offered = useQuery({ ...workToLookAtQuery(bodies, asked), placeholderData: (before) => before });
  const choices = (offered.data?.obligations ?? []).filter(({ id }) => !looked.some((one) => one.id === id));
  const answers = useQueryClient();
  const addLate = async (): Promise<void> => {
    const { obligations } = await answers.fetchQuery(workToLookAtQuery(bodies, '', true));
    const more = obligations.filter(({ id }) => !looked.some((one) => one.id === id));
    onAdd(more);
    showToast({ words: t('addedLate', { count: more.length }) });
  };
  return (
    <div className={classes.line}>
      <Select
        // Picked, it is empty again for the next one.
        key={looked.length}
        label={t('addLooked')}
        searchable
        limit={60}
        nothingFoundMessage={t('nothingToLookAt')}
        filter={({ options }) => options}
        data={choices.map((one) => ({
          value: one.id,
          label: [one.number, one.text, `(${one.organization.name})`].filter(Boolean).join(' '),
        }))}
        value={null}
        onSearchChange={setWords}
        onChange={(id) => {
          const one = choices.find((choice) => choice.id === id);
          if (one === undefined) return;
          setWords('');
          onAdd([one]);
        }}
      />
      <Button variant="default" onClick={() => void addLate()}>
        {t('addLate')}
      </Button>
    </div>
  );
}
