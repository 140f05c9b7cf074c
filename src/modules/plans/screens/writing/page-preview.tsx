import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { type DrawnPages, readDrawnPages } from './drawn-pages.ts';
import { pagesAddress } from './manuscript-queries.ts';
import classes from './writing.module.css';

interface Drawing {
  /** What the drawing was asked by. */
  readonly asked: string;
  /** Where the browser keeps it. */
  readonly address: string;
  readonly drawn: DrawnPages;
}

/** The true pages of the plan as they will be printed; the last drawing stands until the next one is there. */
export function PagePreview({ manuscript, version }: { manuscript: string; version: number }): ReactNode {
  const t = useTranslations('plans.writing.preview');
  const [tries, setTries] = useState(0);
  const { drawing, failed, isDrawing } = useDrawing(`${pagesAddress(manuscript, version)}&try=${tries}`);
  return (
    <section className={classes.pages} tabIndex={0} aria-label={t('pages')} aria-busy={isDrawing}>
      {failed && (
        <FailureNotice reason={null} place={t('failed')} onRetry={() => setTries((count) => count + 1)} />
      )}
      {drawing === null && !failed && (
        <Skeleton className={classes.page ?? ''} radius="sm" aria-label={t('drawing')} />
      )}
      {drawing?.drawn.pages.map(({ width, height, top }, index) => (
        <div key={top} className={classes.page} style={{ aspectRatio: `${width} / ${height}` }}>
          <img
            src={drawing.address}
            alt={t('page', { page: index + 1, pages: drawing.drawn.pages.length })}
            style={{
              width: `${(100 * drawing.drawn.width) / width}%`,
              top: `${(-100 * top) / height}%`,
            }}
          />
        </div>
      ))}
      <p className={classes.drawing} role="status">
        {isDrawing && drawing !== null ? t('drawing') : ''}
      </p>
    </section>
  );
}

/** Loads a drawing ahead of showing it, so that the page never goes blank between two versions. */
function useDrawing(asked: string) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    loadDrawing(asked, stop.signal)
      .then((loaded) => setDrawing(loaded))
      .catch(() => {
        if (!stop.signal.aborted) setFailed(asked);
      });
    return () => stop.abort();
  }, [asked]);
  const kept = drawing?.address;
  useEffect(() => () => void (kept !== undefined && URL.revokeObjectURL(kept)), [kept]);
  return {
    drawing,
    failed: failed === asked,
    isDrawing: drawing?.asked !== asked && failed !== asked,
  };
}

/** Fetches a drawing and waits until the browser can show it. @throws whatever stood in the way */
async function loadDrawing(asked: string, signal: AbortSignal): Promise<Drawing> {
  const answer = await fetch(asked, { signal });
  const svg = await answer.text();
  const drawn = answer.ok ? readDrawnPages(svg) : null;
  if (drawn === null) throw new Error('No pages were drawn.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  await image.decode();
  signal.throwIfAborted();
  return { asked, address, drawn };
}
