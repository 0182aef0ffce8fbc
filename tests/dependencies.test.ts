import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly integrity?: string; readonly link?: boolean; readonly resolved?: string }>
  >;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));
const manifest = read('package.json') as Manifest;
const lock = read('package-lock.json') as Lock;

/** Dependencies whose version is not one exact number. */
function loose({ dependencies, devDependencies, optionalDependencies }: Manifest): readonly string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

test('every dependency is pinned to one version', () => {
  assert.deepEqual(loose(manifest), []);
});

test('loose(manifest) finds ranges, tags and addresses', () => {
  const dependencies = { a: '^1.0.0', b: 'latest', c: '1.2.3', d: 'github:e/f' };
  assert.deepEqual(loose({ dependencies }), ['a ^1.0.0', 'b latest', 'd github:e/f']);
});

test('the lock file holds the integrity of every package and names no address it came from', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  assert.ok(packages.length > 100);
  assert.deepEqual(
    packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    [],
  );
  assert.deepEqual(
    packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    [],
  );
});

test('the lock file holds the binaries of every platform, whichever it was written on', () => {
  for (const name of [
    '@pagefind/linux-x64',
    '@pagefind/darwin-arm64',
    '@pagefind/windows-x64',
    '@img/sharp-linux-arm64',
    '@img/sharp-darwin-x64',
    '@img/sharp-win32-x64',
  ]) {
    assert.ok(lock.packages[`node_modules/${name}`], name);
  }
});
