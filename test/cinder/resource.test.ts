import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { show, showVisible } from '../../src/cinder/resource.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { groups } from '../../src/cinder/resources/groups.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import { attachmentId, attachmentRow, volumeId, volumeRow } from '../support/rows.ts';

test('a resource by its id is one GET', async () => {
  const { client, calls } = fakeCinder({ volumes: [volumeRow(1)] });
  expect(await show(client, volumes, volumeId(1))).toMatchObject({ kind: 'Volume', id: volumeId(1), name: 'volume 1' });
  expect(calls).toEqual([`GET /volumes/${volumeId(1)}`]);
});

test('one that is not there is null', async () => {
  expect(await show(fakeCinder({}).client, volumes, volumeId(1))).toBeNull();
});

test.each(['FORBIDDEN', 'UPSTREAM_ERROR'] as const)('%s is thrown', async (code) => {
  const { client } = fakeCinder(
    {},
    { answers: { 'GET /volumes/{id}': () => Promise.reject(new CinderError(code, 'no')) } },
  );
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError(code));
});

test('a type that the cloud is too old for is refused with no call', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.26' });
  const failure = await failureOf(() => show(client, attachments, volumeId(1)));
  expect(failure).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'Showing attachments needs microversion 3.27', { required: '3.27' }),
  );
  expect(calls).toEqual([]);
});

test('an answer without the resource is an upstream error', async () => {
  const { client } = fakeCinder({}, { answers: { 'GET /volumes/{id}': () => ({}) } });
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError('UPSTREAM_ERROR', 'no Volume'));
});

test('what Cinder keeps back from a type, with a 400, is not there; a 400 of another type is thrown', async () => {
  const refused = () => Promise.reject(new CinderError('BAD_USER_INPUT', 'Group_type x is reserved.'));
  const { client } = fakeCinder({}, { answers: { 'GET /groups/{id}': refused, 'GET /volumes/{id}': refused } });
  expect(await show(client, groups, volumeId(1))).toBeNull();
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError('BAD_USER_INPUT'));
});

test.each([[false, null, 2], [true, { id: attachmentId(1) }, 1]])(
  'what Cinder shows to callers who may not see it is for those who may see what it hangs on, and administrators (%s)',
  async (isAdmin, expected, count) => {
    const rows = { volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })], attachments: [attachmentRow(1, 1)] };
    const { client, calls } = fakeCinder(rows, { isAdmin });
    const shown = await showVisible(client, attachments, attachmentId(1));
    expect([shown && { id: shown.id }, calls.length]).toEqual([expected, count]);
  },
);
