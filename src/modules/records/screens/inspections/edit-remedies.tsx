import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { readTypedDate } from '#ui-kit/dates/format-date.ts';
import { type DraftRemedy, type EditProps, newRemedy, spreadRemedy } from './inspection-draft.ts';
import classes from './inspections.module.css';

const ENDS = ['counted', 'day', 'none'] as const;

/** What has to be put right: by which body, in which words, by when on the working-day clock. */
export function EditRemedies({ draft, onChange }: EditProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const [added, setAdded] = useState(0);
  const { remedies } = draft;
  return (
    <section className={classes.box}>
      <h2>{t('remedies')}</h2>
      <ol className={classes.rows}>
        {remedies.map((remedy, at) => (
          <Remedy key={remedy.key} draft={draft} onChange={onChange} remedy={remedy} at={at} />
        ))}
      </ol>
      <Button
        className={classes.start ?? ''}
        variant="default"
        size="compact-sm"
        onClick={() => {
          setAdded(added + 1);
          onChange({ remedies: [...remedies, newRemedy(`remedy ${added}`, draft)] });
        }}
      >
        {t('addRemedy')}
      </Button>
    </section>
  );
}

interface RemedyProps extends EditProps {
  readonly remedy: DraftRemedy;
  readonly at: number;
}

function Remedy({ draft, onChange, remedy, at }: RemedyProps): ReactNode {
  const t = useTranslations('records.inspections.edit');
  const number = at + 1;
  const { remedies, bodies, findings } = draft;
  const put = (part: Partial<DraftRemedy>): void =>
    onChange({ remedies: remedies.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const spread = spreadRemedy(draft, remedy.key);
  const isBadCount = !/^[1-9]\d{0,2}$/u.test(remedy.counted.trim());
  const isBadDay = remedy.day !== '' && readTypedDate(remedy.day) === null;
  return (
    <li className={classes.row}>
      <Textarea
        label={t('remedy', { number })}
        autosize
        minRows={1}
        maxLength={2000}
        required
        value={remedy.words}
        onChange={(event) => put({ words: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <NativeSelect
          label={t('remedyBody', { number })}
          required
          value={remedy.organizationId}
          data={[
            { value: '', label: t('chooseBody') },
            ...bodies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => put({ organizationId: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('end', { number })}
          value={remedy.end}
          data={ENDS.map((value) => ({ value, label: t(`ends.${value}`) }))}
          onChange={(event) => put({ end: ENDS.find((end) => end === event.currentTarget.value) ?? 'none' })}
        />
        {remedy.end === 'counted' && (
          <TextInput
            label={t('counted', { number })}
            inputMode="numeric"
            maxLength={3}
            error={isBadCount}
            value={remedy.counted}
            onChange={(event) => put({ counted: event.currentTarget.value })}
          />
        )}
        {remedy.end === 'day' && (
          <TextInput
            label={t('day', { number })}
            placeholder="dd/mm/yyyy"
            error={isBadDay && t('badDay')}
            value={remedy.day}
            onChange={(event) => put({ day: event.currentTarget.value })}
          />
        )}
        {findings.length > 0 && (
          <NativeSelect
            label={t('remedyFinding', { number })}
            value={remedy.findingKey}
            data={[
              { value: '', label: t('noFinding') },
              ...findings.map(({ key, words }, index) => ({ value: key, label: `${index + 1}. ${words}` })),
            ]}
            onChange={(event) => put({ findingKey: event.currentTarget.value })}
          />
        )}
      </div>
      <div className={classes.acts}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange({ remedies: remedies.filter((_, index) => index !== at) })}
        >
          {t('removeRemedy', { number })}
        </Button>
        {spread.length > remedies.length && (
          <Button
            variant="light"
            size="compact-sm"
            disabled={remedy.words.trim() === ''}
            onClick={() => onChange({ remedies: spread })}
          >
            {t('forAll', { count: bodies.length, number })}
          </Button>
        )}
      </div>
    </li>
  );
}
