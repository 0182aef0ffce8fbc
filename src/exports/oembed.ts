import type { Summit } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';

/** A record or chart that other sites can show in a frame. */
export interface Frame {
  readonly title: string;
  /** Path of the frame's page. */
  readonly path: string;
  /** Height in pixels that its content needs at `FRAME_WIDTH` and wider. */
  readonly height: number;
}

/** The width an oEmbed answer names, in pixels; frames fit narrower places too. */
export const FRAME_WIDTH = 640;

/** Heights a record needs when the frame is a phone wide and its lines are long. */
const HEIGHTS = { agreement: 420, event: 340 } as const;

/** An agreement in a frame. */
export function agreementFrame({ id, title }: { readonly id: string; readonly title: string }): Frame {
  return { title, path: urls.agreementEmbed(id), height: HEIGHTS.agreement };
}

/** An event in a frame. */
export function eventFrame({ id, title }: { readonly id: string; readonly title: string }): Frame {
  return { title, path: urls.eventEmbed(id), height: HEIGHTS.event };
}

/** The code that shows a frame on another page, for a reader to paste. */
export function frameCode({ title, path, height }: Frame, origin: URL): string {
  const frame = { src: new URL(path, origin).href, title, width: '100%', height, loading: 'lazy', frameBorder: 0 };
  return toHtml(h('iframe', frame));
}

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
