import { placeOutcomes, type OutcomeGroup, type OutcomeSettings } from '#charts/outcomes.ts';
import { drawOutcomes, type OutcomeTexts } from '#drawings/outcomes.ts';
import { inChartOrder, isTiedToTotal, lastEvidenceDate, statusByYear, type Agreement } from '#model/agreement.ts';
import { compareCalendarDates, latestDate, yearOf, type CalendarDate } from '#model/calendar-date.ts';
import type { Corpus } from '#model/corpus.ts';
import { LEDGER_GROUPS, ledgerGroupOf, type LedgerGroup } from '#model/ledger.ts';
import { LEDGER_PAGE } from '#model/ledger-filter.ts';
import { pastYears } from '#model/past.ts';
import { latestState, statedSince, statedSteps } from '#model/state.ts';
import { searchStatusOf, wordOf } from '#model/summit.ts';
import { urls } from '#urls.ts';
import { formatCalendarDate, words } from '#words/words.ts';
import { stateInWords } from '#words/state.ts';
import { CARD_RATIO, columnsOf, drawingNames, STILL_WIDTH, type ChartFigure, type FigureRow } from './figure.ts';
import { storyOf } from './story.ts';

const ID = 'outcomes';

/** On a card: the distance of two lines, and the room for half a mark at both ends of them, in pixels. */
const [CARD_PITCH, CARD_EDGE] = [18, 8];

/** What became of each agreement from the year of the summit on, and how many stood where at the end of each year. */
export function outcomesFigure(corpus: Corpus): ChartFigure | undefined {
  const { summit, agreements } = corpus;
  if (agreements.length === 0) return undefined;
  const tied = agreements.filter(isTiedToTotal);
  const silentStatus = searchStatusOf(summit);
  const silent = tied.filter((agreement) => latestState(agreement, summit).status === silentStatus).length;
  const first = String(yearOf(summit.date)) as CalendarDate;
  const groups = outcomeGroups(corpus);
  const years = pastYears(corpus);
  const statusName = (status: string): string => wordOf(summit.statuses, status).name;
  const captionOf = (group: string): string =>
    group === 'tied' ? words.outcomeGroups.tied(tied.length, summit.announced) : words.outcomeGroups[group as Exclude<LedgerGroup, 'tied'>];
  const byYear = statusByYear(tied, yearOf(summit.date), yearOf(summit.searchedAt));
  const texts: Omit<OutcomeTexts, 'fontSize' | 'endOf'> = {
    names: drawingNames(ID),
    captionOf,
    totals: words.outcomeTotals(tied.length),
    yearLink: (year) => (years.includes(year) ? { url: urls.agreementsAt(year), name: words.past.title(year) } : undefined),
    urlOf: ({ agreement }) => urls.agreement(agreement.id),
    nameOf: ({ agreement }, { stated }) => words.outcomeChange(agreement.label, stateInWords(stated.state, summit).since),
  };
  const draw = (
    size: Pick<OutcomeSettings, 'width' | 'label' | 'end' | 'pitch' | 'fontSize'>,
    { shown = groups, totals = byYear, showNames = true } = {},
  ): ChartFigure['still'] =>
    drawOutcomes(
      placeOutcomes(shown, totals, summit.statuses, {
        ...size,
        showNames,
        first,
        last: summit.searchedAt,
        toneOf: (status) => wordOf(summit.statuses, status).tone,
        stepsOf: (agreement) => statedSteps(agreement, summit),
        keyOf: words.outcomeKey,
      }),
      {
        ...texts,
        fontSize: size.fontSize,
        endOf: ({ agreement }) => (size.end > 40 ? statusName(latestState(agreement, summit).status) : undefined),
      },
    );
  const rows = groups.flatMap(({ id, agreements: own }) => own.map((agreement) => rowOf(agreement, captionOf(id), first, corpus)));
  // Where nothing is tied to the total, a card shows what there is.
  const onCard = tied.length > 0 ? tied : corpus.agreements;
  const seen = tied.filter((agreement) => latestState(agreement, summit).status !== silentStatus);
  return {
    id: ID,
    title: words.outcomeTitle(silent, tied.length),
    reading: words.outcomeReading,
    summary: words.outcomeSummary(
      silent,
      tied.length,
      words.outcomeSeen(seen.map((agreement) => ({ label: agreement.label, status: statusName(latestState(agreement, summit).status) }))),
    ),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    newest: latestDate(agreements.flatMap((agreement) => latestState(agreement, summit).newestEvidence ?? [])),
    story: storyOf(corpus, ID, urls.figures),
    years,
    table: { columns: columnsOf(['agreement', 'group', 'states_reached', 'newest_evidence'], words.outcomeColumns), rows },
    drawings: [
      { when: 'narrow', tree: draw({ width: 288, label: 0, end: 6, pitch: 34, fontSize: 12.5 }) },
      { when: 'wide', tree: draw({ width: 672, label: 170, end: 140, pitch: 24, fontSize: 13 }) },
    ],
    still: draw({ width: STILL_WIDTH, label: 164, end: 138, pitch: 24, fontSize: 13 }),
    cardStill: draw(
      { width: Math.round(onCard.length * CARD_PITCH * CARD_RATIO), label: CARD_EDGE, end: CARD_EDGE, pitch: CARD_PITCH, fontSize: 12 },
      { shown: groups.filter(({ agreements: own }) => own.some((agreement) => onCard.includes(agreement))), totals: [], showNames: false },
    ),
  };
}

/** Tied to the total first, then by what happened at the summit; in each the newest evidence first. More agreements than a page of the ledger holds leave those outside to the ledger. */
function outcomeGroups(corpus: Corpus): readonly OutcomeGroup[] {
  const { summit } = corpus;
  const ordered = inChartOrder(
    corpus.agreements,
    summit.sectors.map(({ id }) => id),
  );
  const dateOf = (agreement: Agreement): CalendarDate => lastEvidenceDate(agreement, searchStatusOf(summit)) ?? summit.date;
  const byEvidence = (agreements: readonly Agreement[]): readonly Agreement[] =>
    agreements.toSorted((a, b) => compareCalendarDates(dateOf(b), dateOf(a)));
  const groups = LEDGER_GROUPS.map((id) => ({
    id,
    agreements: byEvidence(ordered.filter((agreement) => ledgerGroupOf(agreement) === id)),
  }));
  const isShort = ordered.length > LEDGER_PAGE && ordered.some(isTiedToTotal);
  return isShort ? groups.filter(({ id }) => id === 'tied') : groups;
}

function rowOf(agreement: Agreement, group: string, first: CalendarDate, { summit }: Corpus): FigureRow {
  const steps = statedSince(statedSteps(agreement, summit), first);
  const changes = steps.filter(({ isChange }, index) => isChange || index === 0);
  const newest = lastEvidenceDate(agreement, searchStatusOf(summit));
  return {
    cells: [
      { text: agreement.label, url: urls.agreement(agreement.id) },
      { text: group },
      {
        text: changes.map(({ state }) => stateInWords(state, summit, 'short').since).join('; '),
      },
      { text: newest === undefined ? '–' : formatCalendarDate(newest, 'short') },
    ],
    sources: [...new Set(steps.flatMap(({ step }) => step.sources))],
  };
}
