import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { options as known } from '../../src/server/options.ts';

const statements = 42;

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const text = read('docs/security.md');

interface Row {
  number: number;
  statement: string;
  /** Files, and titles of tests in each file. */
  tests: readonly { path: string; titles: readonly string[] }[];
}

/** A row of the tables: `| 1 | statement | HTTP, SSE: \`file\`: \`title\`; \`title\`<br>… |`. */
function rowOf(line: string): Row {
  const [, number = '', statement = '', shown = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return { number: Number(number), statement, tests: shown.split('<br>').map(testsOf) };
}

function testsOf(part: string): Row['tests'][number] {
  const transports = '(?:HTTP|SSE|WebSocket)';
  const [, path, titles] =
    new RegExp(
      `^(?:${transports}(?:, ${transports})*: )?\`(test/[\\w./-]+\\.test\\.ts)\`: (\`[^\`]+\`(?:; \`[^\`]+\`)*)$`,
    ).exec(part) ?? [];
  if (path === undefined || titles === undefined)
    throw new Error(`docs/security.md: not a test file with titles: ${part}`);
  return { path, titles: titles.slice(1, -1).split('`; `') };
}

const rows = text
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map(rowOf);

/** The titles of `it`, `test` and `describe` in a file, and the texts that `each` inserts into titles. */
function titlesIn(path: string): Set<string> {
  const titles = new Set<string>();
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const add = (node: ts.Node | undefined): void => {
    if (node && ts.isStringLiteralLike(node)) titles.add(node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(it|test|describe)\b/.test(node.expression.getText(file))) {
      const [first] = node.arguments;
      add(first);
      if (first && ts.isArrayLiteralExpression(first))
        first.elements.forEach((row) => add(ts.isArrayLiteralExpression(row) ? row.elements[0] : row));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
}

it('has a row for each statement, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: statements }, (_, n) => n + 1));
  for (const { statement } of rows) expect(statement.length).toBeGreaterThan(20);
});

describe('names tests that exist', () => {
  const byFile = new Map<string, string[]>();
  for (const { path, titles } of rows.flatMap(({ tests }) => tests))
    byFile.set(path, [...(byFile.get(path) ?? []), ...titles]);

  it.each([...byFile])('in %s', (path, titles) => {
    expect(existsSync(new URL(path, root))).toBe(true);
    const existing = titlesIn(path);
    expect(titles.filter((title) => !existing.has(title))).toEqual([]);
  });
});

it('names options that exist', () => {
  const options = [...text.matchAll(/`--(?:no-)?([a-z-]+)/g)].map(([, name = '']) => name);
  const camelCase = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  expect(options.length).toBeGreaterThan(10);
  expect(options.filter((name) => !(camelCase(name) in known))).toEqual([]);
});
