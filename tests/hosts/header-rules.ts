/** A rule of a `_headers` file: a path, which may end in *, and what it sends. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file as Netlify and Cloudflare Pages do. */
export function rulesOf(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    if (!/^\s/.test(line)) rules.push({ path: line, headers: [] });
    else {
      const [, name = '', value = ''] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

/** What such a host sends for a path: every rule that fits adds its headers, and values of one name are joined. */
export function sentBy(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const fits = ({ path: rule }: HeaderRule): boolean => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);
  const sent: Record<string, string> = {};
  for (const [name, value] of rules.filter(fits).flatMap(({ headers }) => headers)) {
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}
