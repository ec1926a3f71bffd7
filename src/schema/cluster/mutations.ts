import type { Accepted } from '../../cinder/writes.ts';
import { listClusters, switchCluster } from '../../cinder/resources/clusters.ts';
import type { OperationContext } from '../../resolvers/common/context.ts';
import { hostName, plainName } from '../../resolvers/common/names.ts';
import { reasonOf } from '../../resolvers/service/service-actions.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { ClusterRef } from '../refs.ts';

type ClusterName = { name: string; binary: string };

const cluster = (t: InputBuilder) => ({
  name: t.string({ required: true, description: 'The name of the cluster, such as `cluster-1@lvm`.' }),
  binary: t.string({ description: 'The binary of the services. Defaults to `cinder-volume`.' }),
});

/** The cluster after the operation, which is read again. The response of Cinder lacks half of the fields. */
const payload = (t: PayloadBuilder<ClusterName>) => ({
  cluster: t.field({
    type: ClusterRef,
    description: 'The cluster after the operation.',
    extensions: cinder({ rest: ['GET /clusters/detail'], calls: 'one', nullIf: [operationFailed] }),
    resolve: async ({ result }, _, { client }) =>
      result ? ((await listClusters(client, result)).find(({ name }) => name === result.name) ?? null) : null,
  }),
});

interface Input {
  name: string;
  binary?: string | null | undefined;
  disabledReason?: string | null | undefined;
}

function run(to: 'enable' | 'disable') {
  return ({ client }: OperationContext, { name, binary, disabledReason }: Input): Promise<Accepted<ClusterName>> =>
    switchCluster(client, to, {
      name: hostName(name, ['input', 'name']),
      binary: binary == null ? undefined : plainName(binary, ['input', 'binary']),
      disabled_reason: reasonOf(disabledReason, 'disabledReason'),
    });
}

mutation('enableCluster', {
  description: 'Enables a cluster for scheduling, and clears its `disabledReason`.',
  cinder: { rest: [{ call: 'PUT /clusters/enable', sdk: ['enable_cluster'] }], since: '3.7', roles: ['admin'] },
  input: cluster,
  run: run('enable'),
  payload,
});

mutation('disableCluster', {
  description: 'Disables a cluster for scheduling. The services continue to serve their existing resources.',
  cinder: { rest: [{ call: 'PUT /clusters/disable', sdk: ['disable_cluster'] }], since: '3.7', roles: ['admin'] },
  input: (t) => ({
    ...cluster(t),
    disabledReason: t.string({ description: 'The reason for other operators, up to 255 characters on one line.' }),
  }),
  run: run('disable'),
  payload,
});
