import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { foldedFilter } from '#ui-kit/fields/folded-filter.ts';
import type { KnownBasis } from '../../contract.ts';
import { changesOfBases, takeChangeOver } from '../../domain/manuscript/basis-lines.ts';
import type { HeadFieldsProps } from './head-fields-props.ts';
import { knownBasesQuery } from './manuscript-queries.ts';
import classes from './writing.module.css';

/** Căn cứ: typed, or picked from what plans of the house stand on; says what was replaced or amended. */
export function BasesField({ head, may, onChange }: HeadFieldsProps): ReactNode {
  const t = useTranslations('plans.writing.head');
  const { bases } = head;
  const [isPicking, pick] = useState(false);
  const known = useQuery({ ...knownBasesQuery, enabled: isPicking || bases.trim() !== '' });
  const today = known.data?.today;
  const changes = useMemo(() => (today === undefined ? [] : changesOfBases(bases, today)), [bases, today]);
  return (
    <div className={classes.bases}>
      <Textarea
        label={t('bases')}
        description={t('basesHint')}
        autosize
        minRows={2}
        disabled={!may}
        value={bases}
        onChange={(event) => onChange({ bases: event.currentTarget.value })}
      />
      {changes.length > 0 && (
        <ul className={classes.changes} aria-label={t('changed.label')}>
          {changes.map((one) => (
            <li key={`${one.line} ${one.symbol}`}>
              <span>
                <strong>{one.symbol}</strong>{' '}
                {t(`changed.${one.change.kind}`, { by: one.change.by, from: formatDate(one.change.from) })}
                <span className={classes.hint}> {one.change.title}</span>
              </span>
              {may && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t(`changed.${one.change.kind}Act`, { symbol: one.symbol, by: one.change.by })}
                  onClick={() => onChange({ bases: takeChangeOver(bases, one) })}
                >
                  {t(`changed.${one.change.kind}Short`)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <BasisPicker
          known={known.data?.bases ?? null}
          onOpen={() => pick(true)}
          onPick={({ line }) =>
            onChange({ bases: bases.trim() === '' ? line : `${bases.trimEnd()}\n${line}` })
          }
          taken={bases}
        />
      )}
    </div>
  );
}

interface BasisPickerProps {
  /** Null while they are asked. */
  readonly known: readonly KnownBasis[] | null;
  /** The bases that stand already. */
  readonly taken: string;
  readonly onOpen: () => void;
  readonly onPick: (basis: KnownBasis) => void;
}

/** Picks one of the documents that the house knows; those that stand already are not offered again. */
function BasisPicker({ known, taken, onOpen, onPick }: BasisPickerProps): ReactNode {
  const t = useTranslations('plans.writing.head');
  const [asked, ask] = useState('');
  const offered = (known ?? []).filter(({ symbol }) => !taken.includes(symbol));
  return (
    <Select
      className="no-print"
      aria-label={t('pickBasis')}
      placeholder={t('pickBasis')}
      nothingFoundMessage={known === null ? t('basesLoading') : t('noBasis')}
      searchable
      filter={foldedFilter}
      maxDropdownHeight={320}
      data={offered.map(({ symbol, line }) => ({ value: symbol, label: line }))}
      renderOption={({ option }) => (
        <BasisOption basis={offered.find(({ symbol }) => symbol === option.value)} />
      )}
      value={null}
      searchValue={asked}
      onSearchChange={ask}
      onDropdownOpen={onOpen}
      onChange={(symbol) => {
        const basis = offered.find((one) => one.symbol === symbol);
        if (basis === undefined) return;
        onPick(basis);
        ask('');
      }}
    />
  );
}

function BasisOption({ basis }: { basis: KnownBasis | undefined }): ReactNode {
  const t = useTranslations('plans.writing.head');
  if (basis === undefined) return null;
  const { line, change } = basis;
  return (
    <span>
      {line}
      {change !== null && (
        <span className={classes.changedOption}>
          {t(`changed.${change.kind}`, { by: change.by, from: formatDate(change.from) })}
        </span>
      )}
    </span>
  );
}
