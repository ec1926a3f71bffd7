import type { Json, Rest } from './rest.ts';

interface GroupType {
  id: string;
  name: string;
}

/** Returns the group types that test files share and do not change, and creates missing ones: `behaviour` and two others. */
export async function ensureSharedGroupTypes(admin: Rest): Promise<{ open: string; replicated: string }> {
  const { group_types: existing } = (await admin.get('/group_types')) as { group_types: GroupType[] };
  const ensure = async (name: string, more: Json = {}): Promise<string> =>
    existing.find((type) => type.name === name)?.id ??
    ((await admin.post('/group_types', { group_type: { name, ...more } })) as { group_type: GroupType }).group_type.id;
  await ensure('behaviour');
  return {
    open: await ensure('behaviour-types-open', { description: 'Of tests' }),
    replicated: await ensure('behaviour-types-replicated', { group_specs: { group_replication_enabled: '<is> True' } }),
  };
}
