import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = new URL('../../scripts/schema-changes.mjs', import.meta.url).pathname;

/** Runs the script on two schemas. Returns the exit code and the output. */
function compare(before: string, after: string, ...flags: string[]): { status: number | null; stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'schema-changes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = [before, after].map((fields, index) => {
    const file = join(folder, `${index}.graphql`);
    writeFileSync(file, `type Query { ${fields} }`);
    return file;
  });
  return spawnSync(process.execPath, [script, ...flags, ...files], { encoding: 'utf8' });
}

test('--breaking fails if a field was removed, and names it', () => {
  const { status, stdout } = compare('a: Int b: Int', 'a: Int', '--breaking');
  expect(status).toBe(1);
  expect(stdout).toContain('- Field `b` was removed from object type `Query`');
});

test.each([
  ['a field was added', 'a: Int', 'a: Int b: Int'],
  ['a field was deprecated', 'a: Int b: Int', 'a: Int b: Int @deprecated(reason: "Use `a` instead.")'],
  ['a field became non-null', 'a: Int', 'a: Int!'],
  ['nothing changed', 'a: Int', 'a: Int'],
])('--breaking succeeds without output if %s', (_, before, after) => {
  expect(compare(before, after, '--breaking')).toMatchObject({ status: 0, stdout: '' });
});

test('lists all changes by their effect on clients', () => {
  const { status, stdout } = compare('a: Int b: Int', 'a: Int c: Int');
  expect(status).toBe(0);
  expect(stdout).toMatch(/## Breaking changes\n\n- Field `b` .*\n\n## Compatible changes\n\n- Field `c`/);
});
