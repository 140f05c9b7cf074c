import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ChoiceChip } from '#ui-kit/filter/choice-chip.tsx';
import filters from '#ui-kit/filter/filter.module.css';
import { WordsField } from '#ui-kit/filter/words-field.tsx';
import { logChoicesQuery } from '../widgets/audit-queries.ts';
import { useLogWords } from '../widgets/log-words.ts';
import { DaysChip } from './days-chip.tsx';
import type { LogAddress } from './log-address.ts';
import { SaidChip } from './said-chip.tsx';

interface LogFilterProps {
  readonly address: LogAddress;
  /** The names of what the address narrows to, once the log has come. */
  readonly names: Readonly<Record<'person' | 'body' | 'object', string | undefined>>;
  readonly onChange: (part: Partial<LogAddress>) => void;
}

/** What the log is narrowed to, as a sentence of chips; all of it stands in the address. */
export function LogFilter({ address, names, onChange }: LogFilterProps): ReactNode {
  const t = useTranslations('audit.filter');
  const words = useLogWords();
  const actions = Object.entries(words.actions)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'vi'));
  return (
    <search className={`${filters.bar} no-print`} aria-label={t('label')}>
      <WordsField label={t('words')} value={address.q} onChange={(q) => onChange({ q })} />
      <NameChip
        kind="person"
        words={{ label: t('person'), any: t('anyPerson'), search: t('findPerson') }}
        value={address.person}
        name={names.person}
        onChange={(person) => onChange({ person })}
      />
      <NameChip
        kind="body"
        words={{ label: t('body'), any: t('anyBody'), search: t('findBody') }}
        value={address.body}
        name={names.body}
        onChange={(body) => onChange({ body })}
      />
      <ChoiceChip
        label={t('action')}
        any={t('anyAction')}
        clear={t('clear', { part: t('action') })}
        search={t('findAction')}
        value={address.action}
        options={actions}
        chosenLabel={address.action}
        onChange={(action) => onChange({ action })}
      />
      <DaysChip from={address.from} to={address.to} onChange={onChange} />
      {address.object !== undefined && (
        <SaidChip
          part={t('object')}
          words={names.object || (words.objects[address.objectType ?? ''] ?? '…')}
          onClear={() => onChange({ object: undefined, objectType: undefined })}
        />
      )}
    </search>
  );
}

interface NameChipProps {
  readonly kind: 'person' | 'body';
  readonly words: Readonly<Record<'label' | 'any' | 'search', string>>;
  readonly value: string | undefined;
  readonly name: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One person or body, found by their name on the server. */
function NameChip({ kind, words, value, name, onChange }: NameChipProps): ReactNode {
  const t = useTranslations('audit.filter');
  const [typed, setTyped] = useState('');
  const choices = useQuery({ ...logChoicesQuery(kind, typed), placeholderData: keepPreviousData });
  return (
    <ChoiceChip
      {...words}
      clear={t('clear', { part: words.label })}
      nothing={t('nothing')}
      value={value}
      chosenLabel={name}
      options={(choices.data?.choices ?? []).map((one) => ({ value: one.id, label: one.name }))}
      onSearch={setTyped}
      onChange={onChange}
    />
  );
}
