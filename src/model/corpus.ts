import type { CollectionName, RecordOf } from './collections.ts';
import type { Summit } from './summit.ts';

/** All records of a site, as plain objects. */
export type Corpus = { readonly summit: Summit } & { readonly [Name in CollectionName]: readonly RecordOf<Name>[] };
