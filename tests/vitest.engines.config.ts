import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The built site behind nginx and in the other browser engines. Build first; what a machine lacks is reported as not run. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/engines/**/*.test.ts'],
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One browser at a time: they are large.
    fileParallelism: false,
  },
});
