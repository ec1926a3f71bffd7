import { expect, test } from 'vitest';
import { nameOf, namesOf } from '../../../src/cinder/identity/names.ts';
import { fakeCinder, type Answer } from '../../support/fake-cinder.ts';

function keystone(answers: Readonly<Record<string, Answer>>): ReturnType<typeof fakeCinder> {
  return fakeCinder({}, { services: ['identity'], answers });
}

test('reads the name of a user by the ID', async () => {
  const { client, calls } = keystone({ 'identity GET /users/{id}': () => ({ user: { id: 'u2', name: 'bob' } }) });
  expect(await nameOf(client, 'user', 'u2')).toBe('bob');
  expect(calls).toEqual(['identity GET /users/u2']);
});

test('reads the names of all projects, and omits an invalid row', async () => {
  const reported: unknown[] = [];
  const { client } = fakeCinder(
    {},
    {
      services: ['identity'],
      answers: { 'identity GET /projects': () => ({ projects: [{ id: 'p2', name: 'other' }, { id: 7 }] }) },
      reportDamage: (error) => void reported.push(error),
    },
  );
  expect([...(await namesOf(client, 'project'))]).toEqual([['p2', 'other']]);
  expect(reported).toHaveLength(1);
});

test('refuses an answer without a name', async () => {
  const { client } = keystone({ 'identity GET /projects/{id}': () => ({ project: { id: 'p2' } }) });
  await expect(nameOf(client, 'project', 'p2')).rejects.toMatchObject({ code: 'UPSTREAM_ERROR' });
});
