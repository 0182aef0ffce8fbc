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
  /** True when pages can be made of the corpus: every record was read, and each that is named exists. */
  readonly isWhole: boolean;
  /** In file order, each once. */
  readonly faults: readonly Fault[];
  /** The faults as text; empty when there are none. */
  readonly report: string;
}

/** Reads and judges a content folder on the disk, as `checkFolder` does. */
export function checkContent(directory: string, memory?: ReadMemory): ContentCheck {
  return checkFolder(folderOnDisk(directory), memory);
}

/**
 * Reads and judges a content folder: every fault of every file, then every rule that spans records. Pass the same memory to check
 * again: only files with other bytes are read anew.
 */
export function checkFolder(folder: ContentFolder, memory?: ReadMemory): ContentCheck {
  const content = readContent(folder, memory);
  const { corpus, unread } = content;
  const broken = corpus ? checkIntegrity(corpus, unread) : [];
  const issues = corpus ? [...broken, ...furtherIssues(corpus, content)] : [];
  const faults = inFileOrder([...content.faults, ...issues.map((issue) => faultOf(issue, content))]);
  return { corpus, isWhole: unread.length === 0 && broken.length === 0, faults, report: reportFaults(faults, folder.name) };
}

/** What keeps content from being published, though pages could be made of it. */
function furtherIssues(corpus: Corpus, { unread, subHeads }: ReadContent): readonly Issue[] {
  return [
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
