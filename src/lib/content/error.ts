/** A mistake in the content: the message says everything its author needs, so it is shown without a trace. */
export class ContentError extends Error {
  override name = 'ContentError';
}
