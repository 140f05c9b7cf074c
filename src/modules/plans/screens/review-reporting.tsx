import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftReporting } from '#kernel/plan-draft/plan-draft.ts';
import type { Reading } from '#modules/documents/contract.ts';
import { ChoiceField } from './choice-field.tsx';
import { FindingNote, findingsOf } from './finding-note.tsx';
import { NumberField } from './number-field.tsx';
import { ReportingEntry } from './reporting-entry.tsx';
import { cadenceOf, cadences, dueDay, readDueDay } from './reporting-words.ts';
import classes from './review-entry.module.css';
import { AddRow } from './review-new-row.tsx';
import { ReviewRow } from './review-row.tsx';
import { rowsInSight } from './review-rows.ts';
import { RowForm } from './row-form.tsx';
import { TextField } from './text-field.tsx';
import type { CorrectReading } from './use-correct-reading.ts';
import type { ReviewFocus } from './use-review-focus.ts';
import { type RowActs, useRowActs } from './use-row-acts.ts';

interface ReviewReportingProps {
  readonly reading: Reading;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly onSeen: ((place: string) => void) | null;
}

/** The reporting duties that were found, each with its words on the paper; each can be set right or dropped, and others added. */
export function ReviewReporting({ reading, focus, correct, onSeen }: ReviewReportingProps): ReactNode {
  const t = useTranslations('plans.review');
  const acts = useRowActs('reporting', correct);
  const rows = rowsInSight(reading, 'reporting');
  return (
    <div className={classes.list}>
      {rows.length === 0 && <p className={classes.lead}>{t('noReporting')}</p>}
      {rows.map(({ row, index, dropped }) => {
        const id = `reporting.${index}`;
        if (acts.editing === index && correct.may)
          return <ReportingForm key={id} {...{ row, index, focus, correct, acts }} />;
        return (
          <ReviewRow
            key={id}
            {...{ index, dropped, focus, acts }}
            source={row.source}
            name={String(index + 1)}
            may={correct.may}
            notes={findingsOf(reading.draft.findings, id).map((finding) => (
              <FindingNote key={`${finding.code} ${finding.path}`} finding={finding} onSeen={onSeen} />
            ))}
          >
            <ReportingEntry line={row} />
          </ReviewRow>
        );
      })}
      {correct.may && <AddRow reading={reading.id} acts={acts} />}
    </div>
  );
}

interface ReportingFormProps {
  readonly row: DraftReporting;
  readonly index: number;
  readonly focus: ReviewFocus;
  readonly correct: CorrectReading;
  readonly acts: RowActs;
}

/** Who reports to whom and through whom, how often, by which day of the year, from which year on. */
function ReportingForm({ row, index, focus, correct, acts }: ReportingFormProps): ReactNode {
  const t = useTranslations('plans.review.rows.reporting');
  const info = useTranslations('plans.review.info');
  const words = useTranslations('plans.reporting');
  const id = `reporting.${index}`;
  const field = { focus, correct, lights: id };
  const cadence = cadenceOf(row);
  return (
    <RowForm index={index} name={String(index + 1)} acts={acts}>
      {(['from', 'to', 'via'] as const).map((part) => (
        <TextField
          key={part}
          {...field}
          id={`${id}.${part}`}
          label={t(part)}
          value={row[part] ?? ''}
          onSave={(given, options) =>
            correct.save({ reporting: { [index]: { [part]: given === '' ? null : given } } }, options)
          }
        />
      ))}
      <div className={classes.pair}>
        <ChoiceField
          id={`${id}.cadence`}
          label={t('cadence')}
          value={cadence ?? ''}
          choices={[
            { value: '', label: t('noCadence') },
            ...cadences.map((value) => ({ value, label: words(`cadences.${value}`) })),
          ]}
          onFocus={() => focus.follow(id)}
          onSave={(value) =>
            correct.save({
              reporting: { [index]: { cadence: cadences.find((known) => known === value) ?? null } },
            })
          }
        />
        <TextField
          {...field}
          id={`${id}.due`}
          label={t('due')}
          placeholder={t('dueHint')}
          value={dueDay(row) ?? ''}
          refuse={(given) => (readDueDay(given) === undefined ? t('badDue') : null)}
          onSave={(given, options) =>
            correct.save({ reporting: { [index]: { due: readDueDay(given) ?? null } } }, options)
          }
        />
      </div>
      <NumberField
        {...field}
        id={`${id}.startYear`}
        label={t('startYear')}
        description={t('startYearHint')}
        value={row.startYear}
        refused={info('badYear')}
        onSave={(startYear, options) => correct.save({ reporting: { [index]: { startYear } } }, options)}
      />
    </RowForm>
  );
}
