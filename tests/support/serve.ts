/** A small server of files for tests: a built folder, as a school's server would hand it out, or with a file of it exchanged. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The type a file is sent with. */
export const typeOf = (path: string): string => TYPES[extname(path)] ?? 'application/octet-stream';

export interface Served {
  /** The folder's address, with a slash at its end. */
  readonly home: string;
  readonly close: () => void;
}

/** Answers a request itself and says so, or leaves it to the folder. */
export type Before = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string, before: Before = () => false): Promise<Served> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname)).replace(/^\/+/, '');
    if (before(request, response, path)) return;
    const file = join(folder, path === '' ? 'index.html' : path);
    if (path.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': typeOf(file), 'cache-control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
