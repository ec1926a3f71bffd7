import { deleteMetadata, setMetadata } from '../cinder/resources/metadata.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { metadataChange } from '../resolvers/inputs.ts';
import { action, type Subject } from './subject.ts';

/** `set<Type>Metadata` and `delete<Type>Metadata` of a resource whose metadata has a route of its own. */
export function metadataMutations<T extends Identified>(of: Subject<T>, resource: Resource<T>): void {
  const { noun, route } = resource;
  const { name } = of.ref;
  action(of, `set${name}Metadata`, {
    description: `Adds to a ${noun}'s metadata, and changes what is there: other keys stay. \`POST ${route}/{id}/metadata\`. Members.`,
    input: (t) => ({
      metadata: t.field({ type: 'StringMap', required: true, description: 'The keys to set: keys and values of up to 255 characters.' }),
    }),
    check: metadataChange,
    run: ({ client }, { id, metadata }) => setMetadata(client, resource, id, metadata),
  });

  action(of, `delete${name}Metadata`, {
    description: `Takes keys out of a ${noun}'s metadata, or all. \`DELETE ${route}/{id}/metadata/{key}\` each; all of them, and keys that have no such URL (with a slash, or ending in \`.json\`), by \`PUT ${route}/{id}/metadata\`. Members.`,
    input: (t) => ({
      keys: t.stringList({ description: 'The keys to delete; without them all are.' }),
      ignoreMissing: t.boolean({ required: true, defaultValue: true, description: 'That a key is not there is no error.' }),
    }),
    check: metadataChange,
    run: ({ client }, { id, keys, ignoreMissing }) => deleteMetadata(client, resource, id, keys ?? null, ignoreMissing),
  });
}
