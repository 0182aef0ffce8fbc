import { getCorpus } from '#corpus.ts';
import { packVocabulary } from '#search/vocabulary.ts';
import { searchVocabulary } from '#search-records.ts';

/** What comes with the first letter in the search box: what each record answers, and how questions are put. */
export async function GET(): Promise<Response> {
  return Response.json(packVocabulary(searchVocabulary(await getCorpus())).answers);
}
