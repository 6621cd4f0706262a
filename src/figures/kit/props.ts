import { z } from 'astro/zod';
import { ContentError } from '#lib/content/error.ts';
import type { Spec, State } from './state.ts';

/** A whole number between two ends. */
const within = (min: number, max: number) => {
  const error = `write a whole number from ${min} to ${max}, in braces`;
  return z.int(error).min(min, error).max(max, error);
};

/** What can be written on a figure in MDX: the state it starts in. Anything else stops the build. */
export const figureProps = (spec: Spec) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(spec).map(([name, field]) => {
        if (field.kind === 'choice')
          return [name, z.enum(field.options, `write one of ${field.options.join(', ')}`).default(field.initial)];
        if (field.kind === 'step') return [name, within(field.min, field.max).default(field.initial)];
        const member = within(0, field.size - 1);
        return [name, z.array(member).default([...field.initial])];
      }),
    ),
  );

/** Reads the props of a figure. @throws naming the figure and every wrong prop */
export function parseProps<S extends Spec>(name: string, spec: S, props: unknown): State<S> {
  const result = figureProps(spec).safeParse(props);
  if (result.success) return result.data as State<S>;
  throw new ContentError(`<${name} />: ${z.prettifyError(result.error)}`);
}

const seen = new WeakMap<Request, Map<string, number>>();

/** An id for a figure on the page being rendered: `wiring`, and `wiring-2` when the owner repeats it. */
export function figureId(request: Request, name: string): string {
  const counts = seen.get(request) ?? new Map<string, number>();
  seen.set(request, counts);
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}
