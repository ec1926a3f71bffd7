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

/** Reads a subscription to its end; one that was refused is a single result. */
async function read(source: string, store: Store, options: FakeOptions = {}): Promise<Subscribed> {
  const run = operation(store, options);
  const stream = await subscribe({ schema, document: parse(source), contextValue: run.context });
  const results: ExecutionResult[] = [];
  if (Symbol.asyncIterator in stream) for await (const result of stream) results.push(result);
  else results.push(stream);
  return { ...run, results: JSON.parse(JSON.stringify(results)) as ExecutionResult[] };
}

/** Answers that show a volume in one status after the other; an empty one is gone. */
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
  test('the state at once, each change, then the end; available by default', async () => {
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

  test('what hangs on an event is loaded afresh for each', async () => {
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

  test("an id of Cinder's with its type", async () => {
    const document = `subscription { waitForStatus(id: "${volumeId(1)}", resourceType: VOLUME) { value } }`;
    expect((await read(document, { volumes: [volumeRow(1)] })).results).toEqual([
      { data: { waitForStatus: { value: 'available' } } },
    ]);
  });

  test('a failure ends it with an error', async () => {
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
      { message: `The volume ${volumeId(1)} went to error.`, path: ['waitForStatus'] },
    ]);
  });

  test('the deadline ends it with an error', async () => {
    const document = `subscription { waitForStatus(id: "${id}", interval: 0.002, wait: 0.01) { value } }`;
    const { results } = await read(document, {}, volumeGoing('creating'));
    expect(results.at(-1)?.errors).toMatchObject([
      { message: expect.stringContaining('was still creating after 0.01 s') as unknown },
    ]);
  });

  test('failures and the status may be others', async () => {
    const document = `subscription {
      waitForStatus(id: "${id}", interval: 0.002, status: "error", failures: ["available"]) { value }
    }`;
    expect((await read(document, {}, volumeGoing('creating', 'error'))).results.at(-1)).toEqual({
      data: { waitForStatus: { value: 'error' } },
    });
  });
});

describe('waitForDelete', () => {
  test('each change, and at last the id of what is gone', async () => {
    const document = `subscription { waitForDelete(id: "${id}", interval: 0.002) { value deletedId node { id } } }`;
    const { results } = await read(document, {}, volumeGoing('deleting', ''));
    expect(results.map(({ data }) => data)).toEqual([
      { waitForDelete: { value: 'deleting', deletedId: null, node: { id } } },
      { waitForDelete: { value: null, deletedId: id, node: null } },
    ]);
  });

  test('error and error_deleting end it', async () => {
    const document = `subscription { waitForDelete(id: "${id}", interval: 0.002) { value } }`;
    expect((await read(document, {}, volumeGoing('error_deleting'))).results.at(-1)?.errors).toHaveLength(1);
  });
});

test.each([
  ['waitForStatus(id: "x")', 'is not an id'],
  [`waitForStatus(id: "${volumeId(1)}")`, 'Add `resourceType`'],
  [`waitForDelete(id: "${id}", interval: 0)`, 'The interval is a positive number'],
])('%s is refused before anything is watched', async (field, message) => {
  const { results, calls } = await read(`subscription { ${field} { value } }`, { volumes: [volumeRow(1)] });
  expect(results).toHaveLength(1);
  expect(JSON.stringify(results[0]?.errors)).toContain(message);
  expect(calls).toEqual([]);
});
