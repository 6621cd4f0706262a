/**
 * One build of a repository at a time: Astro keeps its work in `.astro/`, where two builds of different content would
 * mix. The sign that one is at work is a socket it listens on, which goes with the process however that ends.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Waits until no other process is in the queue `name`, and holds it until this process ends.
 * @param onWait called once when another process is before this one
 */
export async function takeTurn(name: string, onWait: () => void): Promise<void> {
  const socket = socketOf(name);
  let waited = false;
  while (!(await listen(socket))) {
    if (!waited) onWait();
    waited = true;
    await gone(socket);
  }
}

/** A name in Linux's abstract space or Windows' pipes, which vanish with the process; a file elsewhere. */
function socketOf(name: string): string {
  const id = `site-build-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${id}`;
  return process.platform === 'linux' ? `\0${id}` : path.join(tmpdir(), `${id}.sock`);
}

/** Whether the socket is ours now. */
function listen(socket: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer((waiting) => waiting.unref().on('error', () => {})).unref();
    server.once('listening', () => resolve(true));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(socket);
  });
}

/** Resolves when the process that listens on the socket has ended. */
function gone(socket: string): Promise<void> {
  return new Promise((resolve) => {
    const client = connect(socket);
    client.once('error', (error: NodeJS.ErrnoException) => {
      // A socket file that a killed process left behind.
      if (error.code === 'ECONNREFUSED' && path.isAbsolute(socket)) rmSync(socket, { force: true });
    });
    client.once('close', () => resolve());
    client.resume();
  });
}
