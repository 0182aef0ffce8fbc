import { headingLinkLabel, sourceLabel, wideBoxLabel } from '#words/words.ts';
import { at, recordUrl } from '#urls.ts';
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import rehypeFormerAnchors from './rehype-former-anchors.ts';
import rehypeHeadingLinks from './rehype-heading-links.ts';
import rehypeParagraphIds from './rehype-paragraph-ids.ts';
import rehypeSections from './rehype-sections.ts';
import rehypeTermNotes from './rehype-term-notes.ts';
import rehypeWideBoxes from './rehype-wide-boxes.ts';
import remarkBodyReview from './remark-body-review.ts';
import remarkCharts from './remark-charts.ts';
import remarkCitations from './remark-citations.ts';
import remarkProseSyntax from './remark-prose-syntax.ts';
import remarkRecordLinks from './remark-record-links.ts';
import remarkRehype from 'remark-rehype';
import type { PluggableList } from 'unified';

/** Only articles are long enough for their paragraphs to need addresses; they alone have key points. */
const isArticle = (frontMatter: Readonly<Record<string, unknown>>): boolean => 'keyPoints' in frontMatter;

/**
 * The plugins every body runs through, in order: the syntax, places of charts are no text, citations become figures, the review
 * looks for them last; then as HTML, ids before the links that need them.
 */
export const bodyPlugins: PluggableList = [
  remarkProseSyntax,
  remarkCharts,
  [remarkCitations, { label: sourceLabel }],
  [remarkRecordLinks, { urlOf: recordUrl, at }],
  remarkBodyReview,
  remarkRehype,
  rehypeHeadingIds,
  rehypeSections,
  [rehypeHeadingLinks, { label: headingLinkLabel }],
  [rehypeParagraphIds, { isAddressed: isArticle }],
  rehypeFormerAnchors,
  rehypeTermNotes,
  [rehypeWideBoxes, { label: wideBoxLabel }],
] as PluggableList;
