/** The built site on a server that asks browsers to report what a page's policy refuses. */
import type { RequestListener, Server } from 'node:http';
import { readPages } from '#build/output/finish.ts';
import { policyIn } from '#build/output/policy.ts';
import { BASE_PATH } from '#lib/env.ts';
import { serve } from '#lib/tools/serve.ts';
import { makePages, PAGES_DIR } from './pages.ts';

/** A running server. */
export interface Reporting {
  /** Its address, up to and with the base path. */
  url: string;
  /** What browsers have reported so far. */
  reports: string[];
  /** Paths of the pages below {@link url}. */
  paths: string[];
  /** A page that breaks its policy, to see that the engine reports it. */
  control: string;
  /** Ends the server. */
  close(): void;
}

/** Starts the server on a free port. */
export async function serveWithReports(): Promise<Reporting> {
  await makePages();
  const pages = new Map(readPages(PAGES_DIR).map((page) => [page.file.replace(/(^|\/)index\.html$/, '$1'), page]));
  const server = await serve(PAGES_DIR, BASE_PATH, 0);
  const [site] = server.listeners('request') as RequestListener[];
  const reports: string[] = [];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (request.method === 'POST') {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        reports.push(text);
        response.writeHead(204).end();
      });
      return;
    }
    if (path === '/control.html') {
      response.setHeader('Content-Security-Policy-Report-Only', "script-src 'none'; report-uri /report");
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Control</title><script>document.title = "ran"</script>');
      return;
    }
    const page = pages.get(decodeURIComponent(path).slice(BASE_PATH.length));
    const policy = page && policyIn(page);
    if (policy) response.setHeader('Content-Security-Policy-Report-Only', `${policy}; report-uri /report`);
    site?.(request, response);
  });
  const origin = `http://127.0.0.1:${portOf(server)}`;
  return {
    url: origin + BASE_PATH,
    reports,
    paths: [...pages.keys()],
    control: `${origin}/control.html`,
    close: () => server.close(),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
