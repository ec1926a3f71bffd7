import { spelt } from '../../cinder/changes.ts';
import { replicateGroup } from '../../cinder/resources/group-actions.ts';
import { action } from '../subject.ts';
import { group } from './mutations.ts';

const since = '3.38';
const attribute = 'replicationStatus';

action(group, 'enableGroupReplication', {
  description: 'Switches a group\'s replication on. `POST /groups/{id}/action`, `enable_replication`. Members; microversion 3.38. Its replication status goes to ENABLING, then ENABLED, or ERROR.',
  since,
  run: ({ client }, { id }) => replicateGroup(client, id, 'enable'),
  transition: { attribute, status: ['enabled'], failures: ['error'] },
});

action(group, 'disableGroupReplication', {
  description: 'Switches a group\'s replication off. `POST /groups/{id}/action`, `disable_replication`. Members; microversion 3.38. Its replication status goes to DISABLING, then DISABLED, or ERROR.',
  since,
  run: ({ client }, { id }) => replicateGroup(client, id, 'disable'),
  transition: { attribute, status: ['disabled'], failures: ['error'] },
});

action(group, 'failoverGroupReplication', {
  description: 'Lets a group\'s replica take over, or its first backend again. `POST /groups/{id}/action`, `failover_replication`. Members; microversion 3.38. Its replication status goes to FAILING_OVER, then FAILED_OVER, back again to ENABLED, or to FAILOVER_ERROR.',
  since,
  input: (t) => ({
    allowAttachedVolume: t.boolean({ required: true, defaultValue: false, description: 'Do so although a volume of it is attached.' }),
    secondaryBackendId: t.string({ description: 'The backend to go to, as `replicationTargets` of the group names it; `default` goes back to the first one; without it Cinder chooses.' }),
  }),
  run: ({ client }, { id, allowAttachedVolume, secondaryBackendId }) =>
    replicateGroup(client, id, 'failover', spelt({ allowAttachedVolume, secondaryBackendId })),
  transition: {
    attribute,
    status: ['failed-over', 'enabled'],
    failures: ['failover-error', 'error'],
    changed: ({ replicationStatus }, { secondaryBackendId }) =>
      replicationStatus === (secondaryBackendId === 'default' ? 'enabled' : 'failed-over'),
  },
});
