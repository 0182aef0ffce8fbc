import { charts } from './charts.ts';
import { data } from './data.ts';
import { formats, terms } from './grammar.ts';
import { ledgerPage } from './ledger-page.ts';
import { language } from './locale.ts';
import { records } from './records.ts';
import { search } from './search.ts';
import { sharing } from './sharing.ts';
import { site } from './site.ts';
import { sourcing } from './sourcing.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';

/** The interface in English, room by room. */
export const english = {
  language,
  formats,
  words: {
    ...terms,
    ...site,
    ...stories,
    ...records,
    ...sourcing,
    ...charts,
    ...timeline,
    ...ledgerPage,
    ...search,
    ...sharing,
    ...data,
  },
} as const;
