/** Room for words inside the narrowest frame, 320 pixels wide. */
const WIDTH = 296;
/** How wide a letter is on average, in ems, with what is left over at the ends of lines; wide faces are among readers'. */
const LETTER = 0.6;

/** The height a text takes in the narrowest frame, in pixels: its lines, one at least, in letters of a size. */
export function heightOfText(text: string, { size, line }: { readonly size: number; readonly line: number }): number {
  return Math.max(1, Math.ceil((text.length * size * LETTER) / WIDTH)) * line;
}
