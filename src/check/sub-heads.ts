import type { Position } from '#model/citation.ts';
import type { Corpus } from '#model/corpus.ts';
import { suggestion, type Issue } from '#model/issue.ts';
import { bodiesOf } from '#model/mentions.ts';
import { idsOfCharts, isReservedId } from '#model/reserved-ids.ts';
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

/** A sub-head of a body, with the id that is its address. */
export interface SubHead {
  readonly id: string;
  readonly words: string;
  readonly at: Position;
}

/** What the build gives ids by; a plugin without settings. */
const giveIds = rehypeHeadingIds as unknown as () => (tree: object, file: VFile) => void;

/** The sub-heads of a body, with the ids the build gives them. */
export function subHeadsOf(tree: Root): readonly SubHead[] {
  const heads: Omit<SubHead, 'id'>[] = [];
  visit(tree, 'heading', (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    heads.push({ words: toString(node), at: { line, column } });
  });
  const root = h(
    null,
    heads.map(({ words }) => h('h2', words)),
  );
  giveIds()(root, new VFile());
  return heads.map((head, place) => {
    const node = root.children[place];
    return { ...head, id: node?.type === 'element' ? String(node.properties['id']) : '' };
  });
}

/** Sub-heads where none may stand, or whose address something else on their page has. */
export function misplacedSubHeads(corpus: Corpus, subHeads: (collection: string, id: string) => readonly SubHead[]): readonly Issue[] {
  return bodiesOf(corpus).flatMap(({ collection, id, body }): readonly Issue[] => {
    const heads = subHeads(collection, id);
    if (collection !== 'articles' && collection !== 'agreements') {
      return heads.map(({ at }) => ({
        collection,
        id,
        at,
        fault: 'a sub-head in a text that stands on pages with others',
        remedy: 'Leave it out: only articles and agreements have sub-heads.',
      }));
    }
    const charts = [...corpus.lanes, ...corpus.trends].filter(({ story }) => story === id);
    const terms = body.links.filter(({ kind }) => kind === 'term').map((link) => `term-${link.id}`);
    const taken = new Set([...idsOfCharts(charts.map((chart) => chart.id)), ...terms]);
    return heads
      .filter((head) => isReservedId(head.id) || taken.has(head.id))
      .map((head) => ({
        collection,
        id,
        at: head.at,
        fault: `the address #${head.id} of the sub-head "${head.words}" is taken by a part of the page`,
        remedy: 'Word the sub-head otherwise.',
      }));
  });
}

/** The address of a paragraph, a digest of its first words; that it exists is judged on the built page. */
const PARAGRAPH = /^p-[a-z0-9]{4}$/;

/** Former anchors of an article that lead to a sub-head it has not, or that a sub-head of today bears. */
export function strayFormerAnchors(
  { articles }: Corpus,
  subHeads: (collection: string, id: string) => readonly SubHead[],
): readonly Issue[] {
  return articles.flatMap(({ id, formerAnchors = {} }) => {
    const known = subHeads('articles', id).map((head) => head.id);
    return Object.entries(formerAnchors).flatMap(([target, former]): readonly Issue[] => [
      ...(target === 'text' || PARAGRAPH.test(target) || known.includes(target)
        ? []
        : [
            {
              collection: 'articles' as const,
              id,
              at: ['formerAnchors', target],
              fault: `no sub-head has the address "${target}"`,
              remedy: `${suggestion(target, known)}Write the address of a sub-head or a paragraph of this article, or text for its beginning.`,
            },
          ]),
      ...former.flatMap((anchor, place) =>
        known.includes(anchor)
          ? [
              {
                collection: 'articles' as const,
                id,
                at: ['formerAnchors', target, place],
                fault: `"${anchor}" is the address of a sub-head of today`,
                remedy: 'Take it out: it leads there by itself.',
              },
            ]
          : [],
      ),
    ]);
  });
}
