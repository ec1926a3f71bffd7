import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { schema } from '../../../../src/schema/schema.ts';
import { scaled } from '../../../support/scaled.ts';
import { useSandbox } from '../../support/gateway.ts';

const site = useSandbox();

it('refuses 480,000 tokens within 100 ms, and caches no documents of 1 MB with a new name each', async () => {
  const { post } = await site.serve({ schema });
  const start = performance.now();
  expect((await post(`{ ${'b '.repeat(480_000)} }`)).status).toBe(400);
  const first = performance.now() - start;
  let fastest = first;
  for (let n = 0; n < 5; n++) {
    const begun = performance.now();
    expect((await post(`query Q${n} { ${'b '.repeat(480_000)} }`)).status).toBe(400);
    fastest = Math.min(fastest, performance.now() - begun);
  }
  expect(fastest).toBeLessThan(scaled(100));
});

it('caches no more documents of 1 MB within the limits than fit', async () => {
  const { post } = await site.serve({ schema, documentCache: 4 });
  const send = async (n: number): Promise<void> => {
    expect((await post(`query Q${n} { __typename } # ${'x'.repeat(990_000)}`)).status).toBe(200);
  };
  for (let n = 0; n < 5; n++) await send(n);
  const before = heapUsed();
  for (let n = 5; n < 60; n++) await send(n);
  expect(heapUsed() - before).toBeLessThan(20 * 1024 * 1024);
});

/** Bytes in use after garbage collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
