import { getPatentList } from '#lib/content.ts';
import { exportResponse } from '#lib/exports/index.ts';

/** The patent list as a download. */
export const GET = async () => exportResponse('patents.ris', await getPatentList());
