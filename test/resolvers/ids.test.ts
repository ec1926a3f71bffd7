import { expect, test } from 'vitest';
import { cinderIdOf, globalId, idOrName, isCinderId, parseGlobalId } from '../../src/resolvers/ids.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { volumeId } from '../support/rows.ts';

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

test("a global id and Cinder's own lead to the same", () => {
  expect(globalId({ kind: 'Volume', id })).toBe(`Volume:${id}`);
  expect(cinderIdOf('Volume', `Volume:${id}`, ['id'])).toBe(id);
  expect(cinderIdOf('Volume', id, ['id'])).toBe(id);
});

test("upper case and missing dashes are one of Cinder's ids still", () => {
  expect(cinderIdOf('Volume', id.toUpperCase(), ['id'])).toBe(id);
  expect(cinderIdOf('Volume', id.replaceAll('-', ''), ['id'])).toBe(id.replaceAll('-', ''));
  expect(isCinderId(id)).toBe(true);
});

test.each(malformed)('%j is no id', async (given) => {
  expect(isCinderId(given)).toBe(false);
  const failure = await failureOf(() => cinderIdOf('Volume', given, ['input', 'id']));
  expect(failure).toEqual(
    cinderError('BAD_USER_INPUT', /is not an id\. An id is a global id/, { path: ['input', 'id'] }),
  );
});

test('the id of another type is refused', async () => {
  const failure = await failureOf(() => cinderIdOf('Volume', `Snapshot:${id}`, ['id']));
  expect(failure.message).toBe(`"Snapshot:${id}" is the id of a Snapshot; a Volume's is needed here.`);
});

test('a message quotes no more than the beginning, on one line', async () => {
  const failure = await failureOf(() => parseGlobalId(`a\r\n${'x'.repeat(10_000)}`, ['id']));
  expect(failure.message).toMatch(/^"a\\r\\nx{57}…" is not an id\./);
});

test('the parts of a global id', () => {
  expect(parseGlobalId(`VolumeType:${id.toUpperCase()}`, ['id'])).toEqual({ kind: 'VolumeType', id });
});

test.each([
  [`VolumeType:${id}`, id],
  [id, id],
  ['fast', 'fast'],
  ['VolumeType:fast', 'VolumeType:fast'],
  [`Volume:${id}`, `Volume:${id}`],
])('%s is an id, or a name', (given, sent) => {
  expect(idOrName('VolumeType', given)).toBe(sent);
});

test('one of several kinds', async () => {
  const kinds = ['Volume', 'Snapshot'];
  expect(cinderIdOf(kinds, `Snapshot:${id}`, ['id'])).toBe(id);
  expect(cinderIdOf(kinds, id, ['id'])).toBe(id);
  expect(await failureOf(() => cinderIdOf(kinds, `Group:${id}`, ['id']))).toEqual(
    cinderError('BAD_USER_INPUT', "is the id of a Group; a Volume's or Snapshot's is needed here.", { path: ['id'] }),
  );
});
