import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Generous: a busy machine typesets slowly, and a test that hangs still ends.
  test: {
    include: ['tests/unit/**/*.test.ts'],
    allowOnly: false,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
