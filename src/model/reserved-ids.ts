/** Ids of what stands on every page: its text, its menu, the answers of its search. */
const OF_FRAME = ['text', 'menu', 'search-answers'];

/** Ids of the parts of pages. */
const OF_PARTS = [
  'account',
  'also',
  'changes',
  'corrections',
  'disagreements',
  'events',
  'for-programs',
  'history',
  'how-to-read',
  'key',
  'key-points',
  'known',
  'most-used',
  'newest',
  'parts',
  'sources',
  'terms',
  'three',
  'twelve',
  'unknown',
  'updates',
];

/** Charts that every site has: their ids are also their addresses. */
export const BUILT_IN_CHARTS = ['squares', 'outcomes', 'timeline'];

/** Ids made of a number or a name: of notes, paragraphs, years, letters of the alphabet, statuses, topics, and entries of logs. */
const NUMBERED =
  /^(?:note-\d+|search-answer-\d+|p-[a-z0-9]{4}(?:-\d+)?|year-\d{4}|publishers-.|(?:status|topic)-.*|(?:update|correction)-\d{4}-.*)$/;

/** True for an id that an element of some page bears already. */
export function isReservedId(id: string): boolean {
  return OF_FRAME.includes(id) || OF_PARTS.includes(id) || NUMBERED.test(id) || idsOfCharts(BUILT_IN_CHARTS).includes(id);
}

/** The ids that charts take on a page: their own, and those of their title and summary. */
export function idsOfCharts(charts: readonly string[]): readonly string[] {
  return charts.flatMap((id) => [id, `${id}-title`, `${id}-summary`]);
}
