import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, readTypedDate } from '#ui-kit/dates/format-date.ts';
import type { SpecialDay, TableChange } from '../contract.ts';
import { useDayWords } from '../widgets/use-day-words.ts';
import { ChangePreview } from './change-preview.tsx';
import classes from './working-days.module.css';

interface Words {
  readonly day: string;
  readonly kind: 'off' | 'works' | 'common';
  readonly name: string;
  readonly swap: string;
  readonly source: string;
}

/** One day otherwise than the common calendar has it, or a swap of two; seen first, then made. */
export function ChangeDayDialog({
  table,
  day,
  onClose,
}: {
  table: { readonly version: number; readonly days: readonly SpecialDay[] };
  /** Empty: to be typed. */
  day: string;
  onClose: () => void;
}): ReactNode {
  const t = useTranslations('calendar.change');
  const kit = useTranslations('kit');
  const dayWords = useDayWords();
  const special = table.days.find((one) => one.day === day);
  const [words, setWords] = useState<Words>({
    day: day === '' ? '' : formatDate(day),
    kind: special?.why === 'own' && special.works ? 'works' : 'off',
    name: special?.name ?? '',
    swap: '',
    source: special?.source ?? '',
  });
  const [tried, setTried] = useState(false);
  const [change, setChange] = useState<TableChange | null>(null);
  const faults = findFaults(words);
  const write = (part: Partial<Words>) => setWords((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).includes(true)) return;
    setChange({ version: table.version, days: daysOf(words, t('swapName', { name: words.name.trim() })) });
  };
  if (change !== null)
    return <ChangePreview change={change} onBack={() => setChange(null)} onClose={onClose} />;
  const what = special === undefined ? undefined : dayWords.reason(special);
  return (
    <Modal opened onClose={onClose} title={t('title')} closeButtonProps={{ 'aria-label': kit('close') }}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          label={t('day')}
          description={what ?? t('dayHint')}
          value={words.day}
          error={tried && faults.day && t('badDay')}
          onChange={(event) => write({ day: event.currentTarget.value })}
        />
        <Radio.Group
          label={t('kind')}
          value={words.kind}
          onChange={(kind) => write({ kind: kind as Words['kind'] })}
        >
          <div className={classes.choices}>
            {(['off', 'works', 'common'] as const).map((kind) => (
              <Radio key={kind} value={kind} label={t(kind)} />
            ))}
          </div>
        </Radio.Group>
        {words.kind !== 'common' && (
          <TextInput
            label={t('name')}
            placeholder={t('namePlaceholder')}
            maxLength={180}
            value={words.name}
            error={tried && faults.name && t('needName')}
            onChange={(event) => write({ name: event.currentTarget.value })}
          />
        )}
        {words.kind === 'off' && (
          <TextInput
            label={t('swap')}
            placeholder="22/8/2026"
            value={words.swap}
            error={tried && faults.swap && t('badDay')}
            onChange={(event) => write({ swap: event.currentTarget.value })}
          />
        )}
        {words.kind !== 'common' && (
          <TextInput
            label={t('source')}
            maxLength={300}
            value={words.source}
            onChange={(event) => write({ source: event.currentTarget.value })}
          />
        )}
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit">{t('next')}</Button>
        </div>
      </form>
    </Modal>
  );
}

function findFaults({ day, kind, name, swap }: Words) {
  return {
    day: readTypedDate(day) === null,
    name: kind !== 'common' && name.trim() === '',
    swap: kind === 'off' && swap.trim() !== '' && readTypedDate(swap) === null,
  };
}

function daysOf({ day, kind, name, swap, source }: Words, swapName: string): TableChange['days'] {
  const paper = source.trim() === '' ? null : source.trim();
  const works = kind === 'common' ? null : kind === 'works';
  const first = { day: readTypedDate(day) ?? '', works, name: name.trim(), source: paper };
  const second = kind === 'off' ? readTypedDate(swap) : null;
  return second === null
    ? [first]
    : [first, { day: second, works: true, name: swapName.slice(0, 200), source: paper }];
}
