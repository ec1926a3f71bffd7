import type { FieldMap } from '@pothos/core';
import type { SchemaTypes } from './builder.ts';
import type { OpenEnum } from './open-enum.ts';

interface WithStatus {
  readonly status: string;
}

/** A resource's status: as an enum, and as Cinder spells it. */
export function statusFields(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithStatus>,
  status: OpenEnum,
): FieldMap {
  return {
    status: t.field({
      type: status.ref,
      nullable: false,
      description: 'Its status; UNKNOWN for one that this schema does not list.',
      resolve: (resource) => status.of(resource.status),
    }),
    rawStatus: t.exposeString('status', { nullable: false, description: 'Its status as Cinder spells it.' }),
  };
}
