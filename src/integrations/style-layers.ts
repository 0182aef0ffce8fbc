const LAYER = /@layer ([\w,-]+)([;{])/g;

/** A page without the statements that name the layers of its styles once more: their order is that of their first mention. */
export function nameLayersOnce(html: string): string {
  const known = new Set<string>();
  return html.replace(LAYER, (rule: string, list: string, end: string) => {
    const names = list.split(',');
    const isRepeated = names.every((name) => known.has(name));
    names.forEach((name) => known.add(name));
    return isRepeated && end === ';' ? '' : rule;
  });
}
