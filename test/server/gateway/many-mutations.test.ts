import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { until, useSandbox, type Answer } from '../support/gateway.ts';

const site = useSandbox();

interface Done {
  volume: { cinderId: string; size: number } | null;
  userErrors: { code: string }[];
}

/** The resources that keep a process alive, by kind. Resources of the test runner are included, so compare differences only. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const grown = 'volume { cinderId size } userErrors { code }';
const nobody = '00000000-0000-4000-8000-000000000000';

it('returns the result of each of 100 simultaneous mutations, and leaves no resources behind', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error): void => void warnings.push(warning);
  process.on('warning', warned);
  const before = resources();
  const { gateway, post } = await site.serve({ schema });
  const token = { 'x-auth-token': site.tokenOf('alice') };
  const create = Array.from(
    { length: 5 },
    (_, n) => `c${n}: createVolume(input: { size: 1, wait: { interval: 0.2, timeout: 20 } }) { ${grown} }`,
  );
  const answers = await Promise.all(
    Array.from({ length: 10 }, (): Promise<Answer> =>
      post(
        `mutation {
      ${create.join('\n')}
      bad: createVolume(input: { size: -1 }) { ${grown} }
      gone: extendVolume(input: { id: "${nobody}", newSize: 2 }) { ${grown} }
      short: createVolume(input: { size: 2, wait: { interval: 0.01, timeout: 0.001 } }) { ${grown} }
      large: createVolume(input: { size: 100000000 }) { ${grown} }
      last: createVolume(input: { size: 3, wait: { interval: 0.2, timeout: 20 } }) { ${grown} }
    }`,
        token,
      ),
    ),
  );
  const ids = new Set<string>();
  for (const { body } of answers) {
    expect(body.errors).toBeUndefined();
    const data = body.data as Record<string, Done>;
    const outcomes = Object.fromEntries(
      Object.entries(data).map(([name, { volume, userErrors }]) => [name, volume?.size ?? userErrors[0]?.code]),
    );
    expect(outcomes).toEqual({
      c0: 1,
      c1: 1,
      c2: 1,
      c3: 1,
      c4: 1,
      bad: 'BAD_USER_INPUT',
      gone: 'NOT_FOUND',
      short: 2,
      large: 'QUOTA_EXCEEDED',
      last: 3,
    });
    expect(data['short']?.userErrors).toMatchObject([{ code: 'RESOURCE_TIMEOUT' }]);
    for (const { volume } of Object.values(data)) if (volume) ids.add(volume.cinderId);
  }
  expect(ids.size).toBe(10 * 7);
  expect(gateway.live().viewers).toBe(0);
  await gateway.close(0);
  // The connections from the test to the gateway close with the client.
  await until(
    () => Object.entries(resources()).every(([kind, count]) => count <= (before[kind] ?? 0)),
    'nothing is left behind',
  );
  process.off('warning', warned);
  expect(warnings).toEqual([]);
});
