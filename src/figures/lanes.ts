import { placeLanes, type LaneSettings, type PlacedLanes } from '#charts/lanes.ts';
import { drawLanes, type LaneTexts } from '#drawings/lanes.ts';
import type { Corpus } from '#model/corpus.ts';
import { endOfDate, latestDate, type CalendarDate } from '#model/calendar-date.ts';
import { sourceIdsOfLaneChart, type Lane, type LaneChart, type LaneStep } from '#model/lane-chart.ts';
import { factsOfLane, firstDeadlines, laneValues, promisesOf, type Delay, type LaneValue } from '#model/lane-facts.ts';
import { fillTemplate, type PlaceForm } from '#model/template.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, formatNumber, lowerCase, numberInWords, spanInWords, withCapital, words } from '#words/words.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';

/** The narrowest page a chart is read on, in pixels of the drawing. */
const LEAST_WIDTH = 288;

/** The charts of lanes, each with its headline, summary and table made from its steps. */
export function laneFigures({ lanes }: Pick<Corpus, 'lanes'>): readonly ChartFigure[] {
  return lanes.map(laneFigure);
}

function laneFigure(chart: LaneChart): ChartFigure {
  const texts: LaneTexts = { names: drawingNames(chart.id), nameOf, urlOf };
  const settings: Omit<LaneSettings, 'width'> = { showNames: true, labelOf, headOf, resultOf };
  const hasPromises = chart.lanes.some((lane) => promisesOf(lane).length > 0);
  const columns = columnsOf(hasPromises ? ['lane', 'date', 'step', 'promised_for'] : ['lane', 'date', 'step'], words.lanes.columns);
  return {
    id: chart.id,
    title: laneTitle(chart),
    reading: chart.reading,
    summary: summaryOf(chart),
    sources: sourceIdsOfLaneChart(chart),
    newest: newestIn(chart),
    story: urls.article(chart.story),
    table: { columns, rows: rowsOf(chart, hasPromises) },
    drawings: [{ when: 'always', tree: drawLanes(placeLanes(chart, { ...settings, width: LEAST_WIDTH }), texts) }],
    still: drawLanes(placeLanes(chart, { ...settings, width: STILL_WIDTH }), texts, STILL_WIDTH),
    cardStill: cardStillOf(chart, texts),
  };
}

/** The date of the newest step that has happened; a promise was made then at the earliest, and a search is no evidence. */
function newestIn({ lanes }: LaneChart): CalendarDate | undefined {
  return latestDate(lanes.flatMap(({ steps }) => steps.flatMap(({ kind, date }) => (kind === 'missing' ? [] : [date]))));
}

/** The lanes without words, as wide as their height asks for. */
function cardStillOf(chart: LaneChart, texts: LaneTexts): ChartFigure['still'] {
  const silent = (): undefined => undefined;
  const shown = withFirstPromises(chart);
  const place = (width: number): PlacedLanes =>
    placeLanes(shown, { width, showNames: false, labelOf: silent, headOf: silent, resultOf: silent });
  const width = Math.round(place(STILL_WIDTH).height * CARD_RATIO);
  return drawLanes(place(width), texts, width);
}

/** A chart with no promises but the first deadlines, which delay counts from. */
function withFirstPromises(chart: LaneChart): LaneChart {
  const lanes = chart.lanes.map((lane) => {
    const firsts: readonly LaneStep[] = firstDeadlines(lane);
    return { ...lane, steps: lane.steps.filter((step) => step.kind !== 'promised' || firsts.includes(step)) };
  });
  return { ...chart, lanes };
}

/** The headline of a chart of lanes, its numbers filled in from the steps. */
function laneTitle(chart: LaneChart): string {
  const values = laneValues(chart);
  return fillTemplate(chart.headline, (name, form) => {
    const value = values.get(name);
    if (!value) throw new RangeError(`unknown value "${name}"`);
    return valueInWords(value, form);
  });
}

function valueInWords(value: LaneValue, form: PlaceForm): string {
  const said =
    'span' in value
      ? spanInWords(value.span)
      : 'delay' in value
        ? delayInWords(value.delay)
        : 'year' in value
          ? String(value.year)
          : form === 'digits'
            ? formatNumber(value.count)
            : numberInWords(value.count);
  return form === 'Words' ? withCapital(said) : said;
}

/** One span where sources agree on the first deadline, else from the least to the most it may be. */
function delayInWords({ least, most }: Delay): string {
  if (!least) return words.lanes.upTo(spanInWords(most));
  const [shortest, longest] = [spanInWords(least), spanInWords(most)];
  return shortest === longest ? longest : words.lanes.range(shortest, longest);
}

function labelOf({ kind, due, label }: LaneStep): string | undefined {
  return kind === 'promised' && due !== undefined ? (label ?? formatCalendarDate(due, 'short')) : label;
}

/** How much of it came, where that is counted, and without promises how long it took; nothing when there is neither. */
function headOf(lane: Lane): string | undefined {
  const facts = factsOfLane(lane);
  if (!facts) return undefined;
  const { end, firsts, isDone, length, reached } = facts;
  if (firsts.length > 0)
    return lane.whole && reached ? words.lanes.amount(formatNumber(reached.amount), formatNumber(lane.whole.amount)) : undefined;
  if (!length) return end.label;
  return (isDone ? words.lanes.after : words.lanes.within)(end.label ?? '', spanInWords(length));
}

/** What became of a lane's promises: how late it came, how long it is overdue, how much came in how much of the time. */
function resultOf(lane: Lane): string | undefined {
  const facts = factsOfLane(lane);
  if (!facts || facts.firsts.length === 0) return undefined;
  const { end, isDone, delay, share, time } = facts;
  const label = end.label ?? '';
  if (delay) return (isDone ? words.lanes.late : words.lanes.overdue)(label, delayInWords(delay));
  if (isDone) return words.lanes.timely(label);
  return lane.whole === undefined || share === undefined || time === undefined ? label : words.lanes.shares(share, lane.whole.unit, time);
}

/** A mark's name holds the words that stand beside it, so that whoever says them to a machine is understood (WCAG 2.5.3). */
function nameOf(lane: Lane, step: LaneStep): string {
  const said = formatCalendarDate(step.date);
  const value = step.due === undefined ? said : words.lanes.promised(duesOf(step), said);
  const label = labelOf(step) ?? '';
  const isSaid = lowerCase(`${step.text} ${value}`).includes(lowerCase(label));
  return words.lanes.mark(isSaid ? lane.label : words.lanes.laneAnd(lane.label, label), step.text, value);
}

/** The date a promise named, and the earlier one for a part of it; nothing for other steps. */
function duesOf({ due, partly }: LaneStep): string {
  if (due === undefined) return '';
  return partly ? words.lanes.partly(formatCalendarDate(due), partly.text, formatCalendarDate(partly.due)) : formatCalendarDate(due);
}

/** The agreement a lane follows, whose history holds its steps; else the event a step repeats, else its first source. */
function urlOf({ agreement }: Lane, { event, sources: [source = ''] }: LaneStep): string {
  if (agreement !== undefined) return urls.agreement(agreement);
  return event === undefined ? urls.source(source) : urls.event(event);
}

function summaryOf({ lanes }: LaneChart): string {
  return lanes
    .map((lane) => {
      const dues = promisesOf(lane)
        .filter(({ amount }) => amount === undefined)
        .map(({ due }) => due)
        .sort((a, b) => endOfDate(a).getTime() - endOfDate(b).getTime());
      return words.lanes.summary(
        lane.label,
        [...new Set(dues)].map((due) => formatCalendarDate(due)),
        [headOf(lane), resultOf(lane)].flatMap((result) => (result === undefined ? [] : [result])),
      );
    })
    .join(' ');
}

function rowsOf({ lanes, rule }: LaneChart, hasPromises: boolean): readonly FigureRow[] {
  const ofRule: readonly FigureRow[] = rule
    ? [
        {
          cells: [
            { text: '' },
            { text: formatCalendarDate(rule.date) },
            { text: rule.label, url: urls.event(rule.event) },
            ...(hasPromises ? [{ text: '' }] : []),
          ],
          sources: rule.sources,
        },
      ]
    : [];
  const ofSteps = lanes.flatMap((lane) =>
    lane.steps.map((step) => ({
      cells: [
        { text: lane.label },
        { text: formatCalendarDate(step.date) },
        { text: step.text, url: urlOf(lane, step) },
        ...(hasPromises ? [{ text: duesOf(step) }] : []),
      ],
      sources: step.sources,
    })),
  );
  return [...ofRule, ...ofSteps];
}
