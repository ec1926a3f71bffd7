import type { FieldMap } from '@pothos/core';
import type { SchemaTypes } from './builder.ts';
import type { OpenEnum } from './open-enum.ts';

interface WithStatus {
  readonly status: string;
}

/** The status of a resource, as an enum and as the string of Cinder. */
export function statusFields(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithStatus>,
  status: OpenEnum,
): FieldMap {
  return {
    status: t.field({
      type: status.ref,
      nullable: false,
      description: 'The status. `UNKNOWN` for a status that the enum does not list.',
      resolve: (resource) => status.of(resource.status),
    }),
    rawStatus: t.exposeString('status', {
      nullable: false,
      description: 'The status as reported by Cinder, such as `in-use`.',
    }),
  };
}
