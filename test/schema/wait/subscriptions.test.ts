import { parse, subscribe, type ExecutionResult } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { notFound, type FakeOptions, type Store } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { snapshotRow, volumeId, volumeRow } from '../../support/rows.ts';

const id = `Volume:${volumeId(1)}`;

interface Subscribed extends Operation {
  results: ExecutionResult[];
}

/** Reads a subscription to its end. A refused subscription returns a single result. */
async function read(source: string, store: Store, options: FakeOptions = {}): Promise<Subscribed> {
  const run = operation(store, options);
  const stream = await subscribe({ schema, document: parse(source), contextValue: run.context });
  const results: ExecutionResult[] = [];
  if (Symbol.asyncIterator in stream) for await (const result of stream) results.push(result);
  else results.push(stream);
  return { ...run, results: JSON.parse(JSON.stringify(results)) as ExecutionResult[] };
}

/** Responses with successive statuses of a volume. An empty status means that the volume is deleted. */
function volumeGoing(...statuses: string[]): FakeOptions {
  let next = 0;
  const show = (): unknown => {
    const status = statuses[Math.min(next++, statuses.length - 1)];
    if (!status) throw notFound();
    return { volume: volumeRow(1, { status }) };
  };
  return { answers: { 'GET /volumes/{id}': show } };
}

describe('waitForStatus', () => {
  test('sends the current status, each change, and completes at the status available by default', async () => {
    const document = `subscription { waitForStatus(id: "${id}", interval: 0.002) {
      value previousValue progress deletedId node { id ... on Volume { status } }
    } }`;
    const { results } = await read(document, {}, volumeGoing('creating', 'creating', 'available'));
    const event = { progress: null, deletedId: null };
    expect(results).toEqual([
      {
        data: { waitForStatus: { ...event, value: 'creating', previousValue: null, node: { id, status: 'CREATING' } } },
      },
      {
        data: {
          waitForStatus: { ...event, value: 'available', previousValue: 'creating', node: { id, status: 'AVAILABLE' } },
        },
      },
    ]);
  });

  test('loads nested records again for each event', async () => {
    const document = `subscription { waitForStatus(id: "${id}", interval: 0.002) {
      node { ... on Volume { snapshots { totalCount } } }
    } }`;
    const { results, calls } = await read(
      document,
      { snapshots: [snapshotRow(1, 1)] },
      volumeGoing('creating', 'available'),
    );
    expect(results).toHaveLength(2);
    expect(calls.filter((call) => call.startsWith('GET /snapshots'))).toHaveLength(2);
  });

  test('accepts an ID in Cinder with its type', async () => {
    const document = `subscription { waitForStatus(id: "${volumeId(1)}", resourceType: VOLUME) { value } }`;
    expect((await read(document, { volumes: [volumeRow(1)] })).results).toEqual([
      { data: { waitForStatus: { value: 'available' } } },
    ]);
  });

  test('ends with an error if the status is a failure', async () => {
    const { results } = await read(
      `subscription { waitForStatus(id: "${id}", interval: 0.002) { value } }`,
      {},
      volumeGoing('creating', 'error'),
    );
    expect(results.map(({ data }) => data)).toEqual([
      { waitForStatus: { value: 'creating' } },
      { waitForStatus: { value: 'error' } },
      { waitForStatus: null },
    ]);
    expect(results[2]?.errors).toMatchObject([
      { message: `The volume ${volumeId(1)} changed to error.`, path: ['waitForStatus'] },
    ]);
  });

  test('ends with an error at the deadline', async () => {
    const document = `subscription { waitForStatus(id: "${id}", interval: 0.002, wait: 0.01) { value } }`;
    const { results } = await read(document, {}, volumeGoing('creating'));
    expect(results.at(-1)?.errors).toMatchObject([
      { message: expect.stringContaining('was still creating after 0.01 s') as unknown },
    ]);
  });

  test('accepts another status and other failures', async () => {
    const document = `subscription {
      waitForStatus(id: "${id}", interval: 0.002, status: "error", failures: ["available"]) { value }
    }`;
    expect((await read(document, {}, volumeGoing('creating', 'error'))).results.at(-1)).toEqual({
      data: { waitForStatus: { value: 'error' } },
    });
  });
});

describe('waitForDelete', () => {
  test('sends each change, and finally the ID of the deleted resource', async () => {
    const document = `subscription { waitForDelete(id: "${id}", interval: 0.002) { value deletedId node { id } } }`;
    const { results } = await read(document, {}, volumeGoing('deleting', ''));
    expect(results.map(({ data }) => data)).toEqual([
      { waitForDelete: { value: 'deleting', deletedId: null, node: { id } } },
      { waitForDelete: { value: null, deletedId: id, node: null } },
    ]);
  });

  test('ends with an error at error_deleting', async () => {
    const document = `subscription { waitForDelete(id: "${id}", interval: 0.002) { value } }`;
    expect((await read(document, {}, volumeGoing('error_deleting'))).results.at(-1)?.errors).toHaveLength(1);
  });
});

test.each([
  ['waitForStatus(id: "x")', 'is not a valid ID'],
  [`waitForStatus(id: "${volumeId(1)}")`, 'Specify `resourceType`'],
  [`waitForDelete(id: "${id}", interval: 0)`, '`interval` must be a positive number'],
])('refuses %s before any call', async (field, message) => {
  const { results, calls } = await read(`subscription { ${field} { value } }`, { volumes: [volumeRow(1)] });
  expect(results).toHaveLength(1);
  expect(JSON.stringify(results[0]?.errors)).toContain(message);
  expect(calls).toEqual([]);
});
