import type { LocalFault } from './fault.ts';
import { placeAt } from './place.ts';

/** Ten times the longest record there is; beyond it, Markdown and YAML take minutes. */
const MOST_BYTES = 128 * 1024;

/** Signs no text needs: control characters, the sign for a lost character, and those that make text read otherwise than it is written. */
const UNPRINTABLE = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uFEFF\uFFFD-\uFFFF\u202A-\u202E\u2066-\u2069]/u;

/** Reads a file's text as UTF-8, without its byte order mark; one too large, or a sign that no text should hold, comes back as a fault with its place. */
export function readText(bytes: Uint8Array): { readonly text: string } | LocalFault {
  if (bytes.length > MOST_BYTES) {
    return {
      fault: `the file has ${Math.ceil(bytes.length / 1024)} kB, and a record at most ${MOST_BYTES / 1024}`,
      remedy: 'Part it into several records, or look whether something was pasted by mistake.',
    };
  }
  const decoded = decodeUtf8(bytes);
  if ('fault' in decoded) return decoded;
  const found = UNPRINTABLE.exec(decoded.text);
  if (!found) return decoded;
  return {
    at: placeAt(decoded.text, found.index),
    fault: `a character nobody can see: U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    remedy: 'Delete it; if a letter was meant, type that letter.',
  };
}

function decodeUtf8(bytes: Uint8Array): { readonly text: string } | LocalFault {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0] ?? '';
    return {
      at: placeAt(readable, readable.length),
      fault: 'a character that is not UTF-8',
      remedy: 'Save the file again with the encoding UTF-8.',
    };
  }
}
