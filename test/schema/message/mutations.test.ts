import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { notFound } from '../../support/fake-cinder.ts';
import { serverId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const id = serverId(1);

test('deleteMessage makes one call', async () => {
  await expectCalls('deleteMessage', { id: `Message:${id}` }, [`DELETE /messages/${id}`]);
  await expectRefused('deleteMessage', { id: `Volume:${id}` }, { path: ['input', 'id'] });
  await expectRefused('deleteMessage', { id }, { __typename: 'MicroversionTooLowError' }, { microversion: '3.2' });
});

test('returns the ID of the deleted message, and null if it does not exist', async () => {
  const document = `mutation { deleteMessage(input: { id: "${id}" }) { deletedId userErrors { code } } }`;
  const gone = await execute(document, {}, { answers: { 'DELETE /messages/{id}': () => undefined } });
  expect(gone.data).toEqual({ deleteMessage: { deletedId: `Message:${id}`, userErrors: [] } });
  const answers = { 'DELETE /messages/{id}': () => Promise.reject(notFound('Message')) };
  expect((await execute(document, {}, { answers })).data).toEqual({
    deleteMessage: { deletedId: null, userErrors: [] },
  });
  expect((await mutate('deleteMessage', { id, ignoreMissing: false }, { answers })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
});
