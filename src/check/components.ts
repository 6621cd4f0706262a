/** What an MDX body may use by name, and the properties each takes. */
import { z } from 'astro/zod';

const none = () => z.strictObject({});

/** Components by their name in MDX. */
export const components: Record<string, z.ZodType> = {
  Email: none(),
  Wiring: none(),
  Microseconds: none(),
  Seats: none(),
  Readers: none(),
};

/** Properties that name a picture beside the entry. */
export const pictureProps: readonly string[] = ['src', 'picture'];
