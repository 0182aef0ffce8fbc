/**
 * A text of at most so many characters, for places that cut longer ones: as many whole sentences as fit where they fill half of the
 * room, otherwise whole words and three dots. A text that fits is left as it is.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = text.slice(0, most + 1).match(/^.*[.?!](?=\s)/su)?.[0];
  if (sentences && sentences.length >= most / 2) return sentences;
  return `${text.slice(0, most).replace(/[\s,;:–-]+\S*$/u, '')}…`;
}
