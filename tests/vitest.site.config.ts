import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests over the files of the built site. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/site/**/*.test.ts'], allowOnly: false },
});
