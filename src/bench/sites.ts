/** Built sites to measure, each served as a static host would. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compress } from '#build/output/compress.ts';
import { listFiles, readPages } from '#build/output/finish.ts';
import { servedAt } from '#lib/html.ts';
import { serve } from '#lib/tools/serve.ts';

/** One page under test. */
export interface Target {
  /** Site and page as the table names them. */
  name: string;
  /** Address. */
  url: string;
  /** Bytes of the HTML as gzip 6. */
  html: number;
}

/** A site that is being served. */
export interface Served {
  /** Its pages. */
  targets: Target[];
  /** Ends the server. */
  stop(): void;
}

/** A built site. */
export interface BuiltSite {
  /** What it is called in the table. */
  name: string;
  /** Folder. */
  folder: string;
  /** Path it was built for. */
  base: string;
}

/** Reads `DIR` or `DIR=/base/` of the command line. @throws when no built site is there */
export function parseSite(text: string): BuiltSite {
  const [, folder = '', base = '/'] = /^(.*?)(?:=(\/.*))?$/.exec(text) ?? [];
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`${folder} has no index.html: it is no built site`);
  const name = path.basename(path.resolve(folder));
  return {
    name: /^(dist|out|public|build|_site)$/.test(name) ? `${path.basename(path.resolve(folder, '..'))}` : name,
    folder,
    base,
  };
}

/**
 * Copies a site and compresses its text files as ours are, so that all are sent alike.
 * @param to folder of the copy
 */
export async function withTwins(site: BuiltSite, to: string): Promise<BuiltSite> {
  cpSync(site.folder, to, { recursive: true });
  await compress(to, listFiles(to));
  return { ...site, folder: to };
}

/**
 * Serves a site.
 * @param pages files to measure; every page when absent
 */
export async function serveSite({ name, folder, base }: BuiltSite, pages?: readonly string[]): Promise<Served> {
  const server: Server = await serve(folder, base, 0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const files = pages ?? readPages(folder).map(({ file }) => file);
  return {
    targets: files.map((file) => {
      const shown = servedAt(file);
      return {
        name: `${name} /${shown}`,
        url: `http://localhost:${port}${base}${shown}`,
        html: gzipSync(readFileSync(path.join(folder, file)), { level: 6 }).length,
      };
    }),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
