/** Debian's nginx, with the configuration that `npm run -s headers nginx` prints. */
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '#lib/env.ts';
import { findProgram } from '#lib/tools/programs.ts';
import { freePort, untilAnswers } from './tools.ts';

const program = findProgram('nginx') ?? '';
const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find(existsSync) ?? '';

/** Why it cannot run here; undefined when it can. */
export const missing: string | undefined =
  program && types ? undefined : 'nginx is not installed: apt-get install nginx-light';

/** A running nginx. */
export interface Nginx {
  /** Its origin, such as `http://127.0.0.1:8080`. */
  origin: string;
  /** Ends it. */
  close(): Promise<void>;
}

/**
 * @param out the built site
 * @param base path it was built for
 */
export async function startNginx(out: string, base: string): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const root = path.join(folder, 'root');
  const config = execFileSync(process.execPath, [path.join(ROOT, 'src/cli/headers.ts'), 'nginx'], {
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: out, BASE_PATH: base },
  });
  mkdirSync(path.dirname(root + base.slice(0, -1)), { recursive: true });
  symlinkSync(out, root + base.slice(0, -1));
  copyFileSync(types, path.join(folder, 'mime.types'));
  writeFileSync(
    path.join(folder, 'site.conf'),
    config.replaceAll('/var/www/site', root).replace('listen 80;', `listen 127.0.0.1:${port};`),
  );
  // Temporary folders are closed to the user that nginx would become.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `${user} daemon off; pid ${folder}/pid; error_log stderr warn; events {} http { access_log off; ${temporary.join(' ')} include site.conf; }`,
  );
  const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')];
  execFileSync(program, [...args, '-t'], { stdio: 'pipe' });
  const server = spawn(program, args, { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin);
  return {
    origin,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
