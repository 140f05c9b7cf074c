import { Button, Checkbox, Textarea } from '@mantine/core';
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '#modules/access/widgets/session.ts';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { useKeptDraft } from '#ui-kit/fields/use-kept-draft.ts';
import { splitLinks } from '../domain/split-links.ts';
import { evidenceAddress } from '../widgets/record-queries.ts';
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
import { RecordListDialog } from './record-list-dialog.tsx';
import { useRecordFiles } from './use-record-files.ts';
import { useSendRecord } from './use-send-record.ts';

interface RecordComposerProps {
  readonly obligation: string;
  readonly body: string;
  readonly onBehalf: boolean;
  readonly today: string;
  /** The key that the list of records came with. */
  readonly sendKey: string;
  /** Told once a record was kept, so that it can be shown. */
  readonly onSent: () => void;
  /** Closes the work once its last record was kept; null where it has no end, or is not this person's to close. */
  readonly onFinish: (() => void) | null;
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
  sendKey,
  onSent,
  onFinish,
}: RecordComposerProps): ReactNode {
  const t = useTranslations('records.form');
  const { account } = useSession();
  const [draft, write, forget] = useKeptDraft(`nhipcau.record.${account.id}.${obligation}`, readDraft);
  const files = useRecordFiles(evidenceAddress(obligation), (file) =>
    write((now) => ({ ...now, files: [...now.files, file] })),
  );
  const { reset: resetFiles } = files;
  const [focused, setFocused] = useState(false);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [whole, setWhole] = useState(false);
  const [listing, setListing] = useState(false);
  const [last, settle] = useLast(onFinish);
  const sent = useCallback((): void => {
    forget();
    resetFiles();
    setWhole(false);
    setFocused(false);
    onSent();
    settle();
  }, [forget, resetFiles, onSent, settle]);
  const sending = useSendRecord({ obligation, sendKey }, sent);
  const links = whole ? [] : splitLinks(draft.words);
  const open = focused || isBegun(draft) || files.waiting.length > 0;
  const change = (part: Partial<RecordDraft>): void => {
    setFaults([]);
    sending.hold();
    write((now) => ({ ...now, ...part }));
  };
  const send = (): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    if (found.length === 0 && files.waiting.length === 0 && !sending.isPending)
      sending.send([contentOf(draft, today)]);
  };
  /** For another body each record says how one was told, so that comes first. */
  const openList = (): void => {
    if (onBehalf && draft.toldHow === null) setFaults(['toldHow']);
    else setListing(true);
  };
  const sendLinks = (): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    const common = { ...contentOf(draft, today), quantities: [], files: [] };
    if (found.length === 0) sending.send(links.map(({ link, words }) => ({ ...common, words, link })));
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
        <LinksOffer
          count={links.length}
          busy={sending.isPending}
          onEach={sendLinks}
          onLook={openList}
          onWhole={() => setWhole(true)}
        />
      )}
      {open && <RecordFields {...{ draft, today, onBehalf, faults, files }} onChange={change} />}
      <HowItGoes failure={sending.failure} isWaiting={sending.isWaiting} />
      {listing && (
        <RecordListDialog
          obligation={obligation}
          pasted={links.length > 0 ? draft.words : ''}
          today={today}
          told={onBehalf ? { toldHow: draft.toldHow ?? '', toldDetail: draft.toldDetail } : null}
          onDone={() => {
            setListing(false);
            sent();
          }}
          onClose={() => setListing(false)}
        />
      )}
      {open && (
        <ComposerFoot
          fault={faults[0] ?? null}
          isKept={isBegun(draft)}
          isUploading={files.waiting.length > 0}
          isPending={sending.isPending}
          last={last}
          onList={openList}
        />
      )}
    </form>
  );
}

/** The mark that a record is the last of its work. */
interface Last {
  readonly isLast: boolean;
  /** Null where the work is not to be closed here. */
  readonly mark: ((isLast: boolean) => void) | null;
}

/** The mark, and what closes the work where the record that was kept bore it. */
function useLast(onFinish: (() => void) | null): readonly [Last, () => void] {
  const [isLast, mark] = useState(false);
  const settle = useCallback((): void => {
    mark(false);
    if (isLast) onFinish?.();
  }, [isLast, onFinish]);
  return [{ isLast, mark: onFinish === null ? null : mark }, settle];
}

/** What the server refused, or that the line is gone and the record waits for it. */
function HowItGoes({ failure, isWaiting }: { failure: Error | null; isWaiting: boolean }): ReactNode {
  const t = useTranslations('records.form');
  if (failure !== null) return <FailureNotice reason={failure} />;
  return isWaiting ? (
    <p role="status" className={classes.offline}>
      {t('offline')}
    </p>
  ) : null;
}

interface ComposerFootProps {
  readonly fault: DraftFault | null;
  readonly isKept: boolean;
  readonly isUploading: boolean;
  readonly isPending: boolean;
  readonly last: Last;
  readonly onList: () => void;
}

function ComposerFoot({ fault, isKept, isUploading, isPending, last, onList }: ComposerFootProps): ReactNode {
  const t = useTranslations('records.form');
  const list = useTranslations('records.list');
  return (
    <div className={classes.foot}>
      {last.mark !== null && (
        <Checkbox
          className={classes.last ?? ''}
          label={t('last')}
          checked={last.isLast}
          onChange={(event) => last.mark?.(event.currentTarget.checked)}
        />
      )}
      <span className={classes.hint}>{isKept && t('kept')}</span>
      {fault !== null && <span className={classes.fault}>{t(`faults.${fault}`)}</span>}
      {isUploading && <span className={classes.hint}>{t('faults.uploading')}</span>}
      <Button size="sm" variant="default" onClick={onList}>
        {list('open')}
      </Button>
      <Button type="submit" size="sm" loading={isPending}>
        {t('send')} <kbd className={classes.key}>{t('sendHint')}</kbd>
      </Button>
    </div>
  );
}

interface LinksOfferProps {
  readonly count: number;
  readonly busy: boolean;
  readonly onEach: () => void;
  readonly onLook: () => void;
  readonly onWhole: () => void;
}

/** Offers to make one record of each pasted link. */
function LinksOffer({ count, busy, onEach, onLook, onWhole }: LinksOfferProps): ReactNode {
  const t = useTranslations('records.form');
  const list = useTranslations('records.list');
  return (
    <div className={classes.offer} role="status">
      <p>{t('links', { count })}</p>
      <Button size="xs" onClick={onEach} loading={busy}>
        {t('asLinks', { count })}
      </Button>
      <Button size="xs" variant="default" onClick={onLook}>
        {list('check')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onWhole}>
        {t('keepWhole')}
      </Button>
    </div>
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
