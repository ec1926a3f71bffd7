import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the code in docs/clients.md is part of the client kit and its tests', () => {
  const sources = ['client', 'test/clients']
    .flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .map((path) => unindented(read(path)))
    .join('\n');
  const blocks = [...read('docs/clients.md').matchAll(/^```(?:ts|graphql)\n(.*?)^```/gms)].map(([, code = '']) => code);

  it('exists', () => expect(blocks.length).toBeGreaterThan(8));
  it.each(blocks.map((code) => [code.split('\n', 1)[0], code]))('%s', (_, code = '') => {
    expect(sources).toContain(unindented(code).trim());
  });
});

function unindented(code: string): string {
  return code.replaceAll(/^ +/gm, '');
}
