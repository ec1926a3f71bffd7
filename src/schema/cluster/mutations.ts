import type { Accepted } from '../../cinder/changes.ts';
import { listClusters, switchCluster } from '../../cinder/resources/clusters.ts';
import type { OperationContext } from '../../resolvers/context.ts';
import { hostName, plainName } from '../../resolvers/names.ts';
import { reasonOf } from '../../resolvers/service-actions.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { ClusterRef } from '../refs.ts';

type ClusterName = { name: string; binary: string };

const cluster = (t: InputBuilder) => ({
  name: t.string({ required: true, description: 'Its name, `cluster@backend`.' }),
  binary: t.string({ description: 'What its services run; `cinder-volume` where it is left out.' }),
});

/** The cluster as it is now; Cinder's answer has the half of it. */
const payload = (t: PayloadBuilder<ClusterName>) => ({
  cluster: t.field({
    type: ClusterRef,
    description: 'The cluster; null where nothing changed. One call (`GET /clusters/detail`).',
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
  description: 'Lets the scheduler give a cluster work again, and takes the reason away for which it was disabled. `PUT /clusters/enable`. Administrators; microversion 3.7.',
  since: '3.7',
  input: cluster,
  run: run('enable'),
  payload,
});

mutation('disableCluster', {
  description: 'Keeps the scheduler from giving a cluster work; its services go on with what they have. `PUT /clusters/disable`. Administrators; microversion 3.7.',
  since: '3.7',
  input: (t) => ({ ...cluster(t), disabledReason: t.string({ description: 'Why, for other operators to read: up to 255 characters on one line.' }) }),
  run: run('disable'),
  payload,
});
