import { getServiceLogLevels, setServiceLogLevels, type LogLevelScope } from '../../cinder/resources/service-log-levels.ts';
import type { Cleanup, WorkerService } from '../../cinder/resources/workers.ts';
import { cleanup } from '../../resolvers/service-actions.ts';
import { logLevelScope } from '../../resolvers/services.ts';
import { builder } from '../builder.ts';
import { mutation, type PayloadBuilder } from '../mutation.ts';
import { LogBinary, ServiceLogLevelsRef } from './log-levels.ts';

const SettableLogLevel = builder.enumType('SettableLogLevel', {
  description: 'How grave a message must be to be logged: the levels that Cinder lets be set.',
  values: {
    DEBUG: { value: 'DEBUG', description: 'Cinder\'s `DEBUG`: everything.' },
    INFO: { value: 'INFO', description: 'Cinder\'s `INFO`: the normal course of things, and worse.' },
    WARNING: { value: 'WARNING', description: 'Cinder\'s `WARNING`: what an operator should look at, and worse.' },
    ERROR: { value: 'ERROR', description: 'Cinder\'s `ERROR`: failures only.' },
  } as const,
});

mutation('setServiceLogLevels', {
  description: 'Sets how much services log, until they are started again. `PUT /os-services/set-log`. Administrators; microversion 3.32. The services that are up are told, and take it up in a moment.',
  since: '3.32',
  input: (t) => ({
    level: t.field({ type: SettableLogLevel, required: true, description: 'The level to set.' }),
    binary: t.field({ type: LogBinary, description: 'One kind of service alone; of the API only the process that is asked.' }),
    server: t.string({ description: 'One host, backend (`host@backend`) or cluster alone.' }),
    prefix: t.string({ description: 'Only loggers whose names begin so, such as `cinder.volume`.' }),
  }),
  run: ({ client }, { level, ...scope }) => setServiceLogLevels(client, level, logLevelScope(scope, ['input'])),
  payload: (t: PayloadBuilder<LogLevelScope>) => ({
    serviceLogLevels: t.field({
      type: [ServiceLogLevelsRef],
      nullable: { list: true, items: false },
      description: 'The levels of the same services and loggers; null where nothing changed. One call (`PUT /os-services/get-log`).',
      resolve: ({ result }, _, { client }) => (result ? getServiceLogLevels(client, result) : null),
    }),
  }),
});

const WorkerServiceRef = builder.objectRef<WorkerService>('WorkerService').implement({
  description: 'A service as a cleanup names it.',
  fields: (t) => ({
    serviceId: t.exposeInt('id', { description: 'Its number in Cinder\'s database, which no other answer shows.' }),
    host: t.exposeString('host', { nullable: false, description: 'Where it runs; of cinder-volume `host@backend`.' }),
    binary: t.exposeString('binary', { nullable: false, description: 'What it runs, such as `cinder-volume`.' }),
    clusterName: t.exposeString('clusterName', { description: 'The name of the cluster that it is in.' }),
  }),
});

const CleanableType = builder.enumType('CleanableType', {
  description: 'A type of resource whose unfinished work can be cleaned up.',
  values: {
    VOLUME: { value: 'Volume', description: 'Cinder\'s `Volume`: volumes.' },
    SNAPSHOT: { value: 'Snapshot', description: 'Cinder\'s `Snapshot`: snapshots.' },
  } as const,
});

const CleanupBinary = builder.enumType('CleanupBinary', {
  description: 'A kind of service that can clean up.',
  values: {
    CINDER_VOLUME: { value: 'cinder-volume', description: 'Cinder\'s `cinder-volume`: the volume service.' },
    CINDER_SCHEDULER: { value: 'cinder-scheduler', description: 'Cinder\'s `cinder-scheduler`: the scheduler.' },
  } as const,
});

mutation('cleanupServiceWorkers', {
  description: 'Has what services left undone cleaned up: volumes and snapshots in the midst of something go to an error status. `POST /workers/cleanup`. Administrators; microversion 3.24. It goes on after the answer. Of services that are down, unless `isUp` says otherwise.',
  since: '3.24',
  input: (t) => ({
    clusterName: t.string({ description: 'Only services of this cluster.' }),
    host: t.string({ description: 'Only services on this host, or backend (`host@backend`).' }),
    binary: t.field({ type: CleanupBinary, description: 'Only services of this kind.' }),
    disabled: t.boolean({ description: 'Only services that are disabled, or that are not.' }),
    isUp: t.boolean({ description: 'Only services that live, whose running work it breaks off too, or that do not.' }),
    resourceType: t.field({ type: CleanableType, description: 'Only resources of this type.' }),
    resourceId: t.id({ description: 'Only this volume or snapshot: its global id, or Cinder\'s own.' }),
    serviceId: t.int({ description: 'Only the service of this number, as an earlier cleanup gave it.' }),
  }),
  run: cleanup,
  payload: (t: PayloadBuilder<Cleanup>) => ({
    cleaning: workers(t, 'cleaning', 'The services that clean up'),
    unavailable: workers(t, 'unavailable', 'Those that should and cannot, as no service of their cluster lives'),
  }),
});

function workers(t: PayloadBuilder<Cleanup>, which: Exclude<keyof Cleanup, 'kind'>, description: string) {
  return t.field({
    type: [WorkerServiceRef],
    nullable: { list: true, items: false },
    description: `${description}; null where nothing was begun.`,
    resolve: ({ result }) => result?.[which] ?? null,
  });
}
