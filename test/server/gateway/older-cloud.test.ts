import { afterEach, expect, test } from 'vitest';
import { atLeast } from '../../../src/cinder/microversion.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { serve, type Served } from '../support/gateway.ts';

let sandbox: Sandbox;
let served: Served;
afterEach(async () => {
  await served.gateway.close(0);
  await sandbox.close();
});

const query = `{
  apiVersion { microversion minMicroversion maxMicroversion }
  volumes(first: 1, filter: { name: "shop-database" }) {
    nodes { name sharedTargets volumeType { id name description } consumesQuota }
  }
}`;

const ends = ['3.0', '3.27', '3.50', '3.62', '3.66'] as const;

test.each(ends)(
  'sends microversion %s to a cloud that supports no newer one, with the project in URLs',
  async (maxMicroversion) => {
    sandbox = await startSandbox({ maxMicroversion });
    served = await serve(sandbox, { schema });
    const [alice] = sandbox.users;
    const { body } = await served.post(query, { 'x-auth-token': alice?.token ?? '' });
    expect(body.errors).toBeUndefined();
    expect(body.data?.['apiVersion']).toEqual({
      microversion: maxMicroversion,
      minMicroversion: '3.0',
      maxMicroversion,
    });
    expect(body.data?.['volumes']).toMatchObject({
      nodes: [
        {
          name: 'shop-database',
          volumeType: { name: expect.any(String) as string },
          consumesQuota: atLeast(maxMicroversion, '3.65') || null,
        },
      ],
    });
    const listed = sandbox.requests.filter(({ path }) => path.endsWith('/volumes/detail'));
    expect(listed).toMatchObject([{ microversion: `volume ${maxMicroversion}` }]);
    expect(listed[0]?.path).toContain(`/v3/${alice?.projectId ?? ''}/volumes/detail`);
  },
);
