import { checkIntegrity } from '#model/integrity.ts';
import { isPosition, type Issue } from '#model/issue.ts';
import type { Corpus } from '#model/corpus.ts';
import { checkBindings } from './bindings.ts';
import { folderOnDisk, type ContentFolder } from './content-folder.ts';
import { checkHeadlines } from './headlines.ts';
import { inFileOrder, reportFaults, type Fault } from './fault.ts';
import { fewSubHeads, misplacedSubHeads, strayFormerAnchors } from './sub-heads.ts';
import { daysToCome } from './publication-days.ts';
import { readContent, type ReadContent, type ReadMemory } from './read-content.ts';

/** What a check of the content found. */
export interface ContentCheck {
  readonly corpus: Corpus | undefined;
  /** In file order, each once. */
  readonly faults: readonly Fault[];
  /** The faults as text; empty when there are none. */
  readonly report: string;
}

/** Reads and judges a content folder on the disk, as `checkFolder` does. */
export function checkContent(directory: string, memory?: ReadMemory): ContentCheck {
  return checkFolder(folderOnDisk(directory), memory);
}

/** Reads and judges a content folder: every fault of every file, then every rule that spans records. Whoever checks again hands over the same memory. */
export function checkFolder(folder: ContentFolder, memory?: ReadMemory): ContentCheck {
  const content = readContent(folder, memory);
  const issues = content.corpus ? issuesIn(content.corpus, content) : [];
  const spanning = issues.map((issue) => faultOf(issue, content));
  const faults = inFileOrder([...content.faults, ...spanning]);
  return { corpus: content.corpus, faults, report: reportFaults(faults, folder.name) };
}

function issuesIn(corpus: Corpus, { unread, subHeads }: ReadContent): readonly Issue[] {
  return [
    ...checkIntegrity(corpus, unread),
    ...checkBindings(corpus, unread),
    ...checkHeadlines(corpus),
    ...misplacedSubHeads(corpus, subHeads),
    ...strayFormerAnchors(corpus, subHeads),
    ...fewSubHeads(corpus, subHeads),
    ...daysToCome(corpus, Date.now()),
  ];
}

function faultOf({ collection, id, at, fault, remedy }: Issue, { locate }: ReadContent): Fault {
  if (!isPosition(at)) return { ...locate(collection, id, at), fault, remedy };
  return { file: locate(collection, id, []).file, at, fault, remedy };
}
