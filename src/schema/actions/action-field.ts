import type { EnumRef, ObjectRef } from '@pothos/core';
import { actionStates, type ActionRequirements, type ActionState } from '../../resolvers/actions/action-states.ts';
import { callerOf, type ActionRefusal, type ActionRules } from '../../resolvers/actions/rule.ts';
import { nounOf } from '../../resolvers/common/ids.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { declaredFacts } from '../mutation.ts';
import { enumName } from '../open-enum.ts';

const ActionRefusalEnum = builder.enumType('ActionRefusal', {
  description: 'The reasons for which Cinder refuses an action.',
  values: {
    WRONG_STATUS: { description: 'The status does not allow the action.' },
    OPTION_REQUIRED: { description: 'Cinder accepts the action only with an option of its input, such as `force`.' },
    ATTACHED: { description: 'The volume is attached.' },
    NOT_ATTACHED: { description: 'The volume is not attached.' },
    USED_BY_SERVER: { description: 'A server in Nova uses the volume.' },
    IN_GROUP: { description: 'The volume is in a group, or the snapshot is part of a group snapshot.' },
    MIGRATING: { description: 'The volume is being migrated. Only visible to administrators.' },
    REPLICATED: { description: 'The volume is replicated.' },
    NOT_REPLICATED: { description: 'The replication status of the group does not allow the action.' },
    ENCRYPTED: { description: 'The volume is encrypted.' },
    NOT_SCHEDULED: { description: 'The scheduler has not chosen a backend for the volume.' },
    HAS_SNAPSHOTS: { description: 'The volume has snapshots.' },
    NO_SNAPSHOT: { description: 'The volume has no suitable snapshot.' },
    HAS_DEPENDENT_BACKUPS: { description: 'Incremental backups are based on the backup.' },
    QUOTA_EXCEEDED: { description: 'A quota of the project would be exceeded.' },
    ROLE_REQUIRED: { description: 'The caller lacks the role.' },
    MICROVERSION_TOO_LOW: { description: 'The cloud is too old.' },
  } satisfies Record<ActionRefusal, { description: string }>,
});

/** The types of the actions on a resource type. */
export interface ActionTypes {
  action: EnumRef<SchemaTypes, string>;
  state: ObjectRef<SchemaTypes, ActionState>;
}

/**
 * Adds the field `actions` to a resource type, with the enum of its actions and the type of their states.
 *
 * The microversions and roles are those in the facts of the mutations, which must have been declared.
 *
 * @param rules the rules by the name of the mutation
 * @throws Error for a rule without a mutation
 */
export function actionField<T>(ref: ObjectRef<SchemaTypes, T, T>, rules: ActionRules<T>): ActionTypes {
  const { name } = ref;
  const noun = nounOf(name);
  const one = `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
  const action = builder.enumType(`${name}Action`, {
    description: `An action on ${one}. Each value is the mutation of this name.`,
    values: Object.fromEntries(Object.keys(rules).map((mutation) => [enumName(mutation), valueOf(mutation)])),
  });
  const state = builder.objectRef<ActionState>(`${name}ActionState`).implement({
    description: `Whether Cinder is expected to accept an action on ${one}.`,
    fields: (t) => ({
      action: t.expose('action', {
        type: action,
        nullable: false,
        description: 'The action: the mutation of this name.',
      }),
      allowed: t.exposeBoolean('allowed', {
        nullable: false,
        description: 'Whether Cinder is expected to accept the action. Only Cinder decides.',
      }),
      code: t.expose('code', {
        type: ActionRefusalEnum,
        description: 'The reason why Cinder would refuse the action, as a code.',
        extensions: nullIf('the action is allowed'),
      }),
      reason: t.exposeString('reason', {
        description: 'The reason why Cinder would refuse the action, for the user.',
        extensions: nullIf('the action is allowed'),
      }),
    }),
  });
  builder.objectField(ref, 'actions', (t) =>
    t.field({
      type: [state],
      nullable: { list: false, items: false },
      description: `The actions on the ${noun}. Based on its record, the roles of the caller and the microversion.`,
      extensions: cinder({ calls: 'none' }),
      args: { only: t.arg({ type: [action], description: 'The actions to return. Defaults to all.' }) },
      resolve: (record, { only }, { client }) => actionStates(rules, requirementsOf, record, callerOf(client), only),
    }),
  );
  return { action, state };
}

/** The microversion and roles that a mutation requires. */
export function requirementsOf(mutation: string): ActionRequirements {
  return declaredFacts(mutation).facts;
}

function valueOf(mutation: string): PothosSchemaTypes.EnumValueConfig<SchemaTypes> {
  const { facts, deprecationReason } = declaredFacts(mutation);
  const { since, roles } = facts;
  return {
    value: mutation,
    description: `The mutation \`${mutation}\`.`,
    ...(deprecationReason !== undefined && { deprecationReason }),
    extensions: cinder({ ...(since !== undefined && { since }), ...(roles && { roles }) }),
  };
}
