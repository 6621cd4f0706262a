import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that build the site for real: few, and one at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/build/**/*.test.ts'],
    allowOnly: false,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
