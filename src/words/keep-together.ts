/** What is not a reader's running text: what stands in no line of prose, or holds no elements. */
const WHOLE = String.raw`<(head|script|style|svg|title|option|textarea|pre)\b[^]*?<\/\1>`;
const PIECES = new RegExp(`${WHOLE}|<[^>]*>|[^<]+`, 'g');
/** The name of a type, such as S-400 or Su-30MKI, or years from and to. */
const TOGETHER = /(?<![\p{L}\d-])(?:\p{Lu}\p{L}{0,4}-\d+\p{L}*|\d{4}–\d{2,4})(?![\p{L}\d–-])/gu;

/** A page, as HTML, whose lines never end within the name of a type or within years from and to. Nothing is said otherwise than before: what is copied, found and read aloud stays. */
export function keepTogether(html: string): string {
  return html.replaceAll(PIECES, (piece) =>
    piece.startsWith('<') ? piece : piece.replaceAll(TOGETHER, '<span class="unbroken">$&</span>'),
  );
}
