import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconExternalLink, IconMapPin } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatDate, formatMoment } from '#ui-kit/dates/format-date.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import type { WorkRecord } from '../contract.ts';
import { ConfirmedVersion } from './confirmed-version.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { FileFace } from './file-strip.tsx';
import { RecordCorrection } from './record-correction.tsx';
import classes from './record-entry.module.css';
import { RecordEvent } from './record-event.tsx';
import { RecordFigures } from './record-figures.tsx';
import { RecordQuestions } from './record-questions.tsx';
import { useChangeRecord } from './use-change-records.ts';
import { WordsForm } from './words-form.tsx';

interface RecordEntryProps {
  readonly record: WorkRecord;
  readonly obligation: string;
  readonly today: string;
}

/** One record in the time line: what was done, by whom, its figures and files, what is asked about it, its acts. */
export function RecordEntry({ record, obligation, today }: RecordEntryProps): ReactNode {
  const t = useTranslations('records.entry');
  const [doing, setDoing] = useState<'correct' | 'withdraw' | 'ask' | null>(null);
  const change = useChangeRecord(record);
  const { withdrawnAt, withdrawnBy } = record;
  const done = { onSuccess: () => setDoing(null) };
  return (
    <article
      className={classes.entry}
      data-withdrawn={withdrawnAt !== null || undefined}
      aria-label={t('label', { day: formatDate(record.doneOn), by: record.enteredBy })}
    >
      <EntryHead record={record} />
      {doing === 'correct' ? (
        <RecordCorrection
          record={record}
          obligation={obligation}
          today={today}
          change={change}
          onClose={() => setDoing(null)}
        />
      ) : (
        <EntryWords record={record} />
      )}
      <ConfirmedVersion record={record} />
      {withdrawnAt !== null && (
        <p className={classes.quiet}>
          {t('withdrawn', { by: withdrawnBy ?? '', moment: formatMoment(withdrawnAt) })}
          {record.withdrawnReason !== null &&
            ` · ${t('withdrawnReason', { reason: record.withdrawnReason })}`}
        </p>
      )}
      {withdrawnAt === null && <RecordEvent record={record.id} obligation={obligation} />}
      <RecordQuestions record={record} change={change} />
      {doing === 'ask' && (
        <WordsForm
          label={t('askLabel')}
          send={t('send')}
          required
          busy={change.isPending}
          onCancel={() => setDoing(null)}
          onSend={(words) => change.mutate({ kind: 'ask', words }, done)}
        />
      )}
      {doing === 'withdraw' && (
        <WordsForm
          label={t('withdrawWhy')}
          send={t('withdraw')}
          required={false}
          busy={change.isPending}
          onCancel={() => setDoing(null)}
          onSend={(words) => change.mutate({ kind: 'withdraw', reason: words === '' ? null : words }, done)}
        />
      )}
      {change.isError && doing !== 'correct' && <FailureNotice reason={change.error} place={t('failed')} />}
      <EntryActs record={record} change={change} onDo={setDoing} />
    </article>
  );
}

function EntryHead({ record }: { record: WorkRecord }): ReactNode {
  const t = useTranslations('records.entry');
  const { toldHow, toldDetail, confirmedAt, confirmedBy } = record;
  const viaLink = record.source === 'reply-link';
  const told = toldHow === null ? '' : [t(`told.${toldHow}`), toldDetail].filter(Boolean).join(': ');
  return (
    <header className={classes.head}>
      <strong>{t('on', { day: formatDate(record.doneOn) })}</strong>
      {record.place !== null && (
        <span className={classes.place}>
          <IconMapPin size={14} aria-hidden="true" /> {record.place}
        </span>
      )}
      <span className={classes.quiet}>
        {t('enteredBy', { by: record.enteredBy, moment: formatMoment(record.enteredAt) })}
      </span>
      {toldHow !== null && (
        <span className={classes.behalf}>
          {t('onBehalf')} · {told}
        </span>
      )}
      {viaLink && <span className={classes.behalf}>{t('viaLink')}</span>}
      {(toldHow !== null || viaLink || record.confirmedVersion !== null) && (
        <span className={classes.quiet}>
          {confirmedAt === null
            ? record.confirmedVersion !== null
              ? t('confirmAnew')
              : t(viaLink ? 'viaLinkUnconfirmed' : 'unconfirmed')
            : t('confirmed', { by: confirmedBy ?? '', moment: formatMoment(confirmedAt) })}
        </span>
      )}
      <EarlierVersions record={record} />
    </header>
  );
}

function EntryWords({ record }: { record: WorkRecord }): ReactNode {
  return (
    <>
      {record.words !== '' && <p className={classes.words}>{record.words}</p>}
      {record.link !== null && (
        <a className={classes.link} href={record.link} target="_blank" rel="noreferrer noopener">
          <IconExternalLink size={14} aria-hidden="true" /> {record.link}
        </a>
      )}
      <RecordFigures quantities={record.quantities} />
      {record.files.length > 0 && (
        <div className={classes.files}>
          {picturesFirst(record.files).map((file) => (
            <FileFace key={file.id} file={file} />
          ))}
        </div>
      )}
    </>
  );
}

interface EntryActsProps {
  readonly record: WorkRecord;
  readonly change: ReturnType<typeof useChangeRecord>;
  readonly onDo: (what: 'correct' | 'withdraw' | 'ask') => void;
}

function EntryActs({ record, change, onDo }: EntryActsProps): ReactNode {
  const t = useTranslations('records.entry');
  const may = (act: WorkRecord['may'][number]): boolean => record.may.includes(act);
  if (record.withdrawnAt !== null) {
    if (!may('change')) return null;
    return (
      <div className={`${classes.acts} no-print`}>
        <Button size="xs" variant="subtle" onClick={() => change.mutate({ kind: 'restore' })}>
          {t('restore')}
        </Button>
      </div>
    );
  }
  return (
    <div className={`${classes.acts} no-print`}>
      {may('confirm') && (
        <Button size="xs" variant="light" onClick={() => change.mutate({ kind: 'confirm' })}>
          {t('confirm')}
        </Button>
      )}
      {may('ask') && (
        <Button size="xs" variant="subtle" onClick={() => onDo('ask')}>
          {t('ask')}
        </Button>
      )}
      {may('change') && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('acts')}>
              <IconDots size={17} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onDo('correct')}>{t('correct')}</Menu.Item>
            <Menu.Item onClick={() => onDo('withdraw')}>{t('withdraw')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function picturesFirst(files: WorkRecord['files']): WorkRecord['files'] {
  return [...files].sort((one, other) => other.kind.localeCompare(one.kind));
}
