import { expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import { as } from './support/gateway.ts';
import { done, run, soon, type Refusal } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

/** Runs a mutation that the status forbids. @returns the refusal with the current status */
async function refusal(name: string, input: object): Promise<Refusal & { lastStatus: string }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${name}(input: $input) { userErrors { __typename message ... on InvalidStateError { lastStatus } } } }`;
  const { data } = await as('alice').send<{ done: { userErrors: (Refusal & { lastStatus: string })[] } }>(document, {
    input,
  });
  const [error] = data.done.userErrors;
  if (!error) throw new Error(`${name} was not refused.`);
  return error;
}

test.each<[string, (id: string) => object]>([
  ['extendVolume', (id) => ({ id, newSize: 2 })],
  ['createSnapshot', (volumeId) => ({ volumeId })],
  ['createBackup', (volumeId) => ({ volumeId })],
  ['createTransfer', (volumeId) => ({ volumeId })],
  ['reserveVolume', (id) => ({ id })],
])('%s of a volume in maintenance is refused with its status', async (name, input) => {
  const { id } = await testVolume();
  await done('admin', 'resetVolumeStatus', { id, status: 'MAINTENANCE' });
  const { __typename, message, lastStatus } = await refusal(name, input(id));
  expect({ __typename, lastStatus }).toEqual({ __typename: 'InvalidStateError', lastStatus: 'maintenance' });
  expect(message).toContain('maintenance');
});

test('a deletion with wait joins one that is in progress', async () => {
  const { id } = await testVolume({ metadata: { 'lab:delay': delay(1) } });
  await done('alice', 'deleteVolume', { id });
  const again = await run('alice', 'deleteVolume', { id });
  expect(again.userErrors).toMatchObject([
    { __typename: 'InvalidStateError', message: expect.stringContaining('"deleting"') as string },
  ]);
  const joined = await done('alice', 'deleteVolume', { id, wait: soon }, 'deletedId');
  expect(joined).toEqual({ deletedId: id });
});

test('lists can be filtered by a status that the enum does not have', async () => {
  const list = (filter: string): Promise<{ errors: unknown[]; data: unknown }> =>
    as('alice').send(`{ volumes(filter: { ${filter} }) { nodes { id } } }`);
  const { id } = await testVolume();
  expect((await list('rawStatuses: "available"')).data).toEqual({ volumes: { nodes: [{ id }] } });
  expect((await list('rawStatuses: "not-a-status-of-this-release"')).data).toEqual({ volumes: { nodes: [] } });
  const both = await list('statuses: AVAILABLE, rawStatuses: "error"');
  expect(both.errors).toMatchObject([
    {
      message: expect.stringMatching(/^Use either "(raw)?[sS]tatuses" or "(raw)?[sS]tatuses", not both\.$/) as string,
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('a name of several volumes is refused with their IDs', async () => {
  const name = 'behaviour-ambiguous';
  const ids = [(await testVolume({ name })).id, (await testVolume({ name })).id];
  const { errors } = await as('alice').send(`{ findVolume(nameOrId: "${name}") { id } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'AMBIGUOUS_NAME', input: ['nameOrId'] } }]);
  expect((errors[0]?.extensions?.['ids'] as string[]).toSorted()).toEqual(ids.toSorted());
});
