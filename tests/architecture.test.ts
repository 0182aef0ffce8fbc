import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import ts from 'typescript';

/** What a layer may import: a name ending in * stands for all that begins so; `names` narrows it to what is taken from there. */
type Allowed = string | { readonly from: string; readonly names: RegExp };

interface Layer {
  /** A folder of src/, with a slash, a file, or those of a folder that end alike, with a star. */
  readonly at: string;
  readonly mayImport: readonly Allowed[];
  /** With `import type` only. */
  readonly mayImportTypesOf?: readonly string[];
  /** In `import()` only. */
  readonly mayImportLate?: readonly string[];
  /** In the `<script>` of a component only. */
  readonly scriptsMayImport?: readonly string[];
  /** Names it never uses, imported or not. */
  readonly never?: readonly string[];
}

/** An `import()` whose address is worked out when it runs. */
const COMPUTED = 'an address worked out at run time';
const CLOCK_AND_CHANCE = ['Date.now', 'new Date()', 'Math.random', 'performance', 'setTimeout', 'setInterval'];
const DISK_AND_NET = ['process', 'fetch', 'require'];
const DOM = ['document', 'window', 'navigator', 'HTMLElement'];

/** Who may import whom. Each folder may also import itself, with ./ alone. */
const LAYERS: readonly Layer[] = [
  {
    at: 'model/',
    mayImport: ['astro/zod', { from: 'd3', names: /^csv(Parse|Format)/ }],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'markdown/',
    mayImport: [
      '#model/citation.ts',
      '#model/collections.ts',
      '#model/words-id.ts',
      '#urls.ts',
      '#words/*',
      '@astrojs/markdown-remark',
      'remark-gfm',
      'remark-rehype',
      'unified',
      'vfile',
      'hastscript',
      'hast-util-*',
      'mdast-util-*',
      'unist-util-*',
    ],
    mayImportTypesOf: ['hast', 'mdast', 'unist', '#model/section.ts'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'check/',
    mayImport: [
      'node:*',
      'yaml',
      'remark',
      '@astrojs/markdown-remark',
      'hastscript',
      'hast-util-to-html',
      'mdast-util-to-string',
      'unist-util-visit',
      'vfile',
      '#model/*',
      '#markdown/*',
      '#words/*',
      '#content-directory.ts',
      '#files-in.ts',
      '#published-url.ts',
      '#urls.ts',
    ],
    mayImportTypesOf: ['astro', 'astro/loaders', 'astro/zod', 'hast', 'mdast', 'unified'],
  },
  { at: 'content-directory.ts', mayImport: [] },
  { at: 'edition.ts', mayImport: [] },
  { at: 'files-in.ts', mayImport: ['node:*'] },
  { at: 'kept-pictures.ts', mayImport: ['node:*'] },
  { at: 'published-url.ts', mayImport: ['node:fs', 'yaml', '#content-directory.ts', '#edition.ts'] },
  { at: 'content.config.ts', mayImport: ['astro:content', 'astro/zod', '#check/content-loader.ts', '#model/*'] },
  { at: 'corpus.ts', mayImport: ['astro:content', '#model/*', '#words/words.ts'] },
  { at: 'urls.ts', mayImport: ['#model/collections.ts', '#published-url.ts'], mayImportTypesOf: ['#model/*'] },
  { at: 'words/', mayImport: ['#edition.ts', '#model/*', '#words/*'], never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM] },
  { at: 'site.ts', mayImport: ['#urls.ts', '#words/*'] },
  { at: 'middleware.ts', mayImport: ['#words/*', 'astro:middleware'] },
  { at: 'record-links.ts', mayImport: ['#urls.ts', '#words/*', '#model/*', '#figures/*'] },
  {
    at: 'exports/',
    mayImport: [
      '@astrojs/rss',
      'astro/zod',
      'node:crypto',
      'hastscript',
      'hast-util-to-html',
      { from: 'd3', names: /^csvFormat/ },
      '#cards/icon.ts',
      '#cite/*',
      '#figures/all.ts',
      '#figures/as-of.ts',
      '#figures/figure.ts',
      '#hosts/media-types.ts',
      '#model/*',
      '#search/vocabulary.ts',
      '#search-records.ts',
      '#urls.ts',
      '#words/*',
      '#site.ts',
    ],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  { at: 'search-records.ts', mayImport: ['#site.ts', '#urls.ts', '#words/*', '#model/*', '#search/*', '#figures/all.ts'] },
  {
    at: 'search/',
    mayImport: ['#model/fold.ts', '#model/nearest.ts'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'charts/',
    mayImport: ['d3', 'topojson-client', 'world-atlas/land-50m.json', '#model/*'],
    mayImportTypesOf: ['topojson-specification'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'cards/',
    mayImport: [
      'satori',
      'sharp',
      'fontkit',
      'node:*',
      '#figures/*',
      '#images/drawn-text.ts',
      '#images/svg-file.ts',
      '#kept-pictures.ts',
      '#model/*',
      '#words/*',
    ],
    mayImportTypesOf: ['hast', '#urls.ts'],
    never: CLOCK_AND_CHANCE,
  },
  {
    at: 'json-ld/',
    mayImport: ['#model/*', '#site.ts', '#urls.ts', '#words/*'],
    mayImportTypesOf: ['schema-dts'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  { at: 'cite/', mayImport: ['#model/*', '#urls.ts', '#words/*'], never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM] },
  {
    at: 'drawings/',
    mayImport: [],
    mayImportTypesOf: ['hast', '#charts/*', '#model/*'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'figures/',
    mayImport: ['#charts/*', '#drawings/*', '#model/*', '#urls.ts', '#words/*'],
    mayImportTypesOf: ['hast'],
    never: [...CLOCK_AND_CHANCE, ...DISK_AND_NET, ...DOM],
  },
  {
    at: 'images/',
    mayImport: [
      '#drawings/*',
      '#figures/*',
      '#model/*',
      '#styles/*',
      '#words/*',
      'fontkit',
      'hast-util-to-html',
      'node:fs',
      'node:module',
      'node:zlib',
      'postcss',
      'sharp',
    ],
    mayImportTypesOf: ['hast'],
    never: CLOCK_AND_CHANCE,
  },
  {
    at: 'components/',
    mayImport: [
      '#model/*',
      '#charts/*',
      '#drawings/*',
      '#exports/frames.ts',
      '#figures/*',
      'hast-util-to-html',
      '#search/vocabulary.ts',
      '#markdown/split-at-charts.ts',
      '#components/*',
      '#published-url.ts',
      '#site.ts',
      '#urls.ts',
      '#words/*',
      '#record-links.ts',
      '#styles/*',
      'uqr',
    ],
    mayImportTypesOf: ['hast', '#cite/*'],
    scriptsMayImport: ['#browser/*'],
  },
  {
    at: 'layouts/',
    mayImport: [
      '#cards/card.ts',
      '#cite/*',
      '#json-ld/*',
      '#components/*',
      '#published-url.ts',
      '#site.ts',
      '#styles/*',
      '#words/*',
      '#urls.ts',
    ],
    mayImportTypesOf: ['#model/*'],
  },
  {
    at: 'pages/',
    mayImport: [
      '#corpus.ts',
      '#cards/*',
      '#cite/*',
      '#json-ld/*',
      '#model/*',
      '#figures/*',
      '#images/*',
      '#kept-pictures.ts',
      '#styles/*',
      '#layouts/*',
      '#components/*',
      '#published-url.ts',
      '#urls.ts',
      '#words/*',
      '#record-links.ts',
      '#search-records.ts',
      '#search/*',
      '#site.ts',
      '#exports/*',
    ],
    mayImportTypesOf: ['astro'],
  },
  // What a reader's first act loads; the rest of browser/ reaches it by import() alone.
  { at: 'browser/ledger/', mayImport: ['#model/ledger-*', '#model/folded-text.ts', '#words/ledger.ts'], never: ['process', 'require'] },
  { at: 'hosts/', mayImport: ['node:*', '#files-in.ts', '#published-url.ts'], never: CLOCK_AND_CHANCE },
  { at: 'integrations/', mayImport: ['astro', '@astrojs/sitemap', 'pagefind', 'node:*', '#files-in.ts', '#hosts/*'] },
  {
    at: 'browser/timeline/*.late.ts',
    mayImport: ['#charts/*', '#drawings/*'],
    mayImportTypesOf: ['hast'],
    never: DISK_AND_NET,
  },
  { at: 'browser/timeline/', mayImport: [], mayImportTypesOf: ['#drawings/*'], never: DISK_AND_NET },
  // The interface of the search is written with the pure functions of search/; what a page loads at once imports it late.
  {
    at: 'browser/',
    mayImport: ['#search/*', '#styles/search.css?inline'],
    mayImportLate: [COMPUTED, './*'],
    never: ['process', 'require'],
  },
  { at: 'worker/', mayImport: [], never: [...CLOCK_AND_CHANCE.filter((name) => name !== 'setTimeout'), ...DOM] },
  { at: 'commands/', mayImport: ['node:*'], mayImportLate: ['playwright-core'] },
  { at: 'styles/', mayImport: [] },
];

/** The composition root imports by path, since it is read before the # names exist. */
const ROOT: Layer = { at: 'astro.config.mjs', mayImport: ['@astrojs/*', 'astro/config', './src/*'] };

const ODDS_AND_ENDS = ['utils', 'util', 'lib', 'libs', 'helpers', 'common', 'constants', 'types', 'shared', 'misc'];
const ENDINGS = /\.(?:ts|mjs|astro|css(?:\?(?:inline|raw))?)$/;
const CSS_COLOR = /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl|oklch|oklab|lab|lch|color|var)\(.*)$/i;

interface Import {
  readonly from: string;
  /** What is taken from there; * for all of it or for its effects. */
  readonly names: readonly string[];
  readonly kind: 'value' | 'type' | 'late';
  readonly isInScript: boolean;
}

/** What keeps a file of src/ from its place in the table; `file` is relative to src/. */
function violationsOf(file: string, text: string): readonly string[] {
  const layer = LAYERS.find(({ at }) => isAt(at, file));
  if (!layer) return [`src/${file} lies in no layer of the table`];
  const parts = partsOf(file, text);
  return parts.flatMap(({ code, isInScript }) => {
    const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const imports = file.endsWith('.css') ? cssImports(code) : importsOf(source, isInScript);
    return [
      ...imports.flatMap((imported) => faultOfImport(imported, layer, `src/${file}`)),
      ...(file.endsWith('.css') ? [] : usesOf(source).filter((use) => layer.never?.includes(use))).map(
        (use) => `src/${file} uses ${use}, which ${layer.at} never does`,
      ),
      ...(layer.at === 'charts/' ? textsOf(source).filter((literal) => CSS_COLOR.test(literal)) : []).map(
        (color) => `src/${file} names the colour ${color}; charts/ knows places and sizes only`,
      ),
    ];
  });
}

function isAt(at: string, file: string): boolean {
  if (at.endsWith('/')) return file.startsWith(at);
  const [start = '', end] = at.split('*');
  return end === undefined ? file === at : file.startsWith(start) && file.endsWith(end);
}

/** The code of a file: all of it, or of a component what stands between its --- lines and in its scripts. */
function partsOf(file: string, text: string): readonly { readonly code: string; readonly isInScript: boolean }[] {
  if (!file.endsWith('.astro')) return [{ code: text, isInScript: false }];
  const [, frontMatter = '', template = text] = /^---\r?\n([\s\S]*?)^---$([\s\S]*)/m.exec(text) ?? [];
  const scripts = [...template.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(([, attributes = '', code = '']) => {
    const src = /\bsrc=(?:"|\{')([^"']+)/.exec(attributes)?.[1];
    return [{ code, isInScript: true }, ...(src === undefined ? [] : [{ code: `import '${src}';`, isInScript: true }])];
  });
  return [{ code: frontMatter, isInScript: false }, ...scripts];
}

function importsOf(source: ts.SourceFile, isInScript: boolean): readonly Import[] {
  const found: Import[] = [];
  visitAll(source, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const { importClause } = node;
      const bindings = importClause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
      const isType =
        importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (named !== undefined && named.length > 0 && !importClause?.name && named.every(({ isTypeOnly }) => isTypeOnly));
      const names = named && !importClause?.name ? named.map(({ name, propertyName }) => (propertyName ?? name).text) : ['*'];
      found.push({ from: node.moduleSpecifier.text, names, kind: isType ? 'type' : 'value', isInScript });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, names: ['*'], kind: node.isTypeOnly ? 'type' : 'value', isInScript });
    } else if (ts.isCallExpression(node) && isLateImport(node)) {
      const [address] = node.arguments;
      const isWritten = node.expression.kind === ts.SyntaxKind.ImportKeyword && address && ts.isStringLiteralLike(address);
      const from = isWritten ? address.text : COMPUTED;
      found.push({ from, names: ['*'], kind: 'late', isInScript });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push({ from: node.argument.literal.text, names: ['*'], kind: 'type', isInScript });
    }
  });
  return found;
}

function isLateImport({ expression }: ts.CallExpression): boolean {
  return expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText().startsWith('import.meta.glob');
}

function cssImports(code: string): readonly Import[] {
  return [...code.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/g)].map(([, from = '']) => ({
    from,
    names: ['*'],
    kind: 'value' as const,
    isInScript: false,
  }));
}

function faultOfImport({ from, names, kind, isInScript }: Import, layer: Layer, file: string): readonly string[] {
  const says = (fault: string): readonly string[] => [`${file} imports ${from}; ${fault}`];
  if (/(?:^|\/)\.\.(?:\/|$)/.test(from)) return says('../ does not occur');
  if (/^[.#]/.test(from) && !ENDINGS.test(from)) return says('an import of ours names its ending');
  const isLate = (name: string): boolean => name.endsWith('.late.ts');
  if (kind === 'value' && !isLate(file) && (isLate(from) || (layer.at === 'browser/' && /^\.\/.+\//.test(from))))
    return says('what waits for the reader is taken by import() alone');
  if (/^#words\/.+\//.test(from) && layer.at !== 'words/') return says('a catalogue is chosen in words/ alone');
  if (from.startsWith('./') && layer !== ROOT) return /\/$|\*/.test(layer.at) ? [] : says(`${layer.at} has no folder of its own`);
  if (dirname(from) === `#${dirname(file.replace(/^src\//, ''))}`) return says(`inside a folder it is ./${from.split('/').at(-1) ?? ''}`);
  const allowed: readonly Allowed[] = [
    ...(isInScript ? (layer.scriptsMayImport ?? []) : layer.mayImport),
    ...(kind === 'type' ? (layer.mayImportTypesOf ?? []) : []),
    ...(kind === 'late' ? (layer.mayImportLate ?? []) : []),
  ];
  const fitting = allowed.filter((one) => covers(typeof one === 'string' ? one : one.from, from));
  if (fitting.length === 0) {
    const isType = kind !== 'type' && (layer.mayImportTypesOf ?? []).some((one) => covers(one, from));
    return says(`${layer.at} may not${isType ? ' (types alone it may)' : isInScript ? ' in a script' : ''}`);
  }
  const alien = names.filter((name) => !fitting.some((one) => typeof one === 'string' || one.names.test(name)));
  return alien.length > 0 ? says(`${layer.at} may not take ${alien.join(', ')} from there`) : [];
}

function covers(allowed: string, from: string): boolean {
  return allowed.endsWith('*') ? from.startsWith(allowed.slice(0, -1)) : from === allowed;
}

/** The names a file uses that it does not declare, with what is asked of them: `process`, `Date.now`, `new Date()`. */
function usesOf(source: ts.SourceFile): readonly string[] {
  const uses: string[] = [];
  const declared = new Set<string>();
  visitAll(source, (node) => {
    if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) uses.push(`new ${node.expression.getText()}()`);
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) uses.push(node.getText());
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    if (ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) {
      if (parent.name === node) return void declared.add(node.text);
    }
    const isFieldName =
      (ts.isPropertyAccessExpression(parent) && parent.expression !== node) ||
      ((ts.isPropertyAssignment(parent) || ts.isTypeElement(parent)) && parent.name === node);
    if (!isFieldName) uses.push(node.text);
  });
  return [...new Set(uses)].filter((use) => !declared.has(use.split('.')[0] ?? use));
}

function textsOf(source: ts.SourceFile): readonly string[] {
  const texts: string[] = [];
  visitAll(source, (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
  });
  return texts;
}

function visitAll(node: ts.Node, visitor: (node: ts.Node) => void): void {
  visitor(node);
  node.forEachChild((child) => visitAll(child, visitor));
}

const project = join(import.meta.dirname, '..');
const entries = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true }).map((entry) => ({
  path: join(entry.parentPath, entry.name).slice(join(project, 'src/').length).replaceAll('\\', '/'),
  isFile: entry.isFile(),
}));
const files = entries
  .filter(({ isFile }) => isFile)
  .map(({ path }) => path)
  .sort();
const textOf = (file: string): string => readFileSync(join(project, 'src', file), 'utf8');

test('every file of src/ imports only what the table grants its layer', () => {
  assert.deepEqual(
    files.flatMap((file) => violationsOf(file, textOf(file))),
    [],
  );
});

test('the composition root wires integrations, plugins and our own parts, and nothing imports it', () => {
  const text = readFileSync(join(project, 'astro.config.mjs'), 'utf8');
  const source = ts.createSourceFile('astro.config.mjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const imports = importsOf(source, false);
  assert.deepEqual(
    imports.flatMap((imported) => faultOfImport(imported, ROOT, 'astro.config.mjs')),
    [],
  );
  assert.deepEqual(
    source.statements
      .filter((statement) => !ts.isImportDeclaration(statement) && !ts.isExportAssignment(statement))
      .map((s) => s.getText()),
    [],
    'astro.config.mjs holds imports and one export, no logic',
  );
  assert.ok(imports.some(({ from }) => from.startsWith('./src/')));
});

test('the table has no layer that does not exist, and the test reads imports of every kind of file', () => {
  assert.deepEqual(
    LAYERS.filter(({ at }) => !files.some((file) => isAt(at, file))).map(({ at }) => at),
    [],
  );
  for (const ending of ['.ts', '.astro', '.mjs']) {
    const ofKind = files.filter((file) => file.endsWith(ending));
    const imports = ofKind.flatMap((file) =>
      partsOf(file, textOf(file)).flatMap(({ code, isInScript }) =>
        importsOf(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS), isInScript),
      ),
    );
    assert.ok(imports.length >= ofKind.length, `${imports.length} imports in ${ofKind.length} ${ending} files`);
    if (ending === '.astro') assert.ok(imports.some(({ isInScript }) => isInScript));
  }
});

test('src/ has no folder for odds and ends: a function lives with the noun it knows about', () => {
  const folders = entries.filter(({ isFile }) => !isFile).map(({ path }) => path);
  assert.ok(folders.includes('model'));
  assert.deepEqual(
    folders.filter((path) => ODDS_AND_ENDS.includes(path.split('/').at(-1) ?? '')),
    [],
  );
});

test('what runs before anything is installed is plain JavaScript', () => {
  assert.deepEqual(
    files.filter((file) => file.startsWith('commands/') && !file.endsWith('.mjs')),
    [],
  );
});

test('violationsOf(file, text) finds what a layer may not import, in code, in front matter and in scripts', () => {
  const astro = (frontMatter: string, template = '<p />'): string => `---\n${frontMatter}\n---\n\n${template}\n`;
  const cases: readonly (readonly [file: string, text: string, ...violations: string[]])[] = [
    [
      'components/records/Card.astro',
      astro(`import { getCorpus } from '#corpus.ts';`),
      'src/components/records/Card.astro imports #corpus.ts; components/ may not',
    ],
    ['model/event.ts', `import { readFileSync } from 'node:fs';`, 'src/model/event.ts imports node:fs; model/ may not'],
    ['model/event.ts', `import { select } from 'd3';`, 'src/model/event.ts imports d3; model/ may not take select from there'],
    ['model/event.ts', `import * as d3 from 'd3';`, 'src/model/event.ts imports d3; model/ may not take * from there'],
    ['model/event.ts', `export const today = () => new Date();`, 'src/model/event.ts uses new Date(), which model/ never does'],
    ['model/event.ts', `export const now = Date.now();`, 'src/model/event.ts uses Date.now, which model/ never does'],
    ['browser/search.ts', `import { scaleUtc } from 'd3';`, 'src/browser/search.ts imports d3; browser/ may not'],
    [
      'browser/search.ts',
      `const model = await import('#model/event.ts');`,
      'src/browser/search.ts imports #model/event.ts; browser/ may not',
    ],
    [
      'browser/search.ts',
      `import { startFilters } from './ledger/filters.ts';`,
      'src/browser/search.ts imports ./ledger/filters.ts; what waits for the reader is taken by import() alone',
    ],
    [
      'browser/timeline/view.ts',
      `import { Lanes } from './lanes.late.ts';`,
      'src/browser/timeline/view.ts imports ./lanes.late.ts; what waits for the reader is taken by import() alone',
    ],
    [
      'browser/timeline/view.ts',
      `import { timeAxis } from '#charts/time-axis.ts';`,
      'src/browser/timeline/view.ts imports #charts/time-axis.ts; browser/timeline/ may not',
    ],
    [
      'browser/timeline/zoom.ts',
      `import { words } from '#words/words.ts';`,
      'src/browser/timeline/zoom.ts imports #words/words.ts; browser/timeline/ may not',
    ],
    ['markdown/remark.ts', `import { getCorpus } from '#corpus.ts';`, 'src/markdown/remark.ts imports #corpus.ts; markdown/ may not'],
    [
      'charts/bars.ts',
      `const fill = 'var(--accent)';`,
      'src/charts/bars.ts names the colour var(--accent); charts/ knows places and sizes only',
    ],
    ['charts/bars.ts', `document.createElement('svg');`, 'src/charts/bars.ts uses document, which charts/ never does'],
    ['charts/bars.ts', `export * from '#components/Bar.astro';`, 'src/charts/bars.ts imports #components/Bar.astro; charts/ may not'],
    [
      'urls.ts',
      `import { LINKABLE } from '#model/citation.ts';`,
      'src/urls.ts imports #model/citation.ts; urls.ts may not (types alone it may)',
    ],
    ['urls.ts', `import { words } from './words/words.ts';`, 'src/urls.ts imports ./words/words.ts; urls.ts has no folder of its own'],
    [
      'layouts/Base.astro',
      astro(`import { numberSources, type NumberedSource } from '#model/citation.ts';`),
      'src/layouts/Base.astro imports #model/citation.ts; layouts/ may not (types alone it may)',
    ],
    [
      'pages/index.astro',
      astro(`import { getEntry } from 'astro:content';`),
      'src/pages/index.astro imports astro:content; pages/ may not',
    ],
    ['pages/index.astro', astro(`import { x } from '#charts/axis.ts';`), 'src/pages/index.astro imports #charts/axis.ts; pages/ may not'],
    [
      'components/site/Header.astro',
      astro(`import '#browser/menu.ts';`),
      'src/components/site/Header.astro imports #browser/menu.ts; components/ may not',
    ],
    [
      'components/site/Header.astro',
      astro('', `<script>\n  import '#model/event.ts';\n</script>`),
      'src/components/site/Header.astro imports #model/event.ts; components/ may not in a script',
    ],
    [
      'components/site/Header.astro',
      astro('', `<script src="../../browser/menu.ts"></script>`),
      'src/components/site/Header.astro imports ../../browser/menu.ts; ../ does not occur',
    ],
    [
      'components/site/Header.astro',
      astro(`import Nav from '#components/site/Nav.astro';`),
      'src/components/site/Header.astro imports #components/site/Nav.astro; inside a folder it is ./Nav.astro',
    ],
    [
      'pages/index.astro',
      astro(`import { english } from '#words/en/catalogue.ts';`),
      'src/pages/index.astro imports #words/en/catalogue.ts; a catalogue is chosen in words/ alone',
    ],
    [
      'integrations/search.ts',
      `import { words } from '#words/words.ts';`,
      'src/integrations/search.ts imports #words/words.ts; integrations/ may not',
    ],
    ['commands/test.mjs', `import 'playwright-core';`, 'src/commands/test.mjs imports playwright-core; commands/ may not'],
    [
      'check/read.ts',
      `import { remark } from '../markdown/pipeline.ts';`,
      'src/check/read.ts imports ../markdown/pipeline.ts; ../ does not occur',
    ],
    ['check/read.ts', `import { fault } from './fault';`, 'src/check/read.ts imports ./fault; an import of ours names its ending'],
    [
      'words/words.ts',
      `const all = import.meta.glob('./*.ts');`,
      'src/words/words.ts imports an address worked out at run time; words/ may not',
    ],
    [
      'styles/base.css',
      `@import url("https://fonts.example/a.css");`,
      'src/styles/base.css imports https://fonts.example/a.css; styles/ may not',
    ],
    ['utils/text.ts', '', 'src/utils/text.ts lies in no layer of the table'],
  ];
  for (const [file, text, ...violations] of cases) assert.deepEqual(violationsOf(file, text), violations, `${file}: ${text}`);
});

test('violationsOf(file, text) grants what the table grants', () => {
  const granted: readonly (readonly [file: string, text: string])[] = [
    ['model/series.ts', `import { csvParseRows } from 'd3';\nimport { z } from 'astro/zod';\nimport { text } from './fields.ts';`],
    ['urls.ts', `import type { Linkable } from '#model/citation.ts';`],
    ['urls.ts', `import { type Linkable } from '#model/citation.ts';`],
    [
      'browser/timeline/zoom.late.ts',
      `import { timeAxis } from '#charts/time-axis.ts';\nimport { Lanes } from './lanes.late.ts';\nimport { readState } from './state.ts';`,
    ],
    ['browser/timeline/view.ts', `import type { Zoom } from './zoom.late.ts';\nawait import('./zoom.late.ts');`],
    ['browser/search.ts', `const engine = '/pagefind/pagefind.js';\nawait import(engine);`],
    ['commands/test.mjs', `import { join } from 'node:path';\nawait import('playwright-core');`],
    ['model/date.ts', `export const start = new Date(Date.UTC(2021, 11, 6));`],
    ['components/Box.astro', `---\nimport Nav from './Nav.astro';\n---\n<script>\n  import '#browser/menu.ts';\n</script>\n`],
  ];
  for (const [file, text] of granted) assert.deepEqual(violationsOf(file, text), [], `${file}: ${text}`);
});
