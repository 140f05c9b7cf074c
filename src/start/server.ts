import process from 'node:process';
import { pino } from 'pino';
import { readConfig } from '#platform/config/read-config.ts';
import { createLog } from '#platform/log/create-log.ts';
import type { Bilingual } from '#platform/words/bilingual.ts';
import { StartupError } from '#platform/words/startup-error.ts';
import { type House, startHouse } from './start-house.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Standard error: standard output belongs to the lines for people. */
const LOG_DESCRIPTOR = 2;

function say(line: Bilingual): void {
  process.stdout.write(`${line.vi}  ·  ${line.en}\n`);
}

/** Resolves at the first wish to end: a signal, or the end of the launcher that started us. */
function waitForStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve(signal));
    if (process.connected) process.on('disconnect', () => resolve('launcher ended'));
  });
}

async function stop(house: House): Promise<number> {
  say({ vi: 'Đang dừng…', en: 'Stopping…' });
  const clean = await house.stop();
  say(
    clean
      ? { vi: 'Đã dừng máy chủ và cơ sở dữ liệu.', en: 'Server and database have stopped.' }
      : { vi: 'Cơ sở dữ liệu chưa dừng kịp.', en: 'The database has not ended in time.' },
  );
  return clean ? 0 : 1;
}

async function main(): Promise<number> {
  const stopWish = waitForStop();
  const config = readConfig(process.env, process.cwd());
  const log = createLog(config.logLevel, pino.destination({ dest: LOG_DESCRIPTOR, sync: true }));
  process.on('unhandledRejection', (reason) =>
    log.error({ err: reason }, 'A failure that nobody was waiting for'),
  );
  // Memory may be half-changed after an error that nobody caught: end in order; what was accepted is in the database.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'An error that nobody caught');
    process.kill(process.pid, 'SIGTERM');
  });
  const house = await startHouse({ config, log, demo: process.argv.includes('--demo'), say });
  for (const hint of house.hints) say(hint);
  say({
    vi: `Nhịp Cầu chạy tại ${house.address}/`,
    en: `Nhịp Cầu runs at ${house.address}/ (Ctrl-C: dừng, stop)`,
  });
  log.info({ reason: await stopWish }, 'Asked to stop');
  return stop(house);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
process.exit();
