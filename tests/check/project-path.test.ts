import { pathFault } from '#check/project-path.ts';
import assert from 'node:assert/strict';
import test from 'node:test';

test('pathFault(folder) names the sign of a path that the tools cannot read, and leaves blanks and accents', () => {
  assert.equal(
    pathFault("/home/d's/site"),
    "The path of the project holds a ', which its tools cannot read: /home/d's/site. Move it to a folder without one.",
  );
  assert.match(pathFault('/home/field#1') ?? '', /holds a #/);
  assert.equal(pathFault('/home/d (1) é/site'), undefined);
});
