import { getCorpus, getSections } from '#corpus.ts';
import { packVocabulary } from '#search/vocabulary.ts';
import { searchEntries } from '#search-records.ts';
import { words } from '#words/en.ts';

/** What the search box answers from before its engine has come, and the words it says. */
export async function GET(): Promise<Response> {
  const { smallWords, spellings, says } = words.searching;
  const entries = searchEntries(await getCorpus(), await getSections());
  return Response.json({ ...packVocabulary({ entries, spellings, smallWords: smallWords.split(' ') }), says });
}
