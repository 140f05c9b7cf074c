import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftReference } from '#kernel/plan-draft/plan-draft.ts';
import type { Reading } from '#modules/documents/contract.ts';
import { formatDate } from '#ui-kit/dates/format-date.ts';
import { ChoiceField } from './choice-field.tsx';
import { FindingNote, findingsOf } from './finding-note.tsx';
import classes from './review-entry.module.css';
import { readDay } from './review-info.tsx';
import { AddRow } from './review-new-row.tsx';
import { ReviewRow } from './review-row.tsx';
import { rowsInSight } from './review-rows.ts';
import { RowForm } from './row-form.tsx';
import { TextField } from './text-field.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import { type RowActs, useRowActs } from './use-row-acts.ts';

const ROLES = ['implements', 'basis', 'mentioned'] as const;

interface ReviewReferencesProps {
  readonly reading: Reading;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onSeen: ((place: string) => void) | null;
}

/** The documents that the paper cites; each can be set right or dropped, and others added. */
export function ReviewReferences({ reading, focus, correct, onSeen }: ReviewReferencesProps): ReactNode {
  const t = useTranslations('plans.review.others');
  const acts = useRowActs('references', correct);
  const rows = rowsInSight(reading, 'references');
  if (rows.length === 0 && !correct.may) return null;
  return (
    <>
      <h2 className={classes.group}>{t('references')}</h2>
      {rows.map(({ row, index, dropped }) => {
        const id = `references.${index}`;
        if (acts.editing === index && correct.may)
          return <ReferenceForm key={id} {...{ row, index, focus, correct, acts }} />;
        return (
          <ReviewRow
            key={id}
            {...{ index, dropped, focus, acts }}
            source={row.source}
            name={row.symbol}
            may={correct.may}
            notes={findingsOf(reading.draft.findings, id).map((finding) => (
              <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} onSeen={onSeen} />
            ))}
          >
            <ReferenceWords row={row} />
          </ReviewRow>
        );
      })}
      {correct.may && <AddRow reading={reading.id} acts={acts} />}
    </>
  );
}

function ReferenceWords({ row }: { row: DraftReference }): ReactNode {
  const roles = useTranslations('plans.references');
  const facts = [
    roles(`roles.${row.role}`),
    row.date === null ? null : formatDate(row.date),
    row.issuer ?? null,
  ];
  return (
    <>
      <p>
        <strong>{row.symbol}</strong> {row.kind}
      </p>
      <p className={classes.quiet}>{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </>
  );
}

interface ReferenceFormProps {
  readonly row: DraftReference;
  readonly index: number;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly acts: RowActs;
}

/** What is cited: its symbol, kind, day and issuer, and how the paper leans on it. */
function ReferenceForm({ row, index, focus, correct, acts }: ReferenceFormProps): ReactNode {
  const t = useTranslations('plans.review.rows.references');
  const info = useTranslations('plans.review.info');
  const roles = useTranslations('plans.references.roles');
  const id = `references.${index}`;
  const field = { focus, correct, lights: id };
  return (
    <RowForm index={index} name={row.symbol} acts={acts}>
      <div className={classes.pair}>
        <TextField
          {...field}
          id={`${id}.symbol`}
          label={info('number')}
          value={row.symbol}
          refuse={(given) => (given === '' ? t('noSymbol') : null)}
          onSave={(symbol, options) => correct.save({ references: { [index]: { symbol } } }, options)}
        />
        <TextField
          {...field}
          id={`${id}.date`}
          label={info('date')}
          placeholder={info('datePlaceholder')}
          value={row.date === null ? '' : formatDate(row.date)}
          refuse={(given) => (readDay(given) === undefined ? info('badDate') : null)}
          onSave={(given, options) =>
            correct.save({ references: { [index]: { date: readDay(given) ?? null } } }, options)
          }
        />
      </div>
      {(['kind', 'issuer'] as const).map((part) => (
        <TextField
          key={part}
          {...field}
          id={`${id}.${part}`}
          label={info(part)}
          value={row[part] ?? ''}
          onSave={(given, options) =>
            correct.save({ references: { [index]: { [part]: given === '' ? null : given } } }, options)
          }
        />
      ))}
      <ChoiceField
        id={`${id}.role`}
        label={t('role')}
        value={row.role}
        choices={ROLES.map((value) => ({ value, label: roles(value) }))}
        onFocus={() => focus.follow(id)}
        onSave={(value) => {
          const role = ROLES.find((known) => known === value);
          if (role !== undefined) correct.save({ references: { [index]: { role } } });
        }}
      />
    </RowForm>
  );
}
