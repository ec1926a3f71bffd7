import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';

const selection = 'userId userName projectId projectName roles isAdmin tokenExpiresAt';

test.each([[false], [true]])('returns the data of the token without a call (administrator: %s)', async (isAdmin) => {
  const { data, errors, calls, client } = await execute(`{ viewer { ${selection} } }`, {}, { isAdmin });
  const { userId, userName, projectId, projectName, roles, expiresAt } = client.token;
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    viewer: {
      userId,
      userName,
      projectId,
      projectName,
      roles,
      isAdmin,
      tokenExpiresAt: expiresAt?.toISOString() ?? null,
    },
  });
  expect(calls).toEqual([]);
});

test('loads the default volume type of the project with one call', async () => {
  const answers = {
    'GET /types/{id}': () => ({
      volume_type: { id: '6685584b-1eac-4da6-b5c3-555430cf68ff', name: 'lvm', is_public: true },
    }),
  };
  const { data, calls } = await execute('{ viewer { defaultVolumeType { name } } }', {}, { answers });
  expect(data).toEqual({ viewer: { defaultVolumeType: { name: 'lvm' } } });
  expect(calls).toEqual(['GET /types/default']);
});
