import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatMoment } from '#ui-kit/dates/format-date.ts';
import type { Scan } from '../contract.ts';
import { pageAddress } from './document-queries.ts';
import classes from './scan-pages.module.css';

/** The pages of a scan as pictures, drawn by the server when they come into sight. */
export function ScanPages({ reading, scan }: { readonly reading: string; readonly scan: Scan }): ReactNode {
  const t = useTranslations('documents.paper');
  return (
    <div className={classes.pages}>
      <p className={classes.declared}>
        {t('declared', { by: scan.declaredBy, at: formatMoment(scan.declaredAt) })}
      </p>
      {scan.pages.map(({ width, height }, index) => (
        <ScanPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
          key={index}
          reading={reading}
          page={index + 1}
          all={scan.pages.length}
          width={width}
          height={height}
        />
      ))}
    </div>
  );
}

interface ScanPageProps {
  readonly reading: string;
  readonly page: number;
  readonly all: number;
  readonly width: number;
  readonly height: number;
}

function ScanPage({ reading, page, all, width, height }: ScanPageProps): ReactNode {
  const t = useTranslations('documents.paper');
  const [failed, setFailed] = useState(false);
  const [drawn, setDrawn] = useState(false);
  return (
    <figure className={classes.page} aria-busy={!drawn && !failed}>
      {!drawn && !failed && <p className={classes.waiting}>{t('drawing', { page })}</p>}
      {failed ? (
        <p className={classes.missing} style={{ aspectRatio: `${width} / ${height}` }}>
          {t('noPicture', { page })}
        </p>
      ) : (
        <img
          src={pageAddress(reading, page)}
          alt={t('page', { page, all })}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          onLoad={() => setDrawn(true)}
          onError={() => setFailed(true)}
        />
      )}
      <figcaption>{t('page', { page, all })}</figcaption>
    </figure>
  );
}
