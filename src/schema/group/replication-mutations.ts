import { toSnakeCase } from '../../cinder/writes.ts';
import { replicateGroup } from '../../cinder/resources/group-actions.ts';
import { action } from '../subject.ts';
import { group } from './mutations.ts';

const since = '3.38';
const roles = ['member'] as const;
const attribute = 'replicationStatus';

action(group, 'enableGroupReplication', {
  description: 'Enables the replication of a group. A `wait` follows the replication status.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/{id}/action',
        action: 'enable_replication',
        transition: 'replication_status disabled → enabling → enabled or error',
        sdk: ['enable_group_replication'],
      },
    ],
    since,
    roles,
  },
  run: ({ client }, { id }) => replicateGroup(client, id, 'enable'),
  transition: { attribute, status: ['enabled'], failures: ['error'] },
});

action(group, 'disableGroupReplication', {
  description: 'Disables the replication of a group. A `wait` follows the replication status.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/{id}/action',
        action: 'disable_replication',
        transition: 'replication_status enabled → disabling → disabled or error',
        sdk: ['disable_group_replication'],
      },
    ],
    since,
    roles,
  },
  run: ({ client }, { id }) => replicateGroup(client, id, 'disable'),
  transition: { attribute, status: ['disabled'], failures: ['error'] },
});

action(group, 'failoverGroupReplication', {
  description:
    'Fails the replication of a group over to another backend, or back to the first backend. A `wait` follows the replication status.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/{id}/action',
        action: 'failover_replication',
        transition:
          'replication_status enabled → failing-over → failed-over or failover-error (failback: failed-over → failing-over → enabled)',
        sdk: ['failover_group_replication'],
      },
    ],
    since,
    roles,
  },
  input: (t) => ({
    allowAttachedVolume: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether a group with attached volumes can fail over.',
    }),
    secondaryBackendId: t.string({
      description:
        'The `backendId` of one of the `replicationTargets` of the group. `default` fails back to the first backend. Cinder chooses a backend by default.',
    }),
  }),
  run: ({ client }, { id, allowAttachedVolume, secondaryBackendId }) =>
    replicateGroup(client, id, 'failover', toSnakeCase({ allowAttachedVolume, secondaryBackendId })),
  transition: {
    attribute,
    status: ['failed-over', 'enabled'],
    failures: ['failover-error', 'error'],
    changed: ({ replicationStatus }, { secondaryBackendId }) =>
      replicationStatus === (secondaryBackendId === 'default' ? 'enabled' : 'failed-over'),
  },
});
