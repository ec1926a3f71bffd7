import { describe, expect, test } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { canary } from './support/fault.ts';
import { faultCases } from './support/faults.ts';
import { callTimeout, useSite, type Answer } from './support/site.ts';

const site = useSite();

/** A read is sent three times, with pauses of at most 0.3 s. */
const mostTime = 3 * callTimeout + scaled(1500);

const retried = ['UPSTREAM_UNAVAILABLE'];

/** Expects the answer to contain neither bodies of a proxy nor internals of the gateway. */
function expectClean({ text }: Answer): void {
  expect(text).not.toContain(canary);
  expect(text).not.toMatch(/<html|balancer-7|JSON\.parse|\\u0000|\bat \S+\.[jt]s:/);
}

describe.each(faultCases)('$name', ({ fault, code }) => {
  test('causes one error of a list, within the time limit of its calls', async () => {
    const { send, fail, heal, received } = await site.serve();
    await send('{ apiVersion { microversion } }');
    fail(fault, /^GET \/volumes\/detail/);
    const started = performance.now();
    const failed = await send('{ volumes(first: 2) { nodes { id } } apiVersion { microversion } }');
    expect(performance.now() - started).toBeLessThan(mostTime);
    expect(failed.data).toEqual({ volumes: null, apiVersion: { microversion: expect.any(String) as string } });
    expect(failed.errors).toMatchObject([{ path: ['volumes'], extensions: { code } }]);
    expect(failed.errors).toHaveLength(1);
    expectClean(failed);
    const isPatient = fault.kind === 'status' && fault.retryAfter !== undefined;
    const calls = received.filter((name) => name === 'GET /volumes/detail').length;
    expect(calls).toBe(retried.includes(code) && !isPatient ? 3 : 1);
    if (isPatient) expect(failed.errors[0]?.extensions).toMatchObject({ retryAfter: fault.retryAfter });
    heal();
    expect((await send('{ volumes(first: 2) { nodes { id } } }')).errors).toEqual([]);
  });

  test('affects only the nested lists that it occurs in', async () => {
    const { send, fail } = await site.serve();
    fail(fault, /^GET \/snapshots\/detail/);
    const failed = await send('{ volumes(first: 3) { nodes { name status snapshots(first: 5) { nodes { id } } } } }');
    const { nodes } = failed.data?.['volumes'] as { nodes: { name: string; status: string; snapshots: unknown }[] };
    expect(nodes).toHaveLength(3);
    expect(nodes.every(({ status, snapshots }) => status.length > 0 && snapshots === null)).toBe(true);
    expect(failed.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      nodes.map((_, index) => [['volumes', 'nodes', index, 'snapshots'], code]),
    );
    expectClean(failed);
  });

  test('affects only its resource, not others in the document', async () => {
    const { send, fail } = await site.serve();
    const {
      volumes: [first, second],
    } = (await site.rest('GET', '/volumes?limit=2')) as { volumes: { id: string }[] };
    fail(fault, new RegExp(`^GET /volumes/${first?.id}`));
    const failed = await send('query ($a: ID!, $b: ID!) { a: volume(id: $a) { id } b: volume(id: $b) { cinderId } }', {
      a: first?.id,
      b: second?.id,
    });
    expect(failed.data).toEqual({ a: null, b: { cinderId: second?.id } });
    expect(failed.errors).toMatchObject([{ path: ['a'], extensions: { code } }]);
    expect(failed.errors).toHaveLength(1);
    expectClean(failed);
  });

  test('is hidden if it occurs once and a retry can succeed', async () => {
    const { send, fail, proxy } = await site.serve();
    fail(fault, /^GET \/volumes\/detail/, 1);
    const answer = await send('{ volumes(first: 2) { nodes { id } } }');
    const isPatient = fault.kind === 'status' && fault.retryAfter !== undefined;
    expect(answer.errors).toHaveLength(retried.includes(code) && !isPatient ? 0 : 1);
    expect(proxy.counts[fault.kind]).toBe(1);
  });
});

test('a connection that Cinder has closed is replaced without an error', async () => {
  const { send, fail, proxy } = await site.serve();
  await send('{ volumes(first: 2) { nodes { id } } }');
  fail({ kind: 'stale' }, /^GET \/volumes\/detail/, 2);
  const answer = await send('{ volumes(first: 2) { nodes { id } } }');
  expect(answer.errors).toEqual([]);
  expect(proxy.counts.stale).toBeGreaterThan(0);
});

describe.each(faultCases)('$name instead of the version document', ({ fault, code }) => {
  test('causes one error of the whole answer, and the next query succeeds', async () => {
    const { send, fail, heal } = await site.serve();
    fail(fault, /^GET /);
    const failed = await send('{ volumes(first: 2) { nodes { id } } }');
    expect(failed.errors).toMatchObject([{ extensions: { code } }]);
    expectClean(failed);
    heal();
    if (code !== 'UPSTREAM_UNAVAILABLE')
      expect((await send('{ volumes(first: 2) { nodes { id } } }')).errors).toEqual([]);
  });
});
