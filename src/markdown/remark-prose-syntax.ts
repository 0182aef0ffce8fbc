import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/** Marks that ordinary prose holds by accident: an address, a tilde, a bracket, a line that is indented or underlined. */
const UNMEANT = [
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'strikethrough',
  'tasklistCheck',
  'codeIndented',
  'setextUnderline',
];

/** The Markdown of the site: CommonMark and tables, without the marks that ordinary prose holds by accident, so that it is printed as it is written. */
export default function remarkProseSyntax(this: Processor): void {
  remarkGfm.call(this);
  const data = this.data();
  data.micromarkExtensions?.push({ disable: { null: UNMEANT } });
  // Addresses are also looked for in text that was read already.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ('transforms' in extension ? { ...extension, transforms: [] } : extension));
}
