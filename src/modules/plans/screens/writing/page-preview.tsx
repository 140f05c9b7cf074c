import { Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '#ui-kit/failure/failure-notice.tsx';
import { pagesAddress } from './manuscript-queries.ts';
import classes from './writing.module.css';

interface Drawing {
  readonly address: string;
  readonly pages: number;
}

/** Height of A4 by its width. */
const A4 = 297 / 210;

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
      {drawing !== null &&
        Array.from({ length: drawing.pages }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <div key={index} className={classes.page}>
            <img
              src={drawing.address}
              alt={t('page', { page: index + 1, pages: drawing.pages })}
              style={{ top: `${-index * 100}%` }}
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
function useDrawing(address: string) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const image = new Image();
    let isWanted = true;
    image.onload = () => {
      if (!isWanted) return;
      const pages = Math.max(1, Math.round(image.naturalHeight / (image.naturalWidth * A4)));
      setDrawing({ address, pages });
    };
    image.onerror = () => {
      if (isWanted) setFailed(address);
    };
    image.src = address;
    return () => {
      isWanted = false;
    };
  }, [address]);
  return {
    drawing,
    failed: failed === address,
    isDrawing: drawing?.address !== address && failed !== address,
  };
}
