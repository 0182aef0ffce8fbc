import { getCorpus } from '#corpus.ts';
import { searchRecords } from '#search-records.ts';

/** Every place of the site with its text, for the search index; the integration takes it away when the index is made. */
export async function GET(): Promise<Response> {
  return Response.json(searchRecords(await getCorpus()));
}
