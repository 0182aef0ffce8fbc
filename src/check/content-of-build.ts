import type { ContentCheck } from './check-content.ts';
import { checkWithKept } from './kept-readings.ts';

let checked: ContentCheck | undefined;

/** The check of what a build is made of, done once for all that ask in the course of it. */
export function contentOfBuild(): ContentCheck {
  return (checked ??= checkWithKept());
}
