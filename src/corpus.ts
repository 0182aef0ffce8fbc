import { COLLECTION_NAMES, inOrder, type CollectionName, type RecordOf } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { compareNames } from '#words/words.ts';
import { getCollection, getEntry } from 'astro:content';

let assembled: Promise<Corpus> | undefined;

/** All records of the site in their order; while editing, throws an error with the report where no pages can be made of them. */
export function getCorpus(): Promise<Corpus> {
  assembled = import.meta.env.DEV ? assemble() : (assembled ??= assemble());
  return assembled;
}

async function assemble(): Promise<Corpus> {
  const [summit, faults] = [await getEntry('summit', 'summit'), await getEntry('faults', 'report')];
  if (!summit) throw new Error(faults?.data.report ?? 'The content was not read.');
  const collections = COLLECTION_NAMES.map(async (name) => {
    const entries: readonly { readonly data: RecordOf<CollectionName> }[] = await getCollection(name);
    const records = entries.map(({ data }) => data);
    return [name, inOrder(name, records, compareNames)] as const;
  });
  return { summit: summit.data, ...Object.fromEntries(await Promise.all(collections)) } as Corpus;
}
