import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  cinderIdOf,
  givenIdsOf,
  globalId,
  isCinderId,
  parseGlobalId,
  withCinderIds,
  type IdKinds,
} from '../../../src/resolvers/common/ids.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { volumeId } from '../../support/rows.ts';

const id = volumeId(1);
const malformed = [
  '',
  'Volume:',
  ':',
  id.slice(1),
  `${id}0`,
  `Volume:${id}\n`,
  'Volume:../x',
  'Volume:%2f',
  `volume:${id}`,
  `Volume:Volume:${id}`,
];

test('converts a global ID and a UUID to the same ID', () => {
  expect(globalId({ kind: 'Volume', id })).toBe(`Volume:${id}`);
  expect(cinderIdOf('Volume', `Volume:${id}`, ['id'])).toBe(id);
  expect(cinderIdOf('Volume', id, ['id'])).toBe(id);
});

test('accepts a UUID in upper case or without hyphens', () => {
  expect(cinderIdOf('Volume', id.toUpperCase(), ['id'])).toBe(id);
  expect(cinderIdOf('Volume', id.replaceAll('-', ''), ['id'])).toBe(id.replaceAll('-', ''));
  expect(isCinderId(id)).toBe(true);
});

test.each(malformed)('refuses %j as an ID', async (given) => {
  expect(isCinderId(given)).toBe(false);
  const failure = await failureOf(() => cinderIdOf('Volume', given, ['input', 'id']));
  expect(failure).toEqual(
    cinderError('BAD_USER_INPUT', /is not a valid ID\. Use a global ID such as/, { path: ['input', 'id'] }),
  );
});

test('refuses an ID of another type', async () => {
  const failure = await failureOf(() => cinderIdOf('Volume', `Snapshot:${id}`, ['id']));
  expect(failure.message).toBe(`The ID must be of type Volume; received "Snapshot:${id}".`);
});

test('quotes only the beginning of an input, on one line', async () => {
  const failure = await failureOf(() => parseGlobalId(`a\r\n${'x'.repeat(10_000)}`, ['id']));
  expect(failure.message).toMatch(/^"a\\r\\nx{57}…" is not a valid ID\./);
});

test('splits a global ID', () => {
  expect(parseGlobalId(`VolumeType:${id.toUpperCase()}`, ['id'])).toEqual({ kind: 'VolumeType', id });
});

test('accepts an ID of any of several types', async () => {
  const kinds = ['Volume', 'Snapshot'];
  expect(cinderIdOf(kinds, `Snapshot:${id}`, ['id'])).toBe(id);
  expect(cinderIdOf(kinds, id, ['id'])).toBe(id);
  expect(await failureOf(() => cinderIdOf(kinds, `Group:${id}`, ['id']))).toEqual(
    cinderError('BAD_USER_INPUT', 'The ID must be of type Volume or Snapshot; received "Group:', { path: ['id'] }),
  );
});

describe('the IDs of an input', () => {
  const kinds = {
    source: { snapshotId: 'Snapshot', volumeId: 'Volume' },
    groupId: 'Group',
    volumeTypes: { id: 'VolumeType' },
    addVolumes: 'Volume',
  };

  test('are converted, also inside input objects and lists', () => {
    const given = {
      name: 'a',
      groupId: null,
      source: { volumeId: `Volume:${id}` },
      volumeTypes: [{ name: 'x' }, { id: `VolumeType:${id}` }],
      addVolumes: [`Volume:${id}`],
    };
    expect(withCinderIds(given, kinds)).toEqual({
      name: 'a',
      groupId: null,
      source: { volumeId: id },
      volumeTypes: [{ name: 'x' }, { id }],
      addVolumes: [id],
    });
    expect(withCinderIds({ source: null }, kinds)).toEqual({ source: null });
  });

  test.each<[object, string[]]>([
    [{ groupId: 'x' }, ['groupId']],
    [{ source: { snapshotId: 'x' } }, ['source', 'snapshotId']],
    [{ volumeTypes: [{ name: 'x' }, { id: 'x' }] }, ['volumeTypes', '1', 'id']],
    [{ addVolumes: ['x'] }, ['addVolumes']],
  ])('%j is refused with the path of the invalid ID', async (given, path) => {
    const failure = await failureOf(() => withCinderIds(given, kinds));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'is not a valid ID', { path: ['input', ...path] }));
  });

  const volume = { kind: 'Volume', id: '2' };
  const group = { kind: 'Group', id: '1' };
  test.each([
    [{ groupId: '1', source: { volumeId: '2' } }, [volume, group]],
    [{ groupId: '1', source: { imageId: '2' } }, [group]],
    [{ groupId: '1', source: null }, [group]],
    [{ addVolumes: ['1'], volumeTypes: [{ id: '2' }] }, []],
  ])('of %j are %j, without lists', (given, found) => {
    expect(givenIdsOf(given, kinds)).toEqual(found);
  });
});

describe('the types of the IDs of an input', () => {
  interface Input {
    volumeId: string;
    addVolumes?: readonly string[] | null;
    size: number;
    source: { snapshotId: string } | { backupId: string };
  }

  test('are names of types with global IDs', () => {
    expectTypeOf({ volumeId: 'Volume', addVolumes: 'Volume', source: { backupId: 'Backup' } } as const).toExtend<
      IdKinds<Input>
    >();
    // @ts-expect-error No type has this name.
    expectTypeOf({ volumeId: 'Volum' } as const).toExtend<IdKinds<Input>>();
  });

  test('have only fields of the input', () => {
    // @ts-expect-error The input has no such field.
    const unknown: IdKinds<Input> = { groupId: 'Group' };
    // @ts-expect-error The input object has no such field.
    const nested: IdKinds<Input> = { source: { groupId: 'Group' } };
    // @ts-expect-error A number is not an ID.
    const size: IdKinds<Input> = { size: 'Volume' };
    expect([unknown, nested, size]).toHaveLength(3);
  });
});
