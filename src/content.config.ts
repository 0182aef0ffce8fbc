import { contentLoaders } from '#check/content-loader.ts';
import { COLLECTION_NAMES, type CollectionName, type RecordOf } from '#model/collections.ts';
import type { Summit } from '#model/summit.ts';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const loaderOf = contentLoaders();

/** A collection of records; the loader has checked them against their schema. */
function recordsOf<Name extends CollectionName>(name: Name) {
  return defineCollection({ loader: loaderOf(name), schema: z.custom<RecordOf<Name>>() });
}

export const collections = {
  summit: defineCollection({ loader: loaderOf('summit'), schema: z.custom<Summit>() }),
  faults: defineCollection({ loader: loaderOf('faults'), schema: z.custom<{ readonly report: string }>() }),
  ...(Object.fromEntries(COLLECTION_NAMES.map((name) => [name, recordsOf(name)])) as {
    readonly [Name in CollectionName]: ReturnType<typeof recordsOf<Name>>;
  }),
};
