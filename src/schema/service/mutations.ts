import {
  disableService, enableService, failoverServices, freezeServices, thawServices,
} from '../../cinder/resources/service-changes.ts';
import type { Backend, ChangedService } from '../../cinder/resources/service-changes.ts';
import { backendOf, reasonOf, serviceAfter, serviceName, servicesOfBackend } from '../../resolvers/service-actions.ts';
import { plainName } from '../../resolvers/names.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { ServiceRef } from '../refs.ts';

const service = (t: InputBuilder) => ({
  host: t.string({ required: true, description: 'Where it runs; of cinder-volume `host@backend`.' }),
  binary: t.string({ required: true, description: 'What it runs, such as `cinder-volume`.' }),
});

const serviceField = (t: PayloadBuilder<ChangedService>) => ({
  service: t.field({
    type: ServiceRef,
    description: 'The service; null where nothing changed. One call (`GET /os-services`), if there was none before.',
    resolve: ({ result }, _, context) => serviceAfter(result, context),
  }),
});

mutation('enableService', {
  description: 'Lets the scheduler give a service work again. `PUT /os-services/enable`. Administrators. Cinder 28 and later answer success and change nothing: there a look follows (`GET /os-services`), and a service that stays disabled is a `ConflictError`. The reason for which it was disabled stays with it.',
  input: service,
  run: ({ client }, input) => enableService(client, serviceName(input)),
  payload: serviceField,
});

mutation('disableService', {
  description: 'Keeps the scheduler from giving a service work; it goes on with what it has. `PUT /os-services/disable-log-reason`, on clouds older than Rocky without a reason `PUT /os-services/disable`. Administrators.',
  input: (t) => ({ ...service(t), disabledReason: t.string({ description: 'Why, for other operators to read: up to 255 characters on one line.' }) }),
  run: ({ client }, { disabledReason, ...input }) => disableService(client, serviceName(input), reasonOf(disabledReason, 'disabledReason')),
  payload: serviceField,
});

const backend = (t: InputBuilder) => ({
  host: t.string({ description: 'The backend, `host@backend`. One of host and cluster is needed.' }),
  cluster: t.string({ description: 'The cluster, `cluster@backend`. Microversion 3.26.' }),
});

const servicesField = (t: PayloadBuilder<Backend>) => ({
  services: t.field({
    type: [ServiceRef],
    nullable: { list: true, items: false },
    description: 'The cinder-volume services of it; null where nothing changed. One call (`GET /os-services`).',
    resolve: ({ result }, _, context) => servicesOfBackend(result, context),
  }),
});

mutation('freezeService', {
  description: 'Freezes a backend: its service is disabled, no volume can be made or changed on it. `PUT /os-services/freeze`. Administrators; of a cluster from microversion 3.26 on. `frozen` is true then; a backend that is frozen already is an `InvalidStateError`.',
  input: backend,
  run: ({ client }, input) => freezeServices(client, backendOf(input)),
  payload: servicesField,
});

mutation('thawService', {
  description: 'Undoes a freeze. `PUT /os-services/thaw`. Administrators; of a cluster from microversion 3.26 on. `frozen` is false then; a backend that is not frozen is an `InvalidStateError`.',
  input: backend,
  run: ({ client }, input) => thawServices(client, backendOf(input)),
  payload: servicesField,
});

mutation('failoverService', {
  description: 'Has a replica serve a replicated backend, or the backend itself again. `PUT /os-services/failover_host`; for a cluster `PUT /os-services/failover` where the cloud has it (before Cinder 28), from microversion 3.26 on. Administrators. `replicationStatus` goes from FAILING_OVER to FAILED_OVER, or FAILOVER_ERROR, on the way back to ENABLED; a backend that is not replicated is an `InvalidStateError`.',
  input: (t) => ({ ...backend(t), backendId: t.string({ description: 'The replica to take, by the name in its configuration; `default` for the way back. Cinder chooses where it is left out.' }) }),
  run: ({ client }, { backendId, ...input }) =>
    failoverServices(client, backendOf(input), backendId == null ? undefined : plainName(backendId, ['input', 'backendId'])),
  payload: servicesField,
});
