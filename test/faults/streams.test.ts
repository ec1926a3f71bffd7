import { describe, expect, test, vi } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { canary } from './support/fault.ts';
import { faultCases } from './support/faults.ts';
import { useSite, type Stream } from './support/site.ts';

const site = useSite();

const changes = 'subscription { volumesChanged { kind volumeId volume { name } } }';

interface Change {
  kind: string;
  volumeId: string;
  volume: { name: string } | null;
}

const changesIn = ({ events }: Stream): (Change | undefined)[] =>
  events.map(({ data }) => data?.['volumesChanged'] as Change | undefined);
const patience = { timeout: scaled(5_000), interval: 20 };

describe.each(['WebSocket', 'SSE'] as const)('over %s', (transport) => {
  test.each(faultCases)('a subscription survives $name, and then sends the missed changes', async ({ fault }) => {
    const { subscribe, fail, heal, proxy } = await site.serve();
    const stream = subscribe(transport, changes);
    await vi.waitFor(() => expect(changesIn(stream).length).toBeGreaterThan(2), patience);
    fail(fault, /^GET \/volumes/, 3);
    await vi.waitFor(() => expect(proxy.counts[fault.kind]).toBeGreaterThan(0), patience);
    const name = `while-${transport}-${fault.kind}-${Math.random()}`;
    await site.rest('POST', '/volumes', { volume: { name, size: 1 } });
    heal();
    await vi.waitFor(
      () => expect(changesIn(stream).find((change) => change?.volume?.name === name)?.kind).toBe('CREATED'),
      {
        ...patience,
        timeout: patience.timeout + 15_000,
      },
    );
    expect(stream.ended).toBeUndefined();
    expect(stream.events.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(changesIn(stream).some((change) => change?.kind === 'DELETED')).toBe(false);
    expect(JSON.stringify(stream.events)).not.toContain(canary);
  });

  test('a subscription to a volume does not treat the 404 of a proxy as a deletion', async () => {
    const { subscribe, fail, heal, proxy } = await site.serve();
    const { volume } = (await site.rest('POST', '/volumes', { volume: { name: 'there', size: 1 } })) as {
      volume: { id: string };
    };
    const stream = subscribe(
      transport,
      'subscription ($id: ID!) { volumeChanged(id: $id) { kind volumeId volume { name } } }',
      { id: volume.id },
    );
    const events = (): Change[] => stream.events.map(({ data }) => data?.['volumeChanged'] as Change);
    await vi.waitFor(() => expect(events()).toHaveLength(1), patience);
    fail({ kind: 'status', status: 404 }, /^GET \/volumes\//);
    await vi.waitFor(() => expect(proxy.counts.status).toBeGreaterThan(2), patience);
    heal();
    await site.rest('PUT', `/volumes/${volume.id}`, { volume: { name: 'still there' } });
    await vi.waitFor(
      () => expect(events().at(-1)).toMatchObject({ kind: 'UPDATED', volume: { name: 'still there' } }),
      {
        ...patience,
        timeout: patience.timeout + 15_000,
      },
    );
    expect(stream.ended).toBeUndefined();
  });
});
