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
import type { RecordList } from '../contract.ts';
import { splitLinks } from '../domain/split-links.ts';
import { evidenceAddress } from '../widgets/record-queries.ts';
import { QuestionChoice, questionToAnswer } from './question-choice.tsx';
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
  /** What an urgent request asks here. */
  readonly asks: RecordList['asks'];
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
export function RecordComposer(props: RecordComposerProps): ReactNode {
  const { obligation, body, onBehalf, today, asks, sendKey, onSent, onFinish } = props;
  const t = useTranslations('records.form');
  const { account } = useSession();
  const [chosen, choose] = useState<string | null>(null);
  const question = questionToAnswer(asks, chosen);
  // Each question keeps what was typed for it.
  const place = question === null ? obligation : `${obligation}.${question}`;
  const [draft, write, forget] = useKeptDraft(`nhipcau.record.${account.id}.${place}`, readDraft);
  const asked = question === null ? {} : { questionId: question };
  const files = useRecordFiles(evidenceAddress(obligation), (file) =>
    write((now) => ({ ...now, files: [...now.files, file] })),
  );
  const { reset: resetFiles } = files;
  const [focused, setFocused] = useState(false);
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [whole, setWhole] = useState(false);
  const [listing, setListing] = useState(false);
  const [isLast, setLast] = useState(false);
  const sent = useCallback((): void => {
    forget();
    resetFiles();
    setWhole(false);
    setFocused(false);
    setLast(false);
    choose(null);
    onSent();
    if (isLast) onFinish?.();
  }, [forget, resetFiles, onSent, onFinish, isLast]);
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
      sending.send([{ ...contentOf(draft, today), ...asked }]);
  };
  /** For another body each record says how one was told, so that comes first. */
  const openList = (): void => {
    if (onBehalf && draft.toldHow === null) setFaults(['toldHow']);
    else setListing(true);
  };
  const closeList = (): void => {
    setListing(false);
    sent();
  };
  const sendLinks = (): void => {
    const found = findFaults(draft, { today, onBehalf });
    setFaults(found);
    const common = { ...contentOf(draft, today), ...asked, quantities: [], files: [] };
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
      {open && question !== null && <QuestionChoice asks={asks} question={question} onChoose={choose} />}
      <ComposerWords
        rows={open ? 2 : 1}
        words={draft.words}
        isMissing={faults.includes('words')}
        onWords={(words) => change({ words })}
        onFocus={() => setFocused(true)}
        onSend={send}
        onFiles={files.take}
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
      {sending.failure !== null && <FailureNotice reason={sending.failure} />}
      {sending.isWaiting && <WaitsForLine />}
      {listing && (
        <RecordListDialog
          obligation={obligation}
          pasted={links.length > 0 ? draft.words : ''}
          today={today}
          told={onBehalf ? toldOf(draft) : null}
          onDone={closeList}
          onClose={() => setListing(false)}
        />
      )}
      {open && (
        <ComposerFoot
          fault={faults[0] ?? null}
          isKept={isBegun(draft)}
          isUploading={files.waiting.length > 0}
          isPending={sending.isPending}
          isLast={isLast}
          onLast={onFinish === null ? null : setLast}
          onList={openList}
        />
      )}
    </form>
  );
}

interface ComposerWordsProps {
  readonly rows: number;
  readonly words: string;
  readonly isMissing: boolean;
  readonly onWords: (words: string) => void;
  readonly onFocus: () => void;
  readonly onSend: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The words of a record; Ctrl+Enter sends, and files are dropped or pasted into them. */
function ComposerWords(props: ComposerWordsProps): ReactNode {
  const { rows, words, isMissing, onWords, onFocus, onSend, onFiles } = props;
  const t = useTranslations('records.form');
  return (
    <Textarea
      autosize
      minRows={rows}
      maxRows={9}
      aria-label={t('words')}
      placeholder={t('placeholder')}
      value={words}
      error={isMissing ? t('faults.words') : null}
      onChange={(event) => onWords(event.currentTarget.value)}
      onFocus={onFocus}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
      }}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => takeFiles(event, event.dataTransfer.files, onFiles)}
      onPaste={(event: ClipboardEvent) => takeFiles(event, event.clipboardData.files, onFiles)}
    />
  );
}

function toldOf({ toldHow, toldDetail }: RecordDraft): { toldHow: string; toldDetail: string } {
  return { toldHow: toldHow ?? '', toldDetail };
}

function WaitsForLine(): ReactNode {
  const t = useTranslations('records.form');
  return (
    <p role="status" className={classes.offline}>
      {t('offline')}
    </p>
  );
}

interface ComposerFootProps {
  readonly fault: DraftFault | null;
  readonly isKept: boolean;
  readonly isUploading: boolean;
  readonly isPending: boolean;
  readonly isLast: boolean;
  readonly onLast: ((isLast: boolean) => void) | null;
  readonly onList: () => void;
}

function ComposerFoot({
  fault,
  isKept,
  isUploading,
  isPending,
  isLast,
  onLast,
  onList,
}: ComposerFootProps): ReactNode {
  const t = useTranslations('records.form');
  const list = useTranslations('records.list');
  return (
    <div className={classes.foot}>
      {onLast !== null && (
        <Checkbox
          className={classes.last ?? ''}
          label={t('last')}
          checked={isLast}
          onChange={(event) => onLast(event.currentTarget.checked)}
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
