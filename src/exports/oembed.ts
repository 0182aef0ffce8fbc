import type { Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { frameCode, type Frame } from './frames.ts';

/** The width an oEmbed answer names, in pixels; frames fit narrower places too. */
export const FRAME_WIDTH = 640;

/** The oEmbed answer for a page (oEmbed 1.0, type rich), as JSON. */
export function oEmbedOf(frame: Frame, { name }: Pick<Summit, 'name'>, origin: URL): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title: frame.title,
    provider_name: name,
    provider_url: new URL(urls.home, origin).href,
    width: FRAME_WIDTH,
    height: frame.height,
    html: frameCode(frame, origin),
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
