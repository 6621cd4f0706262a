/** What the search index is made from; not part of the finished site. */
import { getSearchRecords } from '#lib/search/records.ts';

/** All records. */
export const GET = async (): Promise<Response> => Response.json(await getSearchRecords());
