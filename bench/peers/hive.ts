const ownFields = `id name status size description bootable encrypted multiattach availability_zone created_at updated_at metadata`;

/** The documents of Hive Gateway, by the names of the cases. */
export const hiveDocuments: Readonly<Record<string, string>> = {
  typename: 'query Ping { __typename }',
  volume: `query Volume($id: String!) { volume(id: $id) { volume { ${ownFields} } } }`,
  volumes: `query Volumes($first: Int!) {
  volumes(limit: $first) { nodes: volumes { ${ownFields} } volumes_links { rel } }
}`,
  everything: `query Everything($first: Int!) {
  volumes(limit: $first) {
    nodes: volumes {
      ${ownFields}
      volumeType: type { id name description is_public }
      attachments { id: attachment_id server_id attached_at }
      snapshots { id name status size created_at }
      backups { id name status size created_at is_incremental }
    }
    volumes_links { rel }
  }
}`,
  extend: `mutation Extend($id: String!, $newSize: Int!) {
  extendVolume(id: $id, newSize: $newSize) { id name status size }
}`,
};

/**
 * Reduces the data of an answer of the gateway, or of Hive Gateway, to a common form: keys in camel case; values of Cinder
 * without the types of IDs, zones of times and names of enums; no objects with a single key; no user errors. The status of an
 * attachment is omitted, because it is not in the record of a volume.
 */
export function reduced(value: unknown): unknown {
  if (typeof value === 'string') return reducedText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reduced);
  const { volumes_links, ...object } = value as Record<string, unknown>;
  delete object['userErrors'];
  if (volumes_links !== undefined) object['pageInfo'] = Array.isArray(volumes_links) && volumes_links.length > 0;
  if (object['status'] === 'ATTACHED') delete object['status'];
  const entries = Object.entries(object).map(([key, one]) => [camelCase(key), reduced(one)] as const);
  return entries.length === 1 ? entries[0]?.[1] : Object.fromEntries(entries);
}

function camelCase(key: string): string {
  return key.replace(/(?<=\w)_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function reducedText(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^[A-Z_]+$/.test(text)) return text.toLowerCase().replaceAll('_', '-');
  return text.replace(/^[A-Z]\w*:(?=[\da-f-]{36}$)/, '').replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)Z$/, '$1');
}
