import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');

/** The layers, outermost first. A layer may import itself and later ones. */
const layers = ['server', 'schema', 'resolvers', 'loaders', 'cinder'];

/** A file of the program with its imports: other files by path, relative to src/, and packages by name. */
interface Source {
  path: string;
  /** The first folder under src/; `sandbox` and `main.ts` are beside src/. */
  part: string;
  text: string;
  files: readonly string[];
  /** The files that are loaded at run time, without type-only imports. */
  loaded: readonly string[];
  packages: readonly string[];
}

function read(path: string): Source {
  const text = readFileSync(join(src, path), 'utf8');
  const toPath = (name: string): string => relative(src, join(src, dirname(path), name));
  const filesIn = (code: string): string[] =>
    importsIn(code)
      .filter((name) => name.startsWith('.'))
      .map(toPath);
  return {
    path,
    part: partOf(path),
    text,
    files: filesIn(text),
    loaded: filesIn(text.replace(/^(import|export) type [^;]*;$/gm, '')),
    packages: importsIn(text).filter((name) => !name.startsWith('.')),
  };
}

function importsIn(code: string): string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

function partOf(path: string): string {
  return path.replace(/^\.\.\//, '').split('/')[0] ?? '';
}

const sources = ['.', '../sandbox']
  .flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .concat('../main.ts')
  .filter((path) => path.endsWith('.ts'))
  .map(read);

/** Returns `a.ts -> b.ts` for each import that is not allowed. */
function against(allowed: (from: Source, to: string) => boolean): string[] {
  return sources.flatMap((from) => from.files.filter((to) => !allowed(from, to)).map((to) => `${from.path} -> ${to}`));
}

test('finds files, and imports in all forms', () => {
  expect(new Set(sources.map(({ part }) => part))).toEqual(new Set([...layers, 'sandbox', 'main.ts']));
  const schema = sources.find(({ path }) => path === 'schema/schema.ts');
  expect(schema?.files).toEqual(expect.arrayContaining(['schema/builder.ts', 'schema/scalars.ts']));
  const paths = new Set(sources.map(({ path }) => path));
  expect(against((_, to) => paths.has(to))).toEqual([]);
});

describe('imports', () => {
  test('run in one direction: server, schema, resolvers, loaders, cinder', () => {
    const isInward = ({ part }: Source, to: string): boolean => {
      const [from, target] = [layers.indexOf(part), layers.indexOf(partOf(to))];
      return from < 0 || target < 0 || target >= from;
    };
    expect(against(isInward)).toEqual([]);
  });

  test('of the sandbox lead only to itself, and only the server imports it', () => {
    expect(against(({ part }, to) => part !== 'sandbox' || partOf(to) === 'sandbox')).toEqual([]);
    expect(against(({ part }, to) => partOf(to) !== 'sandbox' || ['sandbox', 'server'].includes(part))).toEqual([]);
  });

  test('of the sandbox are dynamic in the server, so that only --sandbox loads it', () => {
    const outside = sources.filter(({ part }) => part !== 'sandbox');
    const isStatic = /^import (?!type )[^;]*sandbox\/sandbox\.ts';$/m;
    expect(outside.filter(({ text }) => isStatic.test(text)).map(({ path }) => path)).toEqual([]);
    const imports = outside.filter(({ text }) => text.includes("await import('../../sandbox/sandbox.ts')"));
    expect(imports.map(({ path }) => path)).toEqual(['server/program.ts']);
  });

  test('never lead to the command line', () => {
    expect(against((_, to) => to !== '../main.ts')).toEqual([]);
  });

  test('of GraphQL and its builder are only in the schema and the server', () => {
    const isGraphQL = (name: string): boolean => /^(@pothos\/|graphql($|[/-]))/.test(name);
    const without = sources.filter(({ part }) => !['schema', 'server', 'main.ts'].includes(part));
    expect(without.filter(({ packages }) => packages.some(isGraphQL)).map(({ path }) => path)).toEqual([]);
    expect(
      sources.filter(({ part, packages }) => part === 'schema' && packages.some(isGraphQL)).length,
    ).toBeGreaterThan(3);
  });

  test('have no cycles at run time', () => {
    expect(circlesAmong(new Map(sources.map(({ path, loaded }) => [path, loaded])))).toEqual([]);
  });
});

test('finds a cycle', () => {
  const files = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesAmong(files)).toEqual(['a -> b -> c -> a']);
});

/** Returns each cycle of imports once. */
function circlesAmong(files: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const to of files.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  return circles;
}

describe('no file', () => {
  test('has the type any', () => {
    expect(
      sources
        .filter(({ path, text }) => hasAny(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      hasAny(
        ts.createSourceFile(
          'x.ts',
          'const any = (text: string[]) => text as unknown as any[];',
          ts.ScriptTarget.Latest,
        ),
      ),
    ).toBe(true);
    expect(
      hasAny(ts.createSourceFile('x.ts', 'const any = (text: string) => any; // any', ts.ScriptTarget.Latest)),
    ).toBe(false);
  });

  test('disables the compiler or the linter', () => {
    const off = /@ts-(ignore|expect-error|nocheck)|eslint-disable/;
    expect(sources.filter(({ text }) => off.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function hasAny(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.AnyKeyword || ts.forEachChild(node, (child) => hasAny(child) || undefined) === true
  );
}
