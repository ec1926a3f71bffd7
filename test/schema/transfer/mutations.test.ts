import { describe, expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { serverId, volumeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const id = serverId(1);
const volume = volumeId(1);
const made = { transfer: { id, volume_id: volume, auth_key: 'k3y' } };
const answers = { 'POST /volume-transfers': () => made, 'POST /volume-transfers/{id}/accept': () => made };
const older = { 'POST /os-volume-transfer': () => made, 'POST /os-volume-transfer/{id}/accept': () => made };

describe('createTransfer', () => {
  test.each<[object, object]>([
    [{}, {}],
    [
      { name: 'a', noSnapshots: true },
      { name: 'a', no_snapshots: true },
    ],
    [{ name: null, noSnapshots: false }, {}],
  ])('sends the given fields of %j', async (input, transfer) => {
    const body = { transfer: { volume_id: volume, ...transfer } };
    await expectCalls('createTransfer', { volumeId: volume, ...input }, ['POST /volume-transfers'], [body], {
      answers,
    });
  });

  test('returns the auth key without a further call', async () => {
    const document = `mutation { createTransfer(input: { volumeId: "${volume}" }) { authKey userErrors { code } } }`;
    const { data, calls } = await execute(document, {}, { answers });
    expect(data).toEqual({ createTransfer: { authKey: 'k3y', userErrors: [] } });
    expect(calls).toEqual(['POST /volume-transfers']);
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused('createTransfer', { volumeId: 'x' }, { path: ['input', 'volumeId'] });
    await expectRefused('createTransfer', { volumeId: volume, name: ' ' }, { path: ['input', 'name'] });
    await expectRefused('createTransfer', { volumeId: volume, name: 'x'.repeat(256) }, { path: ['input', 'name'] });
    const tooOld = { __typename: 'MicroversionTooLowError' };
    await expectRefused('createTransfer', { volumeId: volume, noSnapshots: true }, tooOld, { microversion: '3.54' });
  });
});

test('acceptTransfer sends the key, and returns the volume', async () => {
  const input = { id: `Transfer:${id}`, authKey: 'k3y' };
  await expectCalls(
    'acceptTransfer',
    input,
    [`POST /volume-transfers/${id}/accept`],
    [{ accept: { auth_key: 'k3y' } }],
    { answers },
  );
  await expectRefused('acceptTransfer', { id, authKey: '' }, { path: ['input', 'authKey'] });
  await expectRefused('acceptTransfer', { id: `Volume:${id}`, authKey: 'k3y' }, { path: ['input', 'id'] });
});

test('deleteTransfer makes one call', async () => {
  await expectCalls('deleteTransfer', { id }, [`DELETE /volume-transfers/${id}`]);
  await expectRefused('deleteTransfer', { id: '../x' }, { path: ['input', 'id'] });
});

test('the mutations use the older routes before 3.55', async () => {
  const options = { answers: older, microversion: '3.54' } as const;
  expect((await mutate('createTransfer', { volumeId: volume }, options)).calls).toEqual(['POST /os-volume-transfer']);
  expect((await mutate('acceptTransfer', { id, authKey: 'k' }, options)).calls).toEqual([
    `POST /os-volume-transfer/${id}/accept`,
  ]);
  expect((await mutate('deleteTransfer', { id }, options)).calls).toEqual([`DELETE /os-volume-transfer/${id}`]);
});
