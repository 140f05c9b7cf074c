import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ManuscriptPart } from '#kernel/composition/manuscript.ts';
import { goToPart, type PartActs } from './use-part-acts.ts';
import classes from './writing.module.css';

interface OutlineProps {
  readonly parts: readonly ManuscriptPart[];
  readonly numbers: readonly string[];
  readonly may: boolean;
  readonly acts: PartActs;
  /** Called when one goes to a part. */
  readonly onGo?: () => void;
}

/** The outline of the text: go to a part, move it with keys (Alt and arrows) or by dragging. */
export function Outline({ parts, numbers, may, acts, onGo }: OutlineProps): ReactNode {
  const t = useTranslations('plans.writing');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const go = (part: string): void => {
    onGo?.();
    goToPart(part);
  };
  const onDrop = (event: DragEvent, before: string | null): void => {
    event.preventDefault();
    if (dragged !== null && dragged !== before) acts.drop(dragged, before);
    setDragged(null);
    setOver(null);
  };
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (!may || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    acts.move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <nav className={`${classes.outline} no-print`} aria-label={t('outline')}>
      <button type="button" className={classes.stop} onClick={() => go('head')}>
        {t('head.label')}
      </button>
      <ol>
        {parts.map((part, index) => (
          <li key={part.id} data-over={over === part.id || undefined}>
            <button
              type="button"
              className={classes.stop}
              data-kind={part.kind}
              data-look={part.look || undefined}
              draggable={may}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', part.id);
                setDragged(part.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(part.id);
              }}
              onDrop={(event) => onDrop(event, part.id)}
              onKeyDown={(event) => onKeyDown(event, part.id)}
              onClick={() => go(part.id)}
            >
              {numbers[index] !== '' && <span className={classes.number}>{numbers[index]}</span>}
              <span className={classes.stopWords}>{part.text.trim() || t(`kinds.${part.kind}`)}</span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={classes.stop}
        onClick={() => go('foot')}
        onDragOver={(event) => dragged !== null && event.preventDefault()}
        onDrop={(event) => onDrop(event, null)}
      >
        {t('foot.label')}
      </button>
    </nav>
  );
}
