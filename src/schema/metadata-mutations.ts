import { deleteMetadata, setMetadata } from '../cinder/resources/metadata.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { metadataChange } from '../resolvers/common/inputs.ts';
import { bulk } from './bulk.ts';
import { action, type Subject } from './subject.ts';

/**
 * Adds `set<Type>Metadata`, `set<Type>sMetadata` and `delete<Type>Metadata` for a resource type whose metadata has a
 * route.
 */
export function metadataMutations<T extends Identified>(of: Subject<T>, resource: Resource<T>): void {
  const { noun, route } = resource;
  const { name } = of.ref;
  const single = action(of, `set${name}Metadata`, {
    description: `Sets metadata keys of a ${noun}. Other keys are kept.`,
    cinder: {
      rest: [{ call: `POST ${route}/{id}/metadata`, sdk: [`set_${noun}_metadata`] }],
      covers: [{ call: `PUT ${route}/{id}/metadata/{key}` }],
      roles: ['member'],
    },
    input: (t) => ({
      metadata: t.field({
        type: 'StringMap',
        required: true,
        description: 'The keys to set. Keys and values have up to 255 characters.',
      }),
    }),
    check: metadataChange,
    run: ({ client }, { id, metadata }) => setMetadata(client, resource, id, metadata),
  });

  bulk(single, `set${name}sMetadata`, {
    description: `Sets the same metadata keys of several ${noun}s. Other keys are kept.`,
  });

  action(of, `delete${name}Metadata`, {
    description: `Deletes metadata keys of a ${noun}, or all of its metadata.`,
    cinder: {
      rest: [
        { call: `DELETE ${route}/{id}/metadata/{key}`, sdk: [`delete_${noun}_metadata`] },
        {
          call: `PUT ${route}/{id}/metadata`,
          when: 'for all keys, or keys with a slash or the suffix `.json`',
          sdk: [`delete_${noun}_metadata(keys=None)`],
        },
      ],
      roles: ['member'],
    },
    input: (t) => ({
      keys: t.stringList({ description: 'The keys to delete. Deletes all keys by default.' }),
      ignoreMissing: t.boolean({
        required: true,
        defaultValue: true,
        description: 'If true, deleting a key that does not exist succeeds.',
      }),
    }),
    check: metadataChange,
    run: ({ client }, { id, keys, ignoreMissing }) => deleteMetadata(client, resource, id, keys ?? null, ignoreMissing),
  });
}
