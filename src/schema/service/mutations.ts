import {
  disableService,
  enableService,
  failoverServices,
  freezeServices,
  thawServices,
} from '../../cinder/resources/service-changes.ts';
import type { Backend, ChangedService } from '../../cinder/resources/service-changes.ts';
import { backendOf } from '../../resolvers/common/backend-target.ts';
import { reasonOf, serviceAfter, serviceName, servicesOfBackend } from '../../resolvers/service/service-actions.ts';
import { plainName } from '../../resolvers/common/names.ts';
import { BackendTargetInput } from '../backend-target-input.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { ServiceRef } from '../refs.ts';

const service = (t: InputBuilder) => ({
  host: t.string({
    required: true,
    description: 'The host of the service, such as `node-1`, or `node-1@lvm` for `cinder-volume`.',
  }),
  binary: t.string({ required: true, description: 'The binary of the service, such as `cinder-volume`.' }),
});

const serviceField = (t: PayloadBuilder<ChangedService>) => ({
  service: t.field({
    type: ServiceRef,
    description: 'The service after the operation.',
    extensions: cinder({
      rest: ['GET /os-services'],
      calls: 'one',
      callsIf: 'if the mutation did not read the service',
      nullIf: [operationFailed],
    }),
    resolve: ({ result }, _, context) => serviceAfter(context, result),
  }),
});

mutation('enableService', {
  description:
    'Enables a service for scheduling. The `disabledReason` is kept. Cinder 28 and later do not carry this out, which is a `ConflictError`.',
  cinder: {
    rest: [{ call: 'PUT /os-services/enable', sdk: ['enable_service'] }, 'GET /os-services'],
    roles: ['admin'],
  },
  input: service,
  run: ({ client }, input) => enableService(client, serviceName(input)),
  payload: serviceField,
});

mutation('disableService', {
  description: 'Disables a service for scheduling. The service continues to serve its existing resources.',
  cinder: {
    rest: [
      { call: 'PUT /os-services/disable-log-reason', sdk: ['disable_service(reason=...)'] },
      {
        call: 'PUT /os-services/disable',
        when: 'without a reason, if the cloud does not support microversion 3.55',
        sdk: ['disable_service'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    ...service(t),
    disabledReason: t.string({ description: 'The reason for other operators, up to 255 characters on one line.' }),
  }),
  run: ({ client }, { disabledReason, ...input }) =>
    disableService(client, serviceName(input), reasonOf(disabledReason, 'disabledReason')),
  payload: serviceField,
});

const path = ['input', 'backend'];
const ofCluster = { when: 'for a cluster', since: '3.26' } as const;
const backendInput = (t: InputBuilder) => ({
  backend: t.field({
    type: BackendTargetInput,
    required: true,
    description: 'The host or cluster whose `cinder-volume` services are changed.',
  }),
});

const servicesField = (t: PayloadBuilder<Backend>) => ({
  services: t.field({
    type: [ServiceRef],
    nullable: { list: true, items: false },
    description: 'The `cinder-volume` services of the backend after the operation.',
    extensions: cinder({ rest: ['GET /os-services'], calls: 'one', nullIf: [operationFailed] }),
    resolve: ({ result }, _, context) => servicesOfBackend(context, result),
  }),
});

mutation('freezeService', {
  description:
    'Freezes a backend: its service is disabled, and volumes can be neither created nor changed. A backend that is already frozen is an `InvalidStateError`.',
  cinder: {
    rest: [
      { call: 'PUT /os-services/freeze', transition: 'frozen false → true', sdk: ['freeze_service'] },
      { call: 'PUT /os-services/freeze', ...ofCluster, transition: 'frozen false → true' },
    ],
    roles: ['admin'],
  },
  input: backendInput,
  run: ({ client }, { backend }) => freezeServices(client, backendOf(backend, path)),
  payload: servicesField,
});

mutation('thawService', {
  description: 'Thaws a frozen backend. A backend that is not frozen is an `InvalidStateError`.',
  cinder: {
    rest: [
      { call: 'PUT /os-services/thaw', transition: 'frozen true → false', sdk: ['thaw_service'] },
      { call: 'PUT /os-services/thaw', ...ofCluster, transition: 'frozen true → false' },
    ],
    roles: ['admin'],
  },
  input: backendInput,
  run: ({ client }, { backend }) => thawServices(client, backendOf(backend, path)),
  payload: servicesField,
});

mutation('failoverService', {
  description:
    'Fails a replicated backend over to a replica, or back. A backend that is not replicated is an `InvalidStateError`.',
  cinder: {
    rest: [
      {
        call: 'PUT /os-services/failover_host',
        transition: 'replication_status failing-over → failed-over or failover-error (enabled after failback)',
        sdk: ['failover_service'],
      },
      { call: 'PUT /os-services/failover', when: 'for a cluster, in Cinder before 28', since: '3.26' },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    ...backendInput(t),
    backendId: t.string({
      description:
        'The replica, by its `backend_id` in the configuration, or `default` for a failback. Defaults to the choice of the driver.',
    }),
  }),
  run: ({ client }, { backend, backendId }) =>
    failoverServices(
      client,
      backendOf(backend, path),
      backendId == null ? undefined : plainName(backendId, ['input', 'backendId']),
    ),
  payload: servicesField,
});
