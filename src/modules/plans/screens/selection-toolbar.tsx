import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import type { Reading } from '#modules/documents/contract.ts';
import type { PaperSelection } from '#modules/documents/widgets/paper-selection.ts';
import { headTargets, taskTargets } from './give-words.ts';
import { nearestTask } from './nearest-task.ts';
import classes from './selection-toolbar.module.css';
import { taskName } from './task-name.ts';

interface SelectionToolbarProps {
  readonly reading: Reading;
  readonly selection: PaperSelection;
  /** The task whose fields are open, which words go to first. */
  readonly editing: number | null;
  /** True while the head of the document is looked at: its fields come first. */
  readonly isHead: boolean;
  /** True when the toolbar was asked for by keyboard and should have the focus. */
  readonly hasFocus: boolean;
  readonly onGive: (target: string) => void;
  readonly onNewTask: (after: number | null) => void;
  readonly onClose: () => void;
}

/** What the selected words of the paper become: a field of a task, of the head, or a new task. */
export function SelectionToolbar(props: SelectionToolbarProps): ReactNode {
  const { reading, selection, editing, isHead, hasFocus, onGive, onNewTask, onClose } = props;
  const t = useTranslations('plans.review.selection');
  const bar = useRef<HTMLDivElement>(null);
  const { draft, order, dropped, tree } = reading;
  const shown = order.filter((index) => !dropped.includes(index));
  const near = nearestTask(tree, draft.tasks, shown, selection.places);
  const [picked, pick] = useState<number | null>(null);
  const task = picked ?? editing ?? near ?? shown[0] ?? null;
  const acts = [
    ...(task === null || isHead
      ? []
      : taskTargets.map((field) => ({ key: field, act: () => onGive(`tasks.${task}.${field}`) }))),
    ...(isHead ? headTargets.map((field) => ({ key: field, act: () => onGive(`document.${field}`) })) : []),
    { key: 'newTask' as const, act: () => onNewTask(near) },
  ];
  useNumberKeys(acts);
  usePlace(bar, selection);
  useEffect(() => {
    if (hasFocus) bar.current?.querySelector('button')?.focus();
  }, [hasFocus]);

  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      className={`${classes.bar} no-print`}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('label')}
      onKeyDown={walk}
      // The words stay selected while a button is pressed.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
    >
      {!isHead && task !== null && (
        <label className={classes.target}>
          {t('into')}
          <select value={task} onChange={(event) => pick(Number(event.currentTarget.value))}>
            {shown.map((index) => (
              <option key={index} value={index}>
                {optionWords(draft.tasks[index])}
              </option>
            ))}
          </select>
        </label>
      )}
      {acts.map(({ key, act }, order) => (
        <button key={key} type="button" className={classes.act} onClick={act}>
          <kbd>{order + 1}</kbd> {t(key)}
        </button>
      ))}
    </div>
  );
}

function optionWords(task: Reading['draft']['tasks'][number] | undefined): string {
  if (task === undefined) return '';
  return `${taskName(task)} ${task.text.slice(0, 40)}`.trim();
}

/** Places the toolbar by the room it really takes, before it is painted: how many rows its acts need differs. */
function usePlace(bar: RefObject<HTMLElement | null>, selection: PaperSelection): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const { left, top } = placeOf(selection, element.getBoundingClientRect());
    element.style.setProperty('left', `${left}px`);
    element.style.setProperty('top', `${top}px`);
  }, [bar, selection]);
}

/** Above the words, or below them where there is no room; never over them while the window has room, never beside it. */
function placeOf(
  { box }: PaperSelection,
  { width, height }: { width: number; height: number },
): { left: number; top: number } {
  const above = box.top - height - 8;
  return {
    left: Math.max(12, Math.min(box.left, window.innerWidth - width - 12)),
    top: above > 60 ? above : Math.min(box.bottom + 8, window.innerHeight - height - 12),
  };
}

/** Each act answers to its figure while words are selected. */
function useNumberKeys(acts: readonly { readonly act: () => void }[]): void {
  // Before it is painted: who sees the figures may press them at once.
  useLayoutEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches('input, textarea, select, [contenteditable]');
      const chosen = /^[1-9]$/.test(event.key) ? acts[Number(event.key) - 1] : undefined;
      if (!isPlain || typing || chosen === undefined) return;
      event.preventDefault();
      chosen.act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [acts]);
}
