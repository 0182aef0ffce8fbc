import { getCorpus, getSections } from '#corpus.ts';
import { packVocabulary } from '#search/vocabulary.ts';
import { questionsToTry, searchVocabulary } from '#search-records.ts';
import { words } from '#words/words.ts';

/** What comes when the search box has the focus: names to answer from, questions to try, and the words the box says. */
export async function GET(): Promise<Response> {
  const corpus = await getCorpus();
  const { names } = packVocabulary(searchVocabulary(corpus, await getSections()));
  return Response.json({ ...names, questions: questionsToTry(corpus.summit), says: words.searching.says });
}
