import { keepsStyles, STYLE } from './idle-rules.ts';

/** A custom property of a rule, with what ends it: neither its value nor a font's name holds a semicolon. */
const TOKEN = /(?<=[{;])(--[\w-]+):[^;{}]*;?/g;

/** A page without the custom properties that neither it nor a script, in what it brings along (`later`), asks for. Those that only such a one asked for go too. */
export function dropIdleTokens(html: string, later: ReadonlySet<string>): string {
  if (keepsStyles(html)) return html;
  const asked = new Set([...tokensAsked(html), ...later]);
  const left = html.replace(STYLE, (style) => style.replace(TOKEN, (token, name: string) => (asked.has(name) ? token : '')));
  return left === html ? html : dropIdleTokens(left, later);
}

/** The custom properties that a text asks for. */
export function tokensAsked(text: string): readonly string[] {
  return [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}
