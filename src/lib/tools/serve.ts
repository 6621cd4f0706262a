/** Serves a built site as a static host would: precompressed twins, 404 page, base path. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** How a site is served. */
export interface ServeOptions {
  /** Looks at the folder again for every request: another build may take its place meanwhile. */
  changing?: boolean;
}

/**
 * @param folder the built site
 * @param base path it is served under, such as `/` or `/sub/path/`
 * @param port 0 for any free port
 * @returns the listening server
 */
export function serve(
  folder: string,
  base: string,
  port: number,
  { changing = false }: ServeOptions = {},
): Promise<Server> {
  const files = sirv(folder, { etag: true, brotli: true, gzip: true, dotfiles: true, dev: changing });
  const missing = path.join(folder, '404.html');
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(missing) ? readFileSync(missing) : 'Not found');
    };
    if (!url.startsWith(base)) return notFound();
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
