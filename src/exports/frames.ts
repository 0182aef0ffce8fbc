import { heightOf, type ChartFigure, type FigureDrawing } from '#figures/figure.ts';
import type { Agreement } from '#model/agreement.ts';
import type { TimelineEvent } from '#model/event.ts';
import { urls } from '#urls.ts';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { heightOfText } from './frame-height.ts';

/** A record or chart that other sites can show in a frame. */
export interface Frame {
  readonly title: string;
  /** Path of the frame's page. */
  readonly path: string;
  /** Height in pixels that fits what it shows, from 320 to 720 pixels wide. */
  readonly height: number;
}

/** The sizes of letters and lines in a frame, as its styles set them, in pixels. */
const TITLE = { size: 22, line: 26.4 };
const TEXT = { size: 16, line: 24 };
const SMALL = { size: 13, line: 19.5 };
const HEADLINE = { size: 19, line: 22.8 };

/** Above a paragraph, and a fact's name with what stands around it. */
const GAP = 7;
const FACT = 25;
/** What surrounds the words of every record: its edges, its kicker, the way to the whole record and how many sources say so. */
const OF_RECORD = 215;
/** What else stands in the frame of an agreement: its square among the others, its state, and what is known of the summit. */
const OF_AGREEMENT = 150;
/** What surrounds the words and the drawing of a chart: its edges, its source line, what can be unfolded, the line that says it has changed. */
const OF_CHART = 150;

/** The widest that a drawing for narrow windows becomes, and that any other becomes in a frame of 720 pixels. */
const WIDEST = { narrow: 432, other: 696 };

/** An agreement in a frame. */
export function agreementFrame(agreement: Agreement): Frame {
  const { id, title, parties, answers } = agreement;
  const facts = Object.values(parties).filter((names) => names.length > 0);
  return {
    title,
    path: urls.agreementEmbed(id),
    height: recordHeight(title, [
      OF_AGREEMENT,
      ...[answers.is, answers.stands].map(({ text }) => GAP + heightOfText(text, TEXT)),
      ...facts.map((names) => FACT + heightOfText(names.join('; '), SMALL)),
    ]),
  };
}

/** An event in a frame. */
export function eventFrame({ id, title, body, doubt }: TimelineEvent): Frame {
  return {
    title,
    path: urls.eventEmbed(id),
    height: recordHeight(title, [
      ...body.text.split('\n').map((paragraph) => GAP + heightOfText(paragraph, TEXT)),
      ...(doubt === undefined ? [] : [GAP + heightOfText(doubt, SMALL)]),
    ]),
  };
}

/** A chart in a frame; with a version, which lets the frame say when the chart has changed since. */
export function chartFrame({ id, title, reading, still, drawings }: ChartFigure, version?: string): Frame {
  const drawn = Math.max(heightOf(still), ...drawings.map(shownHeight));
  const height = Math.ceil(OF_CHART + heightOfText(title, HEADLINE) + heightOfText(reading, SMALL) + drawn);
  return { title, path: `${urls.embed(id)}${version === undefined ? '' : `?v=${version}`}`, height };
}

/** The code that shows a frame on another page, for a reader to paste. */
export function frameCode({ title, path, height }: Frame, origin: URL): string {
  const frame = { src: new URL(path, origin).href, title, width: '100%', height, loading: 'lazy', frameBorder: 0 };
  return toHtml(h('iframe', frame));
}

function recordHeight(title: string, parts: readonly number[]): number {
  return Math.ceil(parts.reduce((sum, part) => sum + part, OF_RECORD + heightOfText(title, TITLE)));
}

/** The height a drawing is shown with at most; one that is made of several says none, and is no higher than the still. */
function shownHeight({ when, tree }: FigureDrawing): number {
  const [, , width, height] = String(tree.properties['viewBox'] ?? '')
    .split(' ')
    .map(Number);
  if (width === undefined || height === undefined) return Number(tree.properties['height'] ?? 0);
  return (height * (when === 'narrow' ? WIDEST.narrow : WIDEST.other)) / width;
}
