import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Config } from '#platform/config/read-config.ts';
import { stampClientAddress } from '#platform/http/client-address.ts';
import type { Site } from '#platform/http/create-site.ts';
import { StartupError } from '#platform/words/startup-error.ts';

/** A server that takes requests. */
export interface Listener {
  /** The address for people, without a closing slash. */
  readonly address: string;
  /** Takes no more requests, lets those in hand finish for `patience` milliseconds, then cuts them. */
  close(patience: number): Promise<void>;
}

const EVERYWHERE = new Set(['0.0.0.0', '::', '127.0.0.1', '::1']);

/**
 * Serves the site on HOST and PORT.
 *
 * @throws StartupError `server.port-taken`, `server.port-forbidden` or `server.host-unknown` with the remedy.
 */
export async function listen(site: Site, config: Config): Promise<Listener> {
  const answer = getRequestListener(site.fetch);
  const server = createServer({ requestTimeout: 300_000, headersTimeout: 30_000 }, (request, response) => {
    stampClientAddress(request, config.trustedProxies);
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = EVERYWHERE.has(config.host) ? 'localhost' : config.host;
  return { address: `http://${name}:${port}`, close: (patience) => close(server, patience) };
}

function close(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function cannotListen(error: NodeJS.ErrnoException, config: Config): unknown {
  const place = `${config.host}:${config.port}`;
  if (error.code === 'EADDRINUSE') return portTaken(place, config.port, error);
  if (error.code === 'EACCES') {
    return new StartupError(
      'server.port-forbidden',
      {
        vi: `Không có quyền dùng cổng ${config.port}.`,
        en: `Port ${config.port} may not be used by this account.`,
      },
      {
        remedy: {
          vi: 'Đặt PORT từ 1024 trở lên, ví dụ PORT=8080.',
          en: 'Set PORT to 1024 or above, for example PORT=8080.',
        },
        cause: error,
      },
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupError(
      'server.host-unknown',
      { vi: `Máy này không có địa chỉ ${config.host}.`, en: `This machine has no address ${config.host}.` },
      {
        remedy: { vi: 'Đặt HOST=127.0.0.1 hoặc HOST=0.0.0.0.', en: 'Set HOST=127.0.0.1 or HOST=0.0.0.0.' },
        cause: error,
      },
    );
  }
  return error;
}

function portTaken(place: string, port: number, cause: unknown): StartupError {
  const other = port + 1;
  return new StartupError(
    'server.port-taken',
    { vi: `Cổng ${place} đang có chương trình khác dùng.`, en: `Another program is using ${place}.` },
    {
      remedy: {
        vi: `Dừng chương trình đó, hoặc chọn cổng khác: PORT=${other} npm start`,
        en: `Stop that program, or choose another port: PORT=${other} npm start`,
      },
      cause,
    },
  );
}
