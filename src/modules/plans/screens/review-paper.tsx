import { ScrollArea } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import { collectMarks } from '#modules/documents/widgets/collect-marks.ts';
import { PaperOrScan } from '#modules/documents/widgets/paper-or-scan.tsx';
import {
  type PaperPlace,
  type PaperSelection,
  readPaperSelection,
} from '#modules/documents/widgets/paper-selection.ts';
import classes from './review-page.module.css';
import { SelectionToolbar } from './selection-toolbar.tsx';
import type { ReviewFocus } from './use-review-focus.ts';
import { valuesOfDraft } from './values-of-draft.ts';

interface ReviewPaperProps {
  readonly reading: Reading;
  readonly focus: ReviewFocus;
  readonly editing: number | null;
  readonly isHead: boolean;
  /** Gives words of the paper to a field; null for a person who may only read. */
  readonly onGive: ((target: string, places: readonly PaperPlace[]) => void) | null;
}

/** The document as it looks on paper; its words can be selected and given to fields. */
export function ReviewPaper({ reading, focus, editing, isHead, onGive }: ReviewPaperProps): ReactNode {
  const t = useTranslations('plans.review');
  const paperWords = useTranslations('documents.paper');
  const { tree, draft } = reading;
  const marks = useMemo(() => collectMarks(valuesOfDraft(draft)), [draft]);
  const [selection, setSelection] = useState<PaperSelection | null>(null);
  const [byKeyboard, setByKeyboard] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const select = useCallback((next: PaperSelection | null) => {
    // A list that opens in the toolbar may take the selection away; what was selected stays meant.
    const inToolbar = document.activeElement?.closest('[role="toolbar"]') != null;
    if (next === null && inToolbar) return;
    setSelection(next);
    if (next === null) setByKeyboard(false);
  }, []);
  const useIt = useCallback(() => setByKeyboard(true), []);
  const close = (): void => {
    setSelection(null);
    setByKeyboard(false);
    document.getSelection()?.removeAllRanges();
    pane.current?.querySelector<HTMLElement>('[role="region"]')?.focus({ preventScroll: true });
  };
  const give = (target: string): void => {
    if (selection === null) return;
    onGive?.(target, selection.places);
    close();
  };
  return (
    <section className={classes.paper} aria-label={t('paper')} ref={pane}>
      <ScrollArea
        className={classes.scroll ?? ''}
        type="auto"
        viewportProps={reachable(paperWords('label'))}
        onScrollPositionChange={() => {
          // The toolbar goes with its words.
          const paper = pane.current?.querySelector<HTMLElement>('article[lang]');
          if (selection !== null && paper) setSelection(readPaperSelection(paper) ?? selection);
        }}
      >
        <PaperOrScan
          reading={reading.id}
          scan={reading.scan}
          tree={tree}
          label={paperWords('label')}
          marks={marks}
          lit={focus.lit ?? focus.goTo?.id ?? null}
          goTo={focus.goTo}
          onHover={focus.light}
          onPick={focus.showEntry}
          {...(onGive === null ? {} : { onSelect: select, onUse: useIt })}
        />
      </ScrollArea>
      {selection !== null && onGive !== null && (
        <SelectionToolbar
          reading={reading}
          selection={selection}
          editing={editing}
          isHead={isHead}
          hasFocus={byKeyboard}
          onGive={give}
          onNewTask={() => give('new')}
          onClose={close}
        />
      )}
    </section>
  );
}

/** The paper scrolls by itself, so it must be reachable by keyboard and have a name. */
function reachable(label: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': label };
}
