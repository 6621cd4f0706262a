import { getPatentList } from '#lib/content/queries.ts';
import { exportResponse } from '#lib/patents/exports/index.ts';

/** The patent list as a download. */
export const GET = async () => exportResponse('patents.csl.json', await getPatentList());
