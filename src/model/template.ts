const PLACE = /\{(?<form>words |Words )?(?<name>[^{}]*)\}/g;

/** How a place in a template wants its value: in digits, in words, or in words with a capital. */
export type PlaceForm = 'digits' | 'words' | 'Words';

/** Replaces {name}, {words name} and {Words name} by what `valueOf` gives for the name in that form. */
export function fillTemplate(template: string, valueOf: (name: string, form: PlaceForm) => string): string {
  return template.replace(PLACE, (_, form: string | undefined, name: string) => valueOf(name, (form?.trim() ?? 'digits') as PlaceForm));
}

/** The names in braces of a template, in order. */
export function placesOf(template: string): readonly string[] {
  return [...template.matchAll(PLACE)].map((match) => match.groups?.['name'] ?? '');
}
