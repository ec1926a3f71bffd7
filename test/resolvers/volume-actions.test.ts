import { describe, expect, test } from 'vitest';
import { deleteVolume, extendVolume, updateVolume } from '../../src/resolvers/volume-actions.ts';
import { notFound, type FakeOptions } from '../support/fake-cinder.ts';
import { volumeRow } from '../support/rows.ts';
import { accepting, badWait, done, id, refused, sent, wait } from './support/accepting.ts';

const malformed = {
  kind: 'ValidationError',
  path: ['input', 'id'],
  message: expect.stringContaining('is not an id') as unknown,
};
const tooLong = {
  kind: 'ValidationError',
  path: ['input', 'name'],
  message: 'It may have up to 255 characters; it has 256.',
};

describe('extendVolume', () => {
  test('sends the new size, and waits until it is seen', async () => {
    let size = 1;
    const run = accepting({}, () => ({ volume: volumeRow(1, { size: size++ }) }));
    expect(await extendVolume({ id: `Volume:${id}`, newSize: 3, wait }, run.context)).toEqual(done);
    expect(run.bodies).toEqual([{ 'os-extend': { new_size: 3 } }]);
    expect(run.calls).toEqual([`POST /volumes/${id}/action`, ...[1, 2, 3].map(() => `GET /volumes/${id}`)]);
  });

  test('is refused with no call', async () => {
    const size = {
      kind: 'ValidationError',
      path: ['input', 'newSize'],
      message: 'A size is a positive whole number of GiB; it was 0.',
    };
    await refused(({ context }) => extendVolume({ id, newSize: 0 }, context), size);
    await refused(({ context }) => extendVolume({ id: 'x', newSize: 1 }, context), malformed);
    await refused(({ context }) => extendVolume({ id, newSize: 1, wait: badWait }, context), {
      path: ['input', 'wait', 'interval'],
    });
  });
});

describe('updateVolume', () => {
  test.each([
    [{ name: 'b' }, { name: 'b' }],
    [
      { name: null, description: null },
      { name: null, description: null },
    ],
    [{ metadata: {} }, { metadata: {} }],
    [{ name: 'b', metadata: null }, { name: 'b' }],
  ])('%j', async (changes, volume) => {
    const run = accepting();
    expect(await updateVolume({ id, ...changes }, run.context)).toEqual(done);
    expect(run.calls).toEqual([`PUT /volumes/${id}`]);
    expect(sent(run)).toEqual([{ volume }]);
  });

  test('is refused with no call', async () => {
    const nothing = {
      kind: 'ValidationError',
      path: ['input'],
      message: 'There is nothing to change: give a name, a description or metadata.',
    };
    await refused(({ context }) => updateVolume({ id }, context), nothing);
    await refused(({ context }) => updateVolume({ id, metadata: null }, context), nothing);
    await refused(({ context }) => updateVolume({ id: '..', name: 'a' }, context), malformed);
    await refused(({ context }) => updateVolume({ id, name: 'x'.repeat(256) }, context), tooLong);
  });
});

describe('deleteVolume', () => {
  const input = { id, cascade: false, force: false, ignoreMissing: true };

  test.each<[object, FakeOptions, string, unknown[]]>([
    [{}, {}, `DELETE /volumes/${id}`, []],
    [{ cascade: true }, {}, `DELETE /volumes/${id}?cascade=true`, []],
    [{ force: true }, {}, `DELETE /volumes/${id}?force=true`, []],
    [{ force: true }, { microversion: '3.22' }, `POST /volumes/${id}/action`, [{ 'os-force_delete': null }]],
  ])('%j on %j', async (changes, options, call, bodies) => {
    const run = accepting(options);
    expect(await deleteVolume({ ...input, ...changes }, run.context)).toEqual(done);
    expect(run.calls).toEqual([call]);
    expect(run.bodies).toEqual(bodies);
  });

  test('waits until it is gone', async () => {
    let looks = 0;
    const run = accepting({}, () => {
      if (++looks > 2) throw notFound();
      return { volume: volumeRow(1, { status: 'deleting' }) };
    });
    expect(await deleteVolume({ ...input, wait }, run.context)).toEqual(done);
    expect(run.calls).toHaveLength(4);
    await expect(run.context.loaders.volume.byId.load(id)).resolves.toBeNull();
  });

  test('of a missing one is nothing, or an error, as is wanted', async () => {
    const missing = { answers: { 'DELETE /volumes/{id}': () => Promise.reject(notFound('Volume')) } };
    expect(await deleteVolume({ ...input, wait }, accepting(missing).context)).toEqual({ id: null, userErrors: [] });
    const { context } = accepting(missing);
    expect(await deleteVolume({ ...input, ignoreMissing: false }, context)).toMatchObject({
      id: null,
      userErrors: [{ kind: 'NotFoundError' }],
    });
  });

  test('is refused with no call', async () => {
    await refused(({ context }) => deleteVolume({ ...input, id: `Snapshot:${id}` }, context), {
      kind: 'ValidationError',
      path: ['input', 'id'],
    });
    await refused(({ context }) => deleteVolume({ ...input, wait: badWait }, context), {
      path: ['input', 'wait', 'interval'],
    });
  });

  test('by force with its snapshots needs 3.23: before that Cinder would leave them', async () => {
    const run = accepting({ microversion: '3.22' });
    expect(await deleteVolume({ ...input, cascade: true, force: true }, run.context)).toMatchObject({
      id: null,
      userErrors: [{ kind: 'MicroversionTooLowError', required: '3.23', available: '3.22' }],
    });
    expect(run.calls).toEqual([]);
  });
});
