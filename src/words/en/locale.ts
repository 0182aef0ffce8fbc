/** The language of this catalogue and how its country writes it (BCP 47). */
export const language = 'en';
export const locale = 'en-GB';
