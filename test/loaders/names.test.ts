import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import type { NamedKind } from '../../src/cinder/identity/names.ts';
import { namesLoader, type LoadedName } from '../../src/loaders/names.ts';
import { fakeCinder, notFound, type Answer } from '../support/fake-cinder.ts';

const forbidden = (): never => {
  throw new CinderError('FORBIDDEN', 'no', { status: 403 });
};
const one: Answer = ({ params = {} }) => ({ project: { id: params['id'], name: `name of ${params['id'] ?? ''}` } });
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index + 2}`);
const list = (count: number): Answer => {
  const projects = ids(count).map((id) => ({ id, name: `name of ${id}` }));
  return () => ({ projects });
};

async function load(
  wanted: readonly string[],
  answers: Readonly<Record<string, Answer>>,
  { kind = 'project', services = ['identity'] }: { kind?: NamedKind; services?: readonly 'identity'[] } = {},
): Promise<{ loaded: LoadedName[]; calls: string[] }> {
  const { client, calls } = fakeCinder({}, { answers, services });
  const loader = namesLoader(client, kind);
  return { loaded: await Promise.all(wanted.map((id) => loader.load(id))), calls };
}

const named = (id: string): LoadedName => ({ name: `name of ${id}`, unavailable: null });

test.each<[NamedKind, string, string]>([
  ['project', 'p1', 'demo'],
  ['user', 'u1', 'alice'],
])('takes the name of the own %s from the token', async (kind, id, name) => {
  const { loaded, calls } = await load([id], {}, { kind });
  expect([loaded, calls]).toEqual([[{ name, unavailable: null }], []]);
});

test('makes a call for each of four IDs', async () => {
  const wanted = ids(4);
  const { loaded, calls } = await load(['p1', ...wanted, 'p2'], { 'identity GET /projects/{id}': one });
  expect(loaded.slice(1)).toEqual([...wanted, 'p2'].map(named));
  expect(calls).toEqual(wanted.map((id) => `identity GET /projects/${id}`));
});

test('reads the list for five IDs', async () => {
  const { loaded, calls } = await load(ids(5), { 'identity GET /projects': list(9) });
  expect(loaded).toEqual(ids(5).map(named));
  expect(calls).toEqual(['identity GET /projects']);
});

test('reads by ID what the list lacks', async () => {
  const { loaded, calls } = await load(ids(6), {
    'identity GET /projects': list(4),
    'identity GET /projects/{id}': (call) => (call.params?.['id'] === 'p6' ? one(call) : notFoundNow()),
  });
  expect(loaded.slice(4)).toEqual([named('p6'), { name: null, unavailable: 'NOT_FOUND' }]);
  expect(calls).toEqual(['identity GET /projects', 'identity GET /projects/p6', 'identity GET /projects/p7']);
});

function notFoundNow(): never {
  throw notFound();
}

describe('without permission', () => {
  test.each([2, 4])('makes one of %i calls', async (count) => {
    const { loaded, calls } = await load(ids(count), { 'identity GET /projects/{id}': forbidden });
    expect(loaded).toEqual(ids(count).map(() => ({ name: null, unavailable: 'FORBIDDEN' })));
    expect(calls).toEqual(['identity GET /projects/p2']);
  });

  test('reads no ID if the list is forbidden', async () => {
    const { loaded, calls } = await load(ids(20), { 'identity GET /projects': forbidden });
    expect(new Set(loaded.map(({ unavailable }) => unavailable))).toEqual(new Set(['FORBIDDEN']));
    expect(calls).toEqual(['identity GET /projects']);
  });
});

test('returns NO_SERVICE without Keystone', async () => {
  const { loaded, calls } = await load(['p2'], {}, { services: [] });
  expect([loaded, calls]).toEqual([[{ name: null, unavailable: 'NO_SERVICE' }], []]);
});

test('returns UNAVAILABLE if Keystone fails', async () => {
  const fails = (): never => {
    throw new CinderError('UPSTREAM_UNAVAILABLE', 'away');
  };
  const { loaded } = await load(['p2'], { 'identity GET /projects/{id}': fails });
  expect(loaded).toEqual([{ name: null, unavailable: 'UNAVAILABLE' }]);
});

test('throws an error that is not about the service', async () => {
  const ends = (): never => {
    throw new Error('the operation has ended');
  };
  await expect(load(['p2'], { 'identity GET /projects/{id}': ends })).rejects.toThrow('the operation has ended');
});
