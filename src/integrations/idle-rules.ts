import postcss, { type AtRule, type Container, type Root, type Rule } from 'postcss';

/** A style sheet with, for each selector in its order, the names that an element must bear for it to meet one. */
interface Sheet {
  readonly root: Root;
  readonly needs: readonly (readonly string[])[];
  /** Every name of them once. */
  readonly names: readonly string[];
  /** The sheet as it was shortened before, by which of its selectors were kept. */
  readonly texts: Map<string, string>;
}

const sheets = new Map<string, Sheet>();

/**
 * A page without the rules of its styles that nothing in it can meet: of a class, an element or a scope that it has not. A class or
 * an element whose name stands in a script (`words` are theirs) may come later and keeps its rules; a page with an element that has
 * `data-keeps-styles` keeps all, since parts of other pages may join it.
 */
export function dropIdleRules(html: string, words: ReadonlySet<string>): string {
  if (keepsStyles(html)) return html;
  // What stands around the sheets and the sheets themselves, by turns.
  const parts = html.split(STYLE);
  const borne = namesIn(parts.filter((_, place) => place % 2 === 0).join(''));
  const isMet = (name: string): boolean => borne.has(name) || isWord(name.replace(/^\./, ''), words);
  return parts.map((part, place) => (place % 2 === 0 ? part : `<style>${withoutIdle(part, isMet)}</style>`)).join('');
}

/** True for a page whose styles stay whole, since parts of other pages may join it. */
export function keepsStyles(html: string): boolean {
  return KEEPS.test(html);
}

/** The words of a script that may name a class or an element: all but those asked of an object, such as `log` in `console.log`. */
export function wordsOfScript(script: string): readonly string[] {
  return [...script.matchAll(/(?<![\w.-])[a-z][\w-]*/g)].map(([word]) => word);
}

/** Found by the attribute and read backwards to its tag: as a tag read forwards, every one of a page would be tried. */
const KEEPS = / data-keeps-styles(?<=<[^>]*)/;
/** A style sheet of a page, with what it holds. */
export const STYLE = /<style>([^]*?)<\/style>/g;
const SCOPE = /data-astro-cid-[a-z0-9]{8}/g;

/** Elements by name, classes with their dot, and scopes. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [whole, element, classes] of html.matchAll(NAMED)) {
    if (classes === undefined) names.add(element ?? whole);
    else for (const name of classes.split(/\s+/)) names.add(`.${name}`);
  }
  return names;
}

const NAMED = /<([a-z][\w-]*)| class="([^"]*)"|data-astro-cid-[a-z0-9]{8}/g;

/** A script may also join a name of its parts, as in `event-${kind}`. */
function isWord(name: string, words: ReadonlySet<string>): boolean {
  return words.has(name) || (name.includes('-') && words.has(name.slice(0, name.lastIndexOf('-') + 1)));
}

function withoutIdle(css: string, isMet: (name: string) => boolean): string {
  const sheet = sheets.get(css) ?? sheetOf(css);
  sheets.set(css, sheet);
  const met = new Set(sheet.names.filter(isMet));
  const kept = sheet.needs.map((names) => names.every((name) => met.has(name)));
  const key = kept.map(Number).join('');
  const text = sheet.texts.get(key) ?? textWith(sheet.root, kept);
  sheet.texts.set(key, text);
  return text;
}

function sheetOf(css: string): Sheet {
  const root = postcss.parse(css);
  const needs: (readonly string[])[] = [];
  root.walkRules((rule) => void needs.push(...rule.selectors.map((selector) => (isFrame(rule) ? [] : needsOf(selector)))));
  return { root, needs, names: [...new Set(needs.flat())], texts: new Map() };
}

/** True for a frame of an animation, whose `from` and `to` are no elements. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');
}

/** The names outside brackets: `.a:is(b, c) > d` needs `.a` and `d`. */
function needsOf(selector: string): readonly string[] {
  let bare = selector;
  while (/\([^()]*\)/.test(bare)) bare = bare.replaceAll(/:[\w-]+\([^()]*\)/g, '');
  const plain = bare.replaceAll(/\[[^\]]*\]|:+[\w-]+/g, ' ');
  return [...(plain.match(/\.?[a-z][\w-]*/gi) ?? []), ...(bare.match(SCOPE) ?? [])];
}

function textWith(sheet: Root, kept: readonly boolean[]): string {
  const root = sheet.clone();
  let place = 0;
  root.walkRules((rule) => {
    const selectors = rule.selectors.filter(() => kept[place++]);
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
  });
  dropEmpty(root);
  return root.toString();
}

/** Empty conditions go; an empty layer leaves its name, which holds its place among the others. */
function dropEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'atrule' || !node.nodes) return;
    dropEmpty(node);
    if (node.nodes.length > 0) return;
    if (node.name === 'layer') node.replaceWith(postcss.atRule({ name: 'layer', params: node.params }));
    else node.remove();
  });
}
