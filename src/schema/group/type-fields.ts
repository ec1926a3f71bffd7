import type { FieldMap } from '@pothos/core';
import { typeOfGroup } from '../../resolvers/group-types.ts';
import { globalId } from '../../resolvers/ids.ts';
import type { SchemaTypes } from '../builder.ts';
import { GroupTypeRef, VolumeTypeRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;

/** The types that the volumes of a group, or of a consistency group, may have. */
export function volumeTypesField(t: Fields<{ readonly volumeTypeIds: readonly string[] }>): FieldMap {
  return {
    volumeTypeIds: t.idList({
      description: 'The global ids of the volume types that the volumes of the group can have, also of types that are not visible to the caller. No call.',
      resolve: ({ volumeTypeIds }) => volumeTypeIds.map((id) => globalId({ kind: 'VolumeType', id })),
    }),
    volumeTypes: t.field({
      type: [VolumeTypeRef],
      nullable: { list: true, items: true },
      description: 'The types that its volumes may have; null in the place of one that is not shown to the caller. One call for all of an answer (`GET /types`).',
      resolve: ({ volumeTypeIds }, _, { loaders }) => volumeTypeIds.map((id) => loaders.volumeType.byId.load(id)),
    }),
  };
}

/** The type of a group. @param says whose type it is */
export function groupTypeField(t: Fields<{ readonly groupTypeId: string | null }>, says: string): FieldMap {
  return {
    groupType: t.field({
      type: GroupTypeRef,
      description: `${says} The id costs nothing; the rest is one call for all of an answer (\`GET /group_types\`). Of a type that is not shown to the caller only the id is there.`,
      resolve: (owner, _, context, info) => typeOfGroup(owner, context, selectsOnly(info, 'id', 'cinderId')),
    }),
  };
}
