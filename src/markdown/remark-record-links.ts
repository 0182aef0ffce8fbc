import { LINKABLE, type Linkable } from '#model/citation.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { seenIn } from './seen.ts';

/** Where a record is published. */
export interface RecordLinkSettings {
  readonly urlOf: (kind: Linkable, id: string) => string;
}

const RECORD_LINK = /^([a-z]+):([^/].*)$/;
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** Turns `[text](agreement:id)` and its like into links to the record's page, and records every such link. */
export default function remarkRecordLinks({ urlOf }: RecordLinkSettings) {
  return function transform(tree: Root, file: VFile): void {
    const seen = seenIn(file);
    visit(tree, 'link', (node) => {
      const [, kind, id] = RECORD_LINK.exec(node.url) ?? [];
      if (kind === undefined || id === undefined || SCHEMES.has(kind)) return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      seen.links = [...seen.links, { kind, id, line, column }];
      const linkable = LINKABLE.find((known) => known === kind);
      if (linkable) node.url = urlOf(linkable, id);
    });
  };
}
