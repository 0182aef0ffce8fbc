import postcss from 'postcss';

/** The style sheet of a picture that leaves the site: the rules of the charts that need neither a window nor a pointer, with the colours of the light tokens in place of their names. */
export function stillStyles(sheets: readonly string[], tokens: string): string {
  const values = lightTokens(tokens);
  const rules: string[] = [...OWN];
  for (const sheet of sheets) {
    postcss.parse(sheet).walkRules((rule) => {
      const isPlain = rule.selectors.every((selector) => !selector.includes(':'));
      if (!isPlain || isConditional(rule.parent)) return;
      const declarations = rule.nodes.flatMap((node) =>
        node.type === 'decl' && !LAYOUT.has(node.prop) ? [`${node.prop}:${node.value}`] : [],
      );
      if (declarations.length > 0) rules.push(`${rule.selectors.join(',')}{${declarations.join(';')}}`);
    });
  }
  return rules.join('').replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => valueOf(values, name));
}

const OWN = ['.sheet{fill:var(--paper)}', '.chart .headline{font-family:var(--display);font-weight:500}'];
/** What only a page needs. */
const LAYOUT = new Set(['display', 'width', 'height', 'max-width', 'overflow', 'position', 'inset', 'contain', 'text-decoration']);

function isConditional(parent: postcss.Container | postcss.Document | undefined): boolean {
  return parent?.type === 'atrule' && (parent as postcss.AtRule).name !== 'layer';
}

/** Names and light values of custom properties. */
function lightTokens(css: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  postcss.parse(css).walkDecls(/^--/, (declaration) => {
    if (!isConditional(declaration.parent?.parent))
      values.set(declaration.prop, declaration.value.replace(/^light-dark\(([^,]+),.*\)$/, '$1'));
  });
  return values;
}

function valueOf(values: ReadonlyMap<string, string>, name: string): string {
  const value = values.get(name);
  if (value === undefined) throw new RangeError(`tokens.css has no ${name}`);
  return value;
}
