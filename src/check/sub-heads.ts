import { stepIds } from '#model/agreement.ts';
import type { Position } from '#model/citation.ts';
import type { Corpus } from '#model/corpus.ts';
import { suggestion, type Issue } from '#model/issue.ts';
import { bodiesOf, type Bodied } from '#model/mentions.ts';
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

/** An article told without a break: its contents would lead nowhere. Held back where it is empty, which is reported. */
export function fewSubHeads({ articles }: Corpus, subHeads: (collection: string, id: string) => readonly SubHead[]): readonly Issue[] {
  return articles
    .filter(({ id, body }) => !body.isEmpty && subHeads('articles', id).length < 2)
    .map(({ id }) => ({
      collection: 'articles',
      id,
      at: [],
      fault: 'an article with fewer than two sub-heads',
      remedy: 'Part it by ## lines that tell the story when read alone.',
    }));
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
    const isTaken = takenIds(corpus, { collection, id, body });
    return heads
      .filter((head) => isTaken(head.id))
      .map((head) => ({
        collection,
        id,
        at: head.at,
        fault: `the address #${head.id} of the sub-head "${head.words}" is taken by a part of the page`,
        remedy: 'Word the sub-head otherwise.',
      }));
  });
}

/** Tells whether a part of a record's page bears an id: a part that every page has, a chart the text places, the note of a term it links to, a step of its history. */
export function takenIds({ agreements }: Corpus, { collection, id, body }: Bodied): (id: string) => boolean {
  const steps = agreements
    .filter((agreement) => collection === 'agreements' && agreement.id === id)
    .flatMap((agreement) => [...stepIds(agreement), ...agreement.history.flatMap(({ formerIds = [] }) => formerIds)]);
  const own = new Set([
    ...idsOfCharts(body.charts.flatMap((chart) => chart.id ?? [])),
    ...body.links.filter(({ kind }) => kind === 'term').map((link) => `term-${link.id}`),
    ...steps,
  ]);
  return (candidate) => isReservedId(candidate) || own.has(candidate);
}

/** The address of a paragraph, a digest of its first words; that it exists is judged on the built page. */
const PARAGRAPH = /^p-[a-z0-9]{4}$/;

/** Former anchors of an article that lead to a sub-head it has not, or that a sub-head or another part of its page bears. */
export function strayFormerAnchors(corpus: Corpus, subHeads: (collection: string, id: string) => readonly SubHead[]): readonly Issue[] {
  return corpus.articles.flatMap(({ id, formerAnchors = {}, body }) => {
    const known = subHeads('articles', id).map((head) => head.id);
    const isTaken = takenIds(corpus, { collection: 'articles', id, body });
    const all = Object.values(formerAnchors).flat();
    const clashOf = (anchor: string): Pick<Issue, 'fault' | 'remedy'> | undefined => {
      if (known.includes(anchor))
        return { fault: `"${anchor}" is the address of a sub-head of today`, remedy: 'Take it out: it leads there by itself.' };
      if (!PARAGRAPH.test(anchor) && isTaken(anchor))
        return { fault: `"${anchor}" is the address of a part of the page`, remedy: 'Take it out: it leads there by itself.' };
      return all.filter((other) => other === anchor).length > 1
        ? { fault: `former address "${anchor}" stands twice`, remedy: 'Keep it where its text stands now.' }
        : undefined;
    };
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
      ...former.flatMap((anchor, place) => {
        const clash = clashOf(anchor);
        return clash ? [{ collection: 'articles' as const, id, at: ['formerAnchors', target, place], ...clash }] : [];
      }),
    ]);
  });
}
