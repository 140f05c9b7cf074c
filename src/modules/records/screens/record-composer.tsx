import { Button, Textarea } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useKeptDraft } from '#ui-kit/fields/use-kept-draft.ts';
import type { RecordContent } from '../contract.ts';
import { splitLinks } from '../domain/split-links.ts';
import classes from './record-composer.module.css';
import {
  contentOf,
  type DraftFault,
  findFaults,
  isBegun,
  type RecordDraft,
  readDraft,
} from './record-draft.ts';
import { RecordFields } from './record-fields.tsx';
import { useAddRecords } from './use-change-records.ts';
import { useRecordFiles } from './use-record-files.ts';

interface RecordComposerProps {
  readonly obligation: string;
  readonly body: string;
  readonly onBehalf: boolean;
  readonly today: string;
  /** Told once a record was kept, so that it can be shown. */
  readonly onSent: () => void;
}

/**
 * Where a record is written, always open below the time line. What is typed stays when the tab closes; Ctrl+Enter
 * sends; a pasted list of links is offered as one record a link.
 */
export function RecordComposer({
  obligation,
  body,
  onBehalf,
  today,
  onSent,
}: RecordComposerProps): ReactNode {
  const t = useTranslations('records.form');
  const { account } = useSession();
  const [draft, write, forget] = useKeptDraft(`nhipcau.record.${account.id}.${obligation}`, readDraft);
  const files = useRecordFiles(obligation, (file) =>
    write((now) => ({ ...now, files: [...now.files, file] })),
  );
  const [focused, setFocused] = useState(false);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [whole, setWhole] = useState(false);
  const add = useAddRecords(obligation);
  const links = whole ? [] : splitLinks(draft.words);
  const open = focused || isBegun(draft) || files.waiting.length > 0;
  const change = (part: Partial<RecordDraft>): void => {
    setFaults([]);
    if (add.isError) add.reset();
    write((now) => ({ ...now, ...part }));
  };
  const sent = (records: readonly RecordContent[]): void =>
    add.mutate(records, {
      onSuccess: () => {
        forget();
        files.reset();
        setWhole(false);
        setFocused(false);
        onSent();
      },
    });
  const send = (): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    if (found.length === 0 && files.waiting.length === 0 && !add.isPending) sent([contentOf(draft, today)]);
  };
  const sendLinks = (): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    const common = { ...contentOf(draft, today), quantities: [], files: [] };
    if (found.length === 0) sent(links.map(({ link, words }) => ({ ...common, words, link })));
  };
  return (
    <form
      className={`${classes.composer} no-print`}
      aria-label={t('composer')}
      data-composer
      data-open={open || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {onBehalf && <p className={classes.behalf}>{t('onBehalf', { body })}</p>}
      <Textarea
        autosize
        minRows={open ? 2 : 1}
        maxRows={9}
        aria-label={t('words')}
        placeholder={t('placeholder')}
        value={draft.words}
        error={faults.includes('words') ? t('faults.words') : null}
        onChange={(event) => change({ words: event.currentTarget.value })}
        onFocus={() => setFocused(true)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
        onDragOver={(event: DragEvent) => event.preventDefault()}
        onDrop={(event: DragEvent) => takeFiles(event, event.dataTransfer.files, files.take)}
        onPaste={(event: ClipboardEvent) => takeFiles(event, event.clipboardData.files, files.take)}
      />
      {links.length > 0 && (
        <div className={classes.offer} role="status">
          <p>{t('links', { count: links.length })}</p>
          <Button size="xs" onClick={sendLinks} loading={add.isPending}>
            {t('asLinks', { count: links.length })}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('keepWhole')}
          </Button>
        </div>
      )}
      {open && <RecordFields {...{ draft, today, onBehalf, faults, files }} onChange={change} />}
      {add.isError && <FailureNotice reason={add.error} />}
      {open && (
        <div className={classes.foot}>
          <span className={classes.hint}>{isBegun(draft) && t('kept')}</span>
          {faults.length > 0 && <span className={classes.fault}>{t(`faults.${faults[0] ?? 'words'}`)}</span>}
          {files.waiting.length > 0 && <span className={classes.hint}>{t('faults.uploading')}</span>}
          <Button type="submit" size="sm" loading={add.isPending}>
            {t('send')} <kbd className={classes.key}>{t('sendHint')}</kbd>
          </Button>
        </div>
      )}
    </form>
  );
}

/** Files that were dropped or pasted; words go their usual way. */
function takeFiles(
  event: { preventDefault(): void },
  list: FileList,
  take: (files: readonly File[]) => void,
): void {
  if (list.length === 0) return;
  event.preventDefault();
  take([...list]);
}
