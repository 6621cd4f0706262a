/** Programs a test needs that are not npm packages. */
import { createServer } from 'node:net';
import process from 'node:process';

/** Says in the output that a suite does not run here, and why. */
export function notRun(suite: string, reason: string): void {
  process.stderr.write(`not run: ${suite} (${reason})\n`);
}

/** A port nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** Waits until an address answers. @throws after ten seconds */
export async function untilAnswers(url: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
