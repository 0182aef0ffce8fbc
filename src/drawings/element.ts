import type { Element } from 'hast';

/** Attributes by the names they have in SVG and HTML; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;
/** What an element may hold; what is undefined is left out. */
export type Child = Element | string | undefined;

/** An element of a drawing as a plain hast node. Numbers are rounded to hundredths of a pixel, so that equal places are equal bytes. */
export function element(tagName: string, attributes: Attributes, ...children: readonly Child[]): Element {
  const given = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, rounded(value)] as const]));
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(given),
    children: children.flatMap((child) => {
      if (child === undefined) return [];
      return [typeof child === 'string' ? { type: 'text' as const, value: child } : child];
    }),
  };
}

function rounded(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}
