import { COUNT_APPLIED } from '#platform/db/migrate.ts';
import type { Site } from '#platform/http/create-site.ts';
import { ProblemError } from '#platform/http/problem.ts';
import type { World } from '#platform/world/world.ts';

const PATIENCE = 2000;

/** What readiness is compared with. */
export interface HealthOptions {
  readonly migrations: number;
  readonly isStopping: () => boolean;
}

/** Adds `/healthz` (the process lives) and `/readyz` (the database answers, is migrated, and nobody is stopping us). */
export function addHealth(site: Site, world: World, options: HealthOptions): void {
  site.get('/healthz', (c) => c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }));
  site.get('/readyz', async (c) => {
    const applied = options.isStopping() ? null : await countApplied(world);
    if (applied !== options.migrations) throw notReady(applied === null);
    return c.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
  });
}

async function countApplied(world: World): Promise<number | null> {
  const answer = world.db.query<{ applied: number }>(COUNT_APPLIED).then(([row]) => row?.applied ?? null);
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  return Promise.race([answer.catch(() => null), impatience]).finally(() => clearTimeout(timer));
}

function notReady(silent: boolean): ProblemError {
  const why = silent
    ? {
        vi: 'Cơ sở dữ liệu không trả lời, hoặc máy chủ đang dừng.',
        en: 'The database does not answer, or the server is stopping.',
      }
    : {
        vi: 'Cơ sở dữ liệu chưa ở đúng phiên bản.',
        en: 'The database is not at the version of this program.',
      };
  return new ProblemError(
    'server.not-ready',
    503,
    { vi: 'Chưa sẵn sàng.', en: 'Not ready.' },
    {
      detail: why,
      remedy: {
        vi: 'Đợi rồi thử lại; xem nhật ký máy chủ.',
        en: 'Wait and try again; read the log of the server.',
      },
      retryAfter: 5,
    },
  );
}
