import { defineConfig } from '@graphql-hive/gateway';

const field = (value, selections) => ({
  kind: 'Field',
  name: { kind: 'Name', value },
  ...(selections && { selectionSet: { kind: 'SelectionSet', selections } }),
});
const selectionOf = (value, selections) => ({ kind: 'SelectionSet', selections: [field(value, selections)] });

/** Loads related resources with one list for all volumes of an answer. `rowsOf` returns a function from a key to its result. */
const fromList = (query, list, listKey, key, rowsOf) => ({
  selectionSet: `{ ${key} }`,
  resolve: (volume, _, context, info) =>
    context.cinder.Query[query]({
      root: {},
      context,
      info,
      key: volume[key],
      argsFromKeys: () => ({}),
      selectionSet: ({ selections }) => selectionOf(list, [...selections, field(listKey)]),
      valuesFromResults: ({ [list]: rows }, keys) => keys.map(rowsOf(rows)),
    }),
});

const children = (list) =>
  fromList(list, list, 'volume_id', 'id', (rows) => {
    const byVolume = new Map();
    for (const row of rows) {
      const group = byVolume.get(row.volume_id);
      if (group) group.push(row);
      else byVolume.set(row.volume_id, [row]);
    }
    return (id) => byVolume.get(id) ?? [];
  });

const type = fromList('types', 'volume_types', 'id', 'volume_type_id', (rows) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => byId.get(id);
});

const extendVolume = {
  resolve: async (root, { id, newSize }, context, info) => {
    const input = { os_extend: { new_size: newSize } };
    await context.cinder.Mutation.volumeAction({ root, context, args: { id, input } });
    return context.cinder.Query.volume({
      root,
      context,
      info,
      args: { id },
      selectionSet: ({ selections }) => selectionOf('volume', selections),
      valuesFromResults: ({ volume }) => volume,
    });
  },
};

/** The hand-tuned configuration of Hive Gateway: related resources are read in batches. */
export const gatewayConfig = defineConfig({
  logging: false,
  landingPage: false,
  additionalResolvers: {
    Volume: { type, snapshots: children('snapshots'), backups: children('backups') },
    Mutation: { extendVolume },
  },
});
