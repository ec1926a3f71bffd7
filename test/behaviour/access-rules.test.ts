import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { as } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { restrictedToken } from './support/restricted.ts';
import { run } from './support/run.ts';

const { projectId } = restAs('alice');

/** Both allow only GET requests. The second one does not cover the version document, whose path is above the project. */
const paths = ['/v3/**', `/v3/${projectId}/**`];

// Access rules are enforced by Keystone and its middleware in Cinder. The sandbox has neither.
describe.each(paths)('an application credential with access rules for GET %s', async (path) => {
  const credential = await restrictedToken(restAs('alice'), [{ service: 'block-storage', method: 'GET', path }]);
  afterAll(() => credential.remove());
  const caller = as(credential);

  test('reads lists and single resources', async () => {
    const volume = (await restAs('alice').post('/volumes', { volume: { size: 1, name: 'readable' } })) as {
      volume: { id: string };
    };
    const document =
      'query ($id: ID!) { apiVersion { microversion } volumes { nodes { name } } volume(id: $id) { name } }';
    const { data, errors } = await caller.send(document, { id: volume.volume.id });
    expect(errors).toEqual([]);
    const readable = { name: 'readable' };
    expect(data).toMatchObject({
      apiVersion: { microversion: '3.70' },
      volumes: { nodes: expect.arrayContaining([readable]) as unknown },
      volume: readable,
    });
  });

  test.each([
    ['createVolume', { name: 'refused', size: 1 }, 'POST /volumes'],
    ['deleteVolume', { id: '00000000-0000-4000-8000-000000000000' }, 'DELETE /volumes/{id}'],
  ])('gets an error for %s that names the refused call', async (mutation, input, call) => {
    const { userErrors } = await run(caller, mutation, input);
    const message = `The access rules of the application credential do not allow ${call}.`;
    expect(userErrors).toMatchObject([{ __typename: 'ForbiddenError', code: 'FORBIDDEN', message }]);
  });

  test('can still read after a refused mutation', async () => {
    await run(caller, 'createVolume', { name: 'refused', size: 1 });
    const { data, errors } = await caller.send<{ volumes: { nodes: { name: string }[] } }>(
      '{ volumes { nodes { name } } }',
    );
    expect(errors).toEqual([]);
    expect(data.volumes.nodes.map(({ name }) => name)).not.toContain('refused');
  });
});

test('an application credential with rules for another service cannot list volumes', async () => {
  const credential = await restrictedToken(restAs('alice'), [{ service: 'image', method: 'GET', path: '/v3/**' }]);
  onTestFinished(() => credential.remove());
  const { data, errors } = await as(credential).send('{ volumes { nodes { name } } }');
  expect(data).toEqual({ volumes: null });
  const message = 'The access rules of the application credential do not allow GET /volumes/detail.';
  expect(errors).toMatchObject([{ message, extensions: { code: 'FORBIDDEN' } }]);
});
