import type { Corpus } from './corpus.ts';
import {
  historyOutOfOrder,
  statusNeverReached,
  stepWithoutSides,
  clashingStepIds,
  summitStepMissing,
  toneMissing,
  countedWithoutSource,
  moreThanAnnounced,
  answerTooLong,
  tallyTooFull,
  stepsAheadOfSources,
} from './integrity-agreements.ts';
import { sharedChartIds, faultyPlaces, unplacedCharts } from './integrity-charts.ts';
import { balanceAgainstSeries } from './integrity-balances.ts';
import { clashingFormerIds, unknownRecords, unknownWords, unknownLinks } from './integrity-ids.ts';
import {
  repeatedLanes,
  laneOutOfOrder,
  laneWithoutEnd,
  faultyPromises,
  faultyFirsts,
  faultyAmounts,
  laneAgainstRecords,
  headlineAgainstLanes,
} from './integrity-lanes.ts';
import {
  uncitedParagraphs,
  uncitedPoints,
  findingTooLong,
  articleLength,
  emptyBodies,
  silentImages,
  lostSources,
  strayCitations,
  repeatedAliases,
} from './integrity-prose.ts';
import {
  misdatedFileNames,
  sharedNumbers,
  repeatedWords,
  speakerUnnamed,
  usedTwice,
  sourceWithoutAddress,
  unusedSources,
  unknownPlaceholders,
} from './integrity-records.ts';
import { reservedIds, sectionsOfAbout } from './integrity-addresses.ts';
import { undatedChanges } from './integrity-logs.ts';
import { foldedParties } from './integrity-parties.ts';
import { trendAgainstSeries } from './integrity-trends.ts';
import { faultyMatrices } from './integrity-matrices.ts';
import { placesOffTheMap, repeatedPlaces } from './integrity-maps.ts';
import type { Issue } from './issue.ts';
import type { Unread } from './mentions.ts';

type Rule = (corpus: Corpus, unread: Unread) => readonly Issue[];

/** Every rule that spans records, in one list; the order is that of the report. */
const RULES: readonly Rule[] = [
  unknownRecords,
  unknownWords,
  unknownLinks,
  clashingFormerIds,
  historyOutOfOrder,
  statusNeverReached,
  stepWithoutSides,
  clashingStepIds,
  summitStepMissing,
  toneMissing,
  countedWithoutSource,
  moreThanAnnounced,
  answerTooLong,
  tallyTooFull,
  uncitedParagraphs,
  uncitedPoints,
  findingTooLong,
  articleLength,
  emptyBodies,
  silentImages,
  lostSources,
  strayCitations,
  misdatedFileNames,
  sharedNumbers,
  repeatedWords,
  speakerUnnamed,
  usedTwice,
  sourceWithoutAddress,
  unusedSources,
  unknownPlaceholders,
  repeatedLanes,
  laneOutOfOrder,
  laneWithoutEnd,
  faultyPromises,
  faultyFirsts,
  faultyAmounts,
  laneAgainstRecords,
  headlineAgainstLanes,
  trendAgainstSeries,
  placesOffTheMap,
  repeatedPlaces,
  faultyMatrices,
  balanceAgainstSeries,
  sharedChartIds,
  stepsAheadOfSources,
  foldedParties,
  undatedChanges,
  reservedIds,
  sectionsOfAbout,
  repeatedAliases,
  faultyPlaces,
  unplacedCharts,
];

/**
 * All faults that no single record shows: unknown ids, order, citations, numbers. An empty list means the corpus holds.
 * `unread` names the records whose own faults kept them out of the corpus, so that one fault is not reported once for each mention.
 */
export function checkIntegrity(corpus: Corpus, unread: Unread = []): readonly Issue[] {
  return RULES.flatMap((rule) => rule(corpus, unread));
}
