import type { CloudUnderTest } from './cloud-under-test.ts';

/**
 * Deletes the resources of a run on a shared cloud: those in its projects, and the types and images whose names begin with
 * `probe-sandbox-<run>`.
 *
 * @throws if a resource still exists after half a minute
 */
export async function tidy(cloud: CloudUnderTest, run: string): Promise<void> {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    as: 'admin' | 'bob' = 'admin',
  ): Promise<unknown> => {
    const response = await fetch(`${cloud.root}/v3/${cloud.projects[as] ?? ''}${path}`, {
      method,
      headers: {
        'X-Auth-Token': cloud.tokens[as] ?? '',
        'OpenStack-API-Version': 'volume 3.70',
        'Content-Type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const left = async (collection: string): Promise<{ id: string }[]> => {
    const isOfType = collection.endsWith('types');
    const lists = await Promise.all(
      (isOfType ? (['admin'] as const) : (['admin', 'bob'] as const)).map((as) =>
        call('GET', `/${collection}${isOfType ? '?is_public=none' : ''}`, undefined, as),
      ),
    );
    return (lists as Record<string, { id: string; name: string | null }[]>[])
      .flatMap((list) => Object.values(list)[0] ?? [])
      .filter(({ name }) => !isOfType || name?.startsWith(`probe-sandbox-${run}`));
  };
  const remove = async (collection: string, query = ''): Promise<void> => {
    for (let round = 0; round < 30; round += 1) {
      const resources = await left(collection);
      if (resources.length === 0) return;
      for (const { id } of resources) {
        if (collection === 'volumes') {
          await call('PUT', `/volumes/${id}/metadata`, { metadata: {} });
          await call('POST', `/volumes/${id}/action`, {
            'os-reset_status': { status: 'available', attach_status: 'detached' },
          });
        }
        if (collection === 'groups') await call('POST', `/groups/${id}/action`, { delete: { 'delete-volumes': true } });
        else await call('DELETE', `/${collection}/${id}${query}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    throw new Error(`The ${collection} of probe-sandbox-${run} were not deleted on ${cloud.name}`);
  };
  await removeImages(cloud, run);
  await remove('backups');
  await remove('group_snapshots');
  await remove('groups');
  await remove('volumes', '?cascade=true');
  await remove('types');
  await remove('group_types');
  for (const user of ['alice', 'bob']) await call('DELETE', `/os-quota-sets/${cloud.projects[user] ?? ''}`);
}

async function removeImages({ images: root = '', tokens }: CloudUnderTest, run: string): Promise<void> {
  if (root === '') return;
  const headers = { 'X-Auth-Token': tokens['admin'] ?? '' };
  const answer = await fetch(`${root}/v2/images?name=probe-sandbox-${run}-image`, { headers });
  const { images } = (await answer.json()) as { images: { id: string }[] };
  for (const { id } of images) await fetch(`${root}/v2/images/${id}`, { method: 'DELETE', headers });
}
