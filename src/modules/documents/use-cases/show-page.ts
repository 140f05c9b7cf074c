import type { Readable } from 'node:stream';
import type { Queryable } from '#platform/db/database.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { LookAtScan } from './read-document.ts';
import { getSummary } from './read-readings.ts';
import { pageNotShown } from './scan-problems.ts';

/** The picture of one page. */
export interface PagePicture {
  readonly mediaType: string;
  readonly bytes: Readable | Uint8Array;
}

/** Shows the page of a scan, by its number from 1. */
export type ShowPage = (realmId: string, readingId: string, page: number) => Promise<PagePicture>;

/** Pictures of the last pages looked at; each has some hundred kilobytes. */
const KEPT = 48;

/**
 * Makes what shows pages of scans: a picture as it came in, a page of a PDF as it is drawn behind the fence. The last
 * pictures are kept in memory; nothing is written.
 *
 * `ShowPage` throws ProblemError reading-not-found, page-not-shown.
 */
export function createShowPage(world: {
  readonly db: Queryable;
  readonly files: FileStore;
  readonly lookAtScan: LookAtScan;
}): ShowPage {
  const kept = new Map<string, Uint8Array>();
  return async (realmId, readingId, page) => {
    const { file, scan } = await getSummary(world.db, realmId, readingId);
    if (scan === null || page < 1 || page > scan.pages.length) throw pageNotShown('pdf-no-such-page');
    if (file.mediaType.startsWith('image/')) {
      const bytes = await world.files.getStream(file.id);
      if (bytes === null) throw pageNotShown('file-missing');
      return { mediaType: file.mediaType, bytes };
    }
    const key = `${realmId} ${file.id} ${page}`;
    const known = kept.get(key);
    if (known !== undefined) return { mediaType: 'image/jpeg', bytes: known };
    const bytes = await world.files.get(file.id);
    if (bytes === null) throw pageNotShown('file-missing');
    const looked = await world.lookAtScan({ bytes, page });
    if (looked.kind !== 'drawn') throw pageNotShown(looked.kind === 'refused' ? looked.code : 'no-scan');
    kept.set(key, looked.picture);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return { mediaType: 'image/jpeg', bytes: looked.picture };
  };
}
