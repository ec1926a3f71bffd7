import {
  getServiceLogLevels,
  setServiceLogLevels,
  type LogLevelScope,
} from '../../cinder/resources/service-log-levels.ts';
import type { Cleanup, WorkerService } from '../../cinder/resources/workers.ts';
import { cleanup } from '../../resolvers/service/service-actions.ts';
import { logLevelScope } from '../../resolvers/service/services.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation, type PayloadBuilder } from '../mutation.ts';
import { LogBinary, ServiceLogLevelsRef } from './log-levels.ts';

const SettableLogLevel = builder.enumType('SettableLogLevel', {
  description: 'The minimum severity of logged messages, for the levels that Cinder can set.',
  values: {
    DEBUG: { value: 'DEBUG', description: '`DEBUG`: all messages.' },
    INFO: { value: 'INFO', description: '`INFO`: messages about normal operation, and more severe ones.' },
    WARNING: {
      value: 'WARNING',
      description: '`WARNING`: messages that need the attention of an operator, and more severe ones.',
    },
    ERROR: { value: 'ERROR', description: '`ERROR`: messages about failures.' },
  } as const,
});

mutation('setServiceLogLevels', {
  description:
    'Sets the log levels of the services that are up, until they are restarted. The services apply the levels shortly after the response.',
  cinder: {
    rest: [{ call: 'PUT /os-services/set-log', sdk: ['set_service_log_levels'] }],
    since: '3.32',
    roles: ['admin'],
  },
  input: (t) => ({
    level: t.field({ type: SettableLogLevel, required: true, description: 'The new log level.' }),
    binary: t.field({
      type: LogBinary,
      description:
        'The kind of service. Defaults to all kinds. Of `CINDER_API`, only the process that serves the request is set.',
    }),
    server: t.string({
      description: 'The host, backend or cluster of the services, such as `node-1@lvm`. Defaults to all.',
    }),
    prefix: t.string({
      description: 'The prefix of the names of the loggers, such as `cinder.volume`. Defaults to all loggers.',
    }),
  }),
  run: ({ client }, { level, ...scope }) => setServiceLogLevels(client, level, logLevelScope(scope, ['input'])),
  payload: (t: PayloadBuilder<LogLevelScope>) => ({
    serviceLogLevels: t.field({
      type: [ServiceLogLevelsRef],
      nullable: { list: true, items: false },
      description: 'The log levels of the same services and loggers after the operation.',
      extensions: cinder({ rest: ['PUT /os-services/get-log'], calls: 'one', nullIf: [operationFailed] }),
      resolve: ({ result }, _, { client }) => (result ? getServiceLogLevels(client, result) : null),
    }),
  }),
});

const WorkerServiceRef = builder.objectRef<WorkerService>('WorkerService').implement({
  description: 'A service of a cleanup.',
  fields: (t) => ({
    serviceId: t.exposeInt('id', {
      nullable: false,
      description: 'The number of the service in the database of Cinder. No other field has this number.',
    }),
    host: t.exposeString('host', {
      nullable: false,
      description: 'The host of the service, such as `node-1`, or `node-1@lvm` for `cinder-volume`.',
    }),
    binary: t.exposeString('binary', {
      nullable: false,
      description: 'The binary of the service, such as `cinder-volume`.',
    }),
    clusterName: t.exposeString('clusterName', {
      description: 'The name of the cluster of the service.',
      extensions: nullIf('the service is in no cluster'),
    }),
  }),
});

const CleanableType = builder.enumType('CleanableType', {
  description: 'A type of resource that can be cleaned up.',
  values: {
    VOLUME: { value: 'Volume', description: '`Volume`: volumes only.' },
    SNAPSHOT: { value: 'Snapshot', description: '`Snapshot`: snapshots only.' },
  } as const,
});

const CleanupBinary = builder.enumType('CleanupBinary', {
  description: 'A kind of service that can be cleaned up.',
  values: {
    CINDER_VOLUME: { value: 'cinder-volume', description: '`cinder-volume`: the volume service.' },
    CINDER_SCHEDULER: {
      value: 'cinder-scheduler',
      description: '`cinder-scheduler`: the scheduler, which chooses backends.',
    },
  } as const,
});

mutation('cleanupServiceWorkers', {
  description:
    'Starts a cleanup of the unfinished operations of services, by default of those that are down. Deletions are resumed. The cleanup continues after the response.',
  cinder: {
    rest: [
      {
        call: 'POST /workers/cleanup',
        transition: 'creating or downloading → error; uploading → available or in-use; deleting → deleted',
        sdk: ['cleanup_service_workers'],
      },
    ],
    since: '3.24',
    roles: ['admin'],
  },
  input: (t) => ({
    clusterName: t.string({ description: 'The cluster of the services. Defaults to all.' }),
    host: t.string({ description: 'The host or backend of the services, such as `node-1@lvm`. Defaults to all.' }),
    binary: t.field({ type: CleanupBinary, description: 'The kind of services. Defaults to all kinds.' }),
    disabled: t.boolean({ description: 'Whether the services are disabled. Defaults to both.' }),
    isUp: t.boolean({
      description:
        'Whether the services are up. Defaults to false. If true, operations that are still running are cleaned up, too.',
    }),
    resourceType: t.field({ type: CleanableType, description: 'The type of the resources. Defaults to all types.' }),
    resourceId: t.id({
      description: 'The global ID of a volume or snapshot, or the ID in Cinder. Defaults to all resources.',
    }),
    serviceId: t.int({ description: 'The number of one service, from the `serviceId` of an earlier cleanup.' }),
  }),
  run: cleanup,
  payload: (t: PayloadBuilder<Cleanup>) => ({
    cleaning: workers(t, 'cleaning', 'The services whose unfinished operations are cleaned up.'),
    unavailable: workers(
      t,
      'unavailable',
      'The services whose unfinished operations cannot be cleaned up, because no suitable service is up.',
    ),
  }),
});

function workers(t: PayloadBuilder<Cleanup>, which: Exclude<keyof Cleanup, 'kind'>, description: string) {
  return t.field({
    type: [WorkerServiceRef],
    nullable: { list: true, items: false },
    description,
    extensions: nullIf(operationFailed),
    resolve: ({ result }) => result?.[which] ?? null,
  });
}
