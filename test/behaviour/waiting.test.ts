import { describe, expect, test } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { outcomeOf, stream, type Transport } from './support/streams.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 1, snapshots: 1, foreignVolume: true });

interface WaitEvent {
  value: string | null;
  previousValue: string | null;
  progress: number | null;
  deletedId: string | null;
  node: { id: string; status?: string; size?: number } | null;
}

const waitForStatus = `subscription ($id: ID!, $status: String! = "available", $interval: Float! = 0.2, $wait: Float, $attribute: String! = "status", $type: WaitableType) {
  wait: waitForStatus(id: $id, status: $status, interval: $interval, wait: $wait, attribute: $attribute, resourceType: $type) {
    value previousValue progress deletedId node { id ... on Volume { status size } }
  }
}`;

const waitForDelete = `subscription ($id: ID!) {
  wait: waitForDelete(id: $id, interval: 0.2) { value previousValue progress deletedId node { id } }
}`;

describe.each<Transport>(['WebSocket', 'SSE'])('over %s', (transport) => {
  const watch = (query: string, variables: Record<string, unknown>) =>
    stream<{ wait: WaitEvent }>(transport, query, variables);

  test('waitForStatus sends each status of a volume and completes', async () => {
    const { id } = await testVolume({ metadata: { 'lab:delay': delay(2) } }, null);
    const { events, times } = await watch(waitForStatus, { id });
    expect(events.map((event) => event.data?.wait)).toMatchObject([
      { value: 'creating', previousValue: null, node: { id, status: 'CREATING' } },
      { value: 'available', previousValue: 'creating', node: { id, status: 'AVAILABLE', size: 1 } },
    ]);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(500);
  });

  test('waitForStatus sends one event if the volume has the status already', async () => {
    const [volumeId = ''] = fixture.volumeIds;
    const { events } = await watch(waitForStatus, { id: volumeId, type: 'VOLUME', status: 'AVAILABLE' });
    expect(events.map((event) => event.data?.wait.value)).toEqual(['available']);
  });

  test('waitForStatus sends the progress of a snapshot', async () => {
    const [snapshotId = ''] = fixture.snapshotIds;
    const { events } = await watch(waitForStatus, { id: `Snapshot:${snapshotId}` });
    expect(events.map((event) => event.data?.wait)).toMatchObject([{ value: 'available', progress: 100 }]);
  });

  test("waitForStatus ends with an error with Cinder's reason after a failure", async () => {
    const { id } = await testVolume({ metadata: { 'lab:fail': 'create', 'lab:delay': delay(1) } }, null);
    const { events } = await watch(waitForStatus, { id });
    expect(events.slice(0, -1).map((event) => event.data?.wait.value)).toEqual(['creating', 'error']);
    expect(events.at(-1)?.errors).toMatchObject([
      {
        message: expect.stringMatching(
          /changed to error\. .*create volume from backend storage:Driver failed to create the volume\./,
        ) as string,
        extensions: { code: 'RESOURCE_FAILURE', lastStatus: 'error' },
      },
    ]);
  });

  test('waitForStatus ends with an error after its deadline', async () => {
    const [volumeId = ''] = fixture.volumeIds;
    const { events } = await watch(waitForStatus, {
      id: `Volume:${volumeId}`,
      status: 'in-use',
      wait: scaled(1000) / 1000,
    });
    expect(events[0]?.data?.wait.value).toBe('available');
    expect(events.at(-1)?.errors).toMatchObject([
      { extensions: { code: 'RESOURCE_TIMEOUT', lastStatus: 'available' } },
    ]);
    expect(events).toHaveLength(2);
  });

  test('waitForDelete sends each status and the deletion', async () => {
    const { id } = await testVolume({ metadata: { 'lab:delay': delay(1) } });
    const watching = watch(waitForDelete, { id });
    await as('alice').send(`mutation { deleteVolume(input: { id: "${id}" }) { userErrors { message } } }`);
    const values = (await watching).events.map((event) => event.data?.wait);
    expect(values.map((event) => event?.value).filter((value) => value !== 'available')).toEqual(['deleting', null]);
    expect(values.at(-1)).toMatchObject({ deletedId: id, previousValue: 'deleting', node: null });
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['an ID without a type', { id: fixture.volumeIds[0] }, 'BAD_USER_INPUT', 'Specify `resourceType`'],
    ['a malformed id', { id: 'Volume:../x' }, 'BAD_USER_INPUT', '"Volume:../x" is not a valid ID.'],
    [
      'a type without a status',
      { id: 'VolumeType:00000000-0000-4000-8000-000000000000' },
      'BAD_USER_INPUT',
      'The type VolumeType has no status',
    ],
    ['an unknown id', { id: 'Volume:00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND', 'The volume 00000000'],
    ["another project's volume", { id: `Volume:${fixture.foreignVolumeId}` }, 'NOT_FOUND', 'was not found'],
    [
      'an unknown attribute',
      { id: `Volume:${fixture.volumeIds[0] ?? ''}`, attribute: 'colour' },
      'BAD_USER_INPUT',
      'has no attribute "colour"',
    ],
    [
      'an interval of 0',
      { id: `Volume:${fixture.volumeIds[0] ?? ''}`, interval: 0 },
      'BAD_USER_INPUT',
      'positive number of seconds',
    ],
  ])('waitForStatus ends with one error for %s', async (_, variables, code, message) => {
    const fault = { message: expect.stringContaining(message) as string, extensions: { code } };
    // The WebSocket client rejects for an error before the first event, but the SSE client sends it as an event.
    const outcome: unknown = await watch(waitForStatus, variables).then(
      ({ events }) => events.flatMap(({ errors }) => errors ?? []),
      outcomeOf,
    );
    expect(outcome).toMatchObject([fault]);
  });
});
