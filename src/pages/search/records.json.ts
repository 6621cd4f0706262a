/** What the search index is made from; not part of the finished site. */
import { channel } from 'node:diagnostics_channel';
import { SEARCH_RECORDS } from '#lib/search/channel.ts';
import { getSearchRecords } from '#lib/search/records.ts';

/** All records, as a file in development; a build hands them over, and the index is made while pages are rendered. */
export const GET = async (): Promise<Response> => {
  const records = await getSearchRecords();
  // `import.meta.env` takes a variable PROD of the machine's for its own.
  if (process.env['NODE_ENV'] !== 'production') return Response.json(records);
  channel(SEARCH_RECORDS).publish(records);
  return new Response(null);
};
