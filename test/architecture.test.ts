import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** The layers, outermost first. A layer may import itself and later ones. */
const layers = ['server', 'schema', 'resolvers', 'loaders', 'cinder'];

/** A source file with its imports: other files by path, and packages by name. Type-only imports count as well. */
interface Source {
  /** The path from the root of the project. */
  path: string;
  /** The layer, `sandbox`, or `main.ts`. */
  part: string;
  text: string;
  files: readonly string[];
  packages: readonly string[];
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = importsIn(text);
  return {
    path,
    part: partOf(path),
    text,
    files: imports.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(path), name))),
    packages: imports.filter((name) => !name.startsWith('.')),
  };
}

function importsIn(code: string): string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

function partOf(path: string): string {
  return /^(?:src\/)?([^/]+)/.exec(path)?.[1] ?? '';
}

/** Returns the paths of the files in a folder, from the root of the project. */
function filesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name}`);
}

const sources = ['main.ts', ...filesIn('src'), ...filesIn('sandbox')].filter((path) => path.endsWith('.ts')).map(read);

/** Returns `a.ts -> b.ts` for each import that is not allowed. */
function against(allowed: (from: Source, to: string) => boolean): string[] {
  return sources.flatMap((from) => from.files.filter((to) => !allowed(from, to)).map((to) => `${from.path} -> ${to}`));
}

test('finds files, and imports in all forms', () => {
  expect(new Set(sources.map(({ part }) => part))).toEqual(new Set([...layers, 'sandbox', 'main.ts']));
  const forms = [
    "import 'a';",
    "import { b } from 'b';",
    "import type { C } from 'c';",
    "import {\n  type D,\n} from 'd';",
    "export { e } from 'e';",
    "export type { F } from 'f';",
    "export * from 'g';",
    "const h = await import('h');",
    "type I = import('i').I;",
  ];
  expect(importsIn(forms.join('\n')).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
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
    expect(imports.map(({ path }) => path)).toEqual(['src/server/program.ts']);
  });

  test('never lead to the command line', () => {
    expect(against((_, to) => to !== 'main.ts')).toEqual([]);
  });

  test('of GraphQL and its builder are only in the schema and the server', () => {
    const isGraphQL = (name: string): boolean => /^(@pothos\/|graphql($|[/-]))/.test(name);
    const without = sources.filter(({ part }) => !['schema', 'server', 'main.ts'].includes(part));
    expect(without.filter(({ packages }) => packages.some(isGraphQL)).map(({ path }) => path)).toEqual([]);
    expect(
      sources.filter(({ part, packages }) => part === 'schema' && packages.some(isGraphQL)).length,
    ).toBeGreaterThan(3);
  });

  test('have no cycles, not even of types', () => {
    expect(cyclesAmong(new Map(sources.map(({ path, files }) => [path, files])))).toEqual([]);
  });
});

test('finds a cycle', () => {
  const files = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(cyclesAmong(files)).toEqual(['a -> b -> c -> a']);
});

/** Returns each cycle of imports once. */
function cyclesAmong(files: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const to of files.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  return cycles;
}

describe('no file', () => {
  test('has the type any', () => {
    expect(
      sources
        .filter(({ text }) => /\bany\b/.test(text))
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

/** Folders of `test/` with suites of user-visible behaviour. The other files are unit tests of one source file each. */
const suites = ['behaviour', 'browser', 'clients', 'faults', 'outage', 'package', 'proxies', 'redis'];

/** The unit tests that belong to no single source file, with the reasons. */
const ofNoSource: Readonly<Record<string, string>> = {
  'test/architecture.test.ts': 'checks all sources',
  'test/docs/curl.test.ts': 'checks the examples in all pages',
  'test/operations/outage-documents.test.ts': 'checks a file of a suite that requires the lab',
  'test/operations/used.test.ts': 'checks the behaviour suite',
  'test/schema/volume/action-mutations.test.ts': 'has one table for the mutations of several files',
  'test/support/sweep.test.ts': 'checks a file of the behaviour suite, which starts clouds',
};

/** Returns the paths of the sources that a test can belong to, without the extension. */
function sourcesOf(test: string): string[] {
  const path = test.replace(/^test\/|\.test\.ts$/g, '');
  return [path, dirname(path)].flatMap((name) => [`src/${name}`, name, `test/${name}`]);
}

function hasSource(test: string): boolean {
  return sourcesOf(test).some((name) =>
    ['.ts', '.tsx', '.mjs', '.md'].some((extension) => existsSync(join(root, name + extension))),
  );
}

describe('unit tests', () => {
  const tests = filesIn('test').filter(
    (path) => path.endsWith('.test.ts') && !suites.includes(path.split('/')[1] ?? ''),
  );

  test('have the path of their source, or are in a folder with the path of their source', () => {
    expect(tests.length).toBeGreaterThan(300);
    expect(tests.filter((path) => !hasSource(path) && !Object.hasOwn(ofNoSource, path))).toEqual([]);
  });

  test('are exceptions only if they exist, and have no source', () => {
    expect(Object.keys(ofNoSource).filter((path) => !tests.includes(path) || hasSource(path))).toEqual([]);
  });
});
