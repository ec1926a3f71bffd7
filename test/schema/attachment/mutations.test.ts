import { describe, expect, test } from 'vitest';
import { notFound } from '../../support/fake-cinder.ts';
import { execute } from '../../support/execute.ts';
import { attachmentId, attachmentRow, serverId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait, waitInVain } from '../support/mutate.ts';

const id = attachmentId(1);
const connector = { host: 'h1', initiator: 'iqn.1' };
const made = { 'POST /attachments': () => ({ attachment: { id } }) };
const store = { volumes: [volumeRow(1)], attachments: [attachmentRow(1, 1, { status: 'attaching' })] };

describe('createAttachment', () => {
  test.each<[object, object]>([
    [{ volumeId: `Volume:${volumeId(1)}` }, { volume_uuid: volumeId(1) }],
    [{ volumeId: volumeId(1), serverId: null, connector: null, mode: null }, { volume_uuid: volumeId(1) }],
    [
      { volumeId: volumeId(1), serverId: serverId(1), connector, mode: 'RO' },
      { volume_uuid: volumeId(1), instance_uuid: serverId(1), connector, mode: 'ro' },
    ],
  ])('sends %j', async (input, attachment) => {
    await expectCalls('createAttachment', input, ['POST /attachments'], [{ attachment }], { answers: made });
    await expectCalls(
      'createAttachment',
      { ...input, wait },
      ['POST /attachments', `GET /attachments/${id}`, `GET /volumes/${volumeId(1)}`],
      [{ attachment }],
      { answers: made, store },
    );
  });

  test.each<[object, string[], string | RegExp]>([
    [{ volumeId: '../x' }, ['volumeId'], /is not a valid ID/],
    [{ volumeId: attachmentId(1), serverId: 'web' }, ['serverId'], '`serverId` must be the UUID of a server in Nova.'],
    [{ volumeId: volumeId(1), wait: badWait }, ['wait', 'interval'], /positive/],
  ])('refuses %j without a call', async (input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused('createAttachment', input, expected);
  });

  test.each<[object, '3.26' | '3.53']>([
    [{}, '3.26'],
    [{ mode: 'RW' }, '3.53'],
  ])('refuses %j on a cloud with microversion %s', async (more, microversion) => {
    await expectRefused(
      'createAttachment',
      { volumeId: volumeId(1), ...more },
      { __typename: 'MicroversionTooLowError' },
      { microversion },
    );
  });

  test('returns the error of a failed attachment', async () => {
    const failed = { ...store, attachments: [attachmentRow(1, 1, { status: 'error_attaching' })] };
    const { userErrors } = await mutate(
      'createAttachment',
      { volumeId: volumeId(1), wait },
      { answers: made, store: failed },
    );
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
  });
});

describe('updateAttachment', () => {
  test('connects, and waits for the requested status', async () => {
    const call = `PUT /attachments/${id}`;
    await expectCalls(
      'updateAttachment',
      { id: `Attachment:${id}`, connector, wait },
      [call, `GET /attachments/${id}`, `GET /volumes/${volumeId(1)}`],
      [{ attachment: { connector } }],
      { store },
    );
    const { userErrors } = await mutate(
      'updateAttachment',
      { id, connector, wait: { ...waitInVain, status: 'attached' } },
      { store },
    );
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused(
      'updateAttachment',
      { id, connector: { ip: '1.2.3.4' } },
      {
        __typename: 'ValidationError',
        path: ['input', 'connector', 'host'],
        message: expect.stringContaining('must have the key `host`') as unknown,
      },
    );
    await expectRefused('updateAttachment', { id: volumeId(1).slice(2), connector }, { path: ['input', 'id'] });
    await expectRefused(
      'updateAttachment',
      { id, connector },
      { __typename: 'MicroversionTooLowError' },
      { microversion: '3.26' },
    );
  });
});

test('completeAttachment sends os-complete', async () => {
  await expectCalls('completeAttachment', { id }, [`POST /attachments/${id}/action`], [{ 'os-complete': null }]);
  await expectRefused('completeAttachment', { id: `Volume:${id}` }, { path: ['input', 'id'] });
  await expectRefused(
    'completeAttachment',
    { id },
    { __typename: 'MicroversionTooLowError' },
    { microversion: '3.43' },
  );
});

describe('deleteAttachment', () => {
  const call = `DELETE /attachments/${id}`;
  const answers = {
    'DELETE /attachments/{id}': () => ({ attachments: [{ id: attachmentId(2), status: 'attached' }] }),
  };
  const document = `mutation { done: deleteAttachment(input: { id: "${id}" }) { deletedId remaining { cinderId FIELD } } }`;

  test('returns the remaining attachments, without a call for their IDs', async () => {
    const run = await execute(document.replace('FIELD', ''), store, { answers });
    expect(run.data).toEqual({ done: { deletedId: `Attachment:${id}`, remaining: [{ cinderId: attachmentId(2) }] } });
    expect(run.calls).toEqual([call]);
    const more = await execute(
      document.replace('FIELD', 'status'),
      { ...store, attachments: [attachmentRow(2, 1)] },
      { answers, isAdmin: true },
    );
    expect(more.data).toMatchObject({ done: { remaining: [{ status: 'ATTACHED' }] } });
    expect(more.calls).toEqual([call, `GET /attachments/${attachmentId(2)}`]);
  });

  test('returns an error for a missing attachment only without ignoreMissing', async () => {
    const missing = { 'DELETE /attachments/{id}': () => Promise.reject(notFound('Attachment')) };
    await expectCalls('deleteAttachment', { id }, [call], [], { answers: missing });
    const { userErrors } = await mutate('deleteAttachment', { id, ignoreMissing: false }, { answers: missing });
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  });
});
