import type { LocalFault } from './fault.ts';

/** Decodes a file as UTF-8, without its byte order mark; a byte that is no UTF-8 comes back as a fault with its place. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | LocalFault {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]?.split('\n') ?? [''];
    return {
      at: { line: readable.length, column: (readable.at(-1)?.length ?? 0) + 1 },
      fault: 'a character that is not UTF-8',
      remedy: 'Save the file again with the encoding UTF-8.',
    };
  }
}
