import type { Position } from '#model/citation.ts';
import { COLLECTION_NAMES, COLLECTIONS, folderOf, type CollectionName } from '#model/collections.ts';
import type { Corpus } from '#model/corpus.ts';
import { ID_FORM } from '#model/fields.ts';
import { suggestion, type FieldPath } from '#model/issue.ts';
import type { RecordReference } from '#model/mentions.ts';
import { parseSeries } from '#model/series.ts';
import { summitSchema } from '#model/summit.ts';
import type { z } from 'astro/zod';
import { basename, extname } from 'node:path';
import type { ContentFolder } from './content-folder.ts';
import type { Fault, LocalFault } from './fault.ts';
import { partMarkdown, readYaml, type LocatedYaml } from './front-matter.ts';
import { houseFaultsOfBody, houseFaultsOfData } from './house-rules.ts';
import { readMarkdownBody } from './markdown-body.ts';
import { schemaFaults } from './schema-faults.ts';
import type { SubHead } from './sub-heads.ts';
import type { ShownPicture } from './unsafe-markdown.ts';
import { readText } from './utf8.ts';

/** How a file is written, and what it must say. */
type FileForm = Pick<(typeof COLLECTIONS)[CollectionName], 'kind'> & { readonly schema: z.ZodType };

const ENDINGS = { markdown: '.md', yaml: '.yaml', csv: '.csv' } as const;

/** Content as read: the records that could be read, what was wrong with the others, and where things stand. */
export interface ReadContent {
  /** Nothing when `summit.yaml` itself could not be read. */
  readonly corpus: Corpus | undefined;
  readonly faults: readonly Fault[];
  /** Records that exist but that the corpus lacks, for the faults they have. */
  readonly unread: readonly RecordReference[];
  /** The sub-heads of a record's body. */
  readonly subHeads: (collection: string, id: string) => readonly SubHead[];
  /** The file a record was read from, and the place of a field in it; the empty path is where its body begins. */
  readonly locate: (collection: CollectionName | 'summit', id: string, path: FieldPath) => { readonly file: string; readonly at: Position };
}

const SUMMIT = 'summit.yaml';

/** What was read of a file, by its name, for as long as its bytes stay the same: a second check reads only what was edited since. */
export type ReadMemory = Map<string, { readonly bytes: Buffer; readonly read: ReadRecord }>;

/** Reads a whole content folder, every file of it, and never stops at a fault. */
export function readContent(folder: ContentFolder, memory: ReadMemory = new Map()): ReadContent {
  const faults: Fault[] = unknownFolders(folder);
  const unread: RecordReference[] = [];
  const located = new Map<string, ReadRecord & { readonly file: string }>();
  const records = new Map<CollectionName, readonly object[]>();
  for (const collection of COLLECTION_NAMES) {
    const own: { readonly id: string }[] = [];
    for (const file of folder.filesIn(folderOf(collection)).filter((path) => !basename(path).startsWith('.'))) {
      const bytes = folder.read(file);
      // It was deleted since the folder was listed.
      if (!bytes) continue;
      const id = basename(file, extname(file));
      const misnamed = fileNameFault(file, id, collection);
      const first = located.get(`${collection}/${id}`);
      if (misnamed) {
        faults.push({ file, ...misnamed });
        // A second ending, as in name.md.txt, is no part of the id.
        unread.push({ collection, id: id.replace(/\..*$/, '') });
      } else if (first) {
        faults.push({ file, fault: `duplicate id "${id}"`, remedy: `${first.file} has it already; rename one of the two.` });
      } else {
        const read = remembered(file, bytes, memory, () => readRecord(bytes, COLLECTIONS[collection]));
        faults.push(...[...read.faults, ...missingPictures(read, folder)].map((fault) => ({ file, ...fault })));
        located.set(`${collection}/${id}`, { file, ...read });
        if (read.record) own.push({ id, ...read.record });
        else unread.push({ collection, id });
      }
    }
    records.set(collection, own);
  }
  const summit = readSummit(folder, memory);
  faults.push(...summit.faults.map((fault) => ({ file: SUMMIT, ...fault })));
  return {
    // Each record has passed the schema of its collection.
    corpus: summit.record ? ({ summit: summit.record, ...Object.fromEntries(records) } as unknown as Corpus) : undefined,
    faults,
    unread,
    subHeads: (collection, id) => located.get(`${collection}/${id}`)?.subHeads ?? [],
    locate: (collection, id, path) => {
      if (collection === 'summit') return { file: SUMMIT, at: summit.yaml.locate(path) };
      const found = located.get(`${collection}/${id}`);
      if (!found) throw new RangeError(`no file was read for ${collection}/${id}`);
      return { file: found.file, at: path.length === 0 && found.bodyStart ? found.bodyStart : found.yaml.locate(path) };
    },
  };
}

/** Folders no collection reads: a misspelt name would keep its records off the site without a word. */
function unknownFolders({ folders }: ContentFolder): Fault[] {
  const known = COLLECTION_NAMES.map(folderOf);
  return folders()
    .filter((name) => !name.startsWith('.') && !known.includes(name))
    .map((name) => ({
      file: `${name}/`,
      fault: 'a folder nothing is read from',
      remedy: `${suggestion(name, known)}Records lie in ${known.join(', ')}.`,
    }));
}

interface ReadRecord {
  readonly yaml: LocatedYaml;
  /** Where the body begins; nothing in a file that has none. */
  readonly bodyStart?: Position;
  readonly faults: readonly LocalFault[];
  /** Its fields as the schema takes them, and the body of a Markdown file; nothing where it has none of its own. */
  readonly record?: object;
  /** The pictures its body shows; whether they are there is asked at each check. */
  readonly pictures?: readonly ShownPicture[];
  readonly subHeads?: readonly SubHead[];
}

function missingPictures({ pictures = [] }: ReadRecord, { serves }: ContentFolder): readonly LocalFault[] {
  return pictures
    .filter(({ path }) => !serves(path))
    .map(({ path, at }) => ({
      at,
      fault: `no picture "${path}"`,
      remedy: `Put the file into public/, as public${path}, or mend its path.`,
    }));
}

const NO_YAML: LocatedYaml = { data: undefined, faults: [], locate: () => ({ line: 1, column: 1 }) };

function fileNameFault(file: string, id: string, collection: CollectionName): LocalFault | undefined {
  const ending = ENDINGS[COLLECTIONS[collection].kind];
  if (!file.endsWith(ending)) {
    return {
      fault: `not a ${ending} file`,
      remedy: `Records of ${folderOf(collection)}/ end in ${ending}; rename or move this file.`,
    };
  }
  if (ID_FORM.test(id)) return undefined;
  return {
    fault: `the file name "${id}" cannot be an id`,
    remedy: 'Use lower-case letters, digits and single hyphens: the name is part of the address.',
  };
}

function remembered(file: string, bytes: Buffer, memory: ReadMemory, readAnew: () => ReadRecord): ReadRecord {
  const known = memory.get(file);
  if (known?.bytes.equals(bytes)) return known.read;
  const read = readAnew();
  memory.set(file, { bytes, read });
  return read;
}

/** Reads one file; whatever a parser chokes on becomes a fault of that file. */
function readRecord(bytes: Uint8Array, form: FileForm): ReadRecord {
  const decoded = readText(bytes);
  if ('fault' in decoded) return { yaml: NO_YAML, faults: [decoded] };
  try {
    switch (form.kind) {
      case 'markdown':
        return readMarkdownRecord(decoded.text, form);
      case 'yaml':
        return readYamlRecord(decoded.text, form);
      case 'csv':
        return readSeriesRecord(decoded.text, form);
    }
  } catch (error) {
    return { yaml: NO_YAML, faults: [unreadable(error)] };
  }
}

function unreadable(error: unknown): LocalFault {
  return {
    fault: `this file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Something in it is nested too deeply or oddly formed; take back the last change and make it in smaller steps.',
  };
}

function readMarkdownRecord(text: string, { schema }: FileForm): ReadRecord {
  const parted = partMarkdown(text);
  if (!parted) {
    return {
      yaml: NO_YAML,
      faults: [
        {
          at: { line: 1, column: 1 },
          fault: 'no front matter',
          remedy: 'Begin the file with a line ---, the keys, and a second line ---.',
        },
      ],
    };
  }
  const yaml = readYaml(parted.yaml, 2);
  const { faults, data } = validate(yaml, schema);
  const { body, faults: inBody, pictures, subHeads } = readMarkdownBody(parted.blanked, data && (yaml.data as object));
  const ours = [...houseFaultsOfData(yaml.data, yaml.locate), ...houseFaultsOfBody(parted.blanked)];
  const read = {
    yaml,
    faults: [...faults, ...inBody, ...ours],
    ...(pictures.length > 0 && { pictures }),
    ...(subHeads.length > 0 && { subHeads }),
  };
  return data ? { ...read, bodyStart: parted.bodyStart, record: { ...data, body } } : read;
}

function readYamlRecord(text: string, form: FileForm): ReadRecord {
  const yaml = readYaml(text, 1);
  const { faults: inFields, data } = validate(yaml, form.schema);
  // What a source is called and says of itself is not ours.
  const faults = form === COLLECTIONS.sources ? inFields : [...inFields, ...houseFaultsOfData(yaml.data, yaml.locate)];
  return data ? { yaml, faults, record: data } : { yaml, faults };
}

function readSeriesRecord(text: string, { schema }: FileForm): ReadRecord {
  const { rows, faults } = parseSeries(text);
  const yaml: LocatedYaml = {
    data: { rows },
    faults: faults.map(({ line, fault, remedy }) => ({ at: { line, column: 1 }, fault, remedy })),
    locate: (path) => ({ line: typeof path[1] === 'number' ? path[1] + 2 : 1, column: 1 }),
  };
  if (faults.length > 0) return { yaml, faults: yaml.faults };
  const { faults: wrong, data } = validate(yaml, schema);
  return data ? { yaml, faults: wrong, record: data } : { yaml, faults: wrong };
}

function validate(yaml: LocatedYaml, schema: z.ZodType): { readonly faults: readonly LocalFault[]; readonly data?: object } {
  if (yaml.data === undefined) return { faults: yaml.faults };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { faults: yaml.faults, data: result.data as object };
  const known = new Set(yaml.faults.map(({ at }) => `${at?.line ?? 0}:${at?.column ?? 0}`));
  const faults = schemaFaults(result.error.issues, schema, yaml).filter(({ at }) => !known.has(`${at?.line ?? 0}:${at?.column ?? 0}`));
  return { faults: [...yaml.faults, ...faults] };
}

function readSummit({ read }: ContentFolder, memory: ReadMemory): ReadRecord {
  const bytes = read(SUMMIT);
  if (!bytes) {
    return {
      yaml: NO_YAML,
      faults: [{ fault: `no ${SUMMIT}`, remedy: 'It says which summit the site explains; copy the one of another site and change it.' }],
    };
  }
  return remembered(SUMMIT, bytes, memory, () => readRecord(bytes, { kind: 'yaml', schema: summitSchema }));
}
