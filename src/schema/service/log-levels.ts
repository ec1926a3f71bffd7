import type { ServiceLogLevels } from '../../cinder/resources/service-log-levels.ts';
import { serviceLogLevels } from '../../resolvers/service/services.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { openEnum } from '../open-enum.ts';

/** The kinds of services that log. */
export const LogBinary = builder.enumType('LogBinary', {
  description: 'A kind of service whose log levels can be read and set.',
  values: {
    CINDER_API: {
      value: 'cinder-api',
      description: '`cinder-api`: the API. Only the process that serves the request is read or set.',
    },
    CINDER_SCHEDULER: {
      value: 'cinder-scheduler',
      description: '`cinder-scheduler`: the scheduler, which chooses backends.',
    },
    CINDER_VOLUME: { value: 'cinder-volume', description: '`cinder-volume`: the volume service.' },
    CINDER_BACKUP: { value: 'cinder-backup', description: '`cinder-backup`: the backup service.' },
  } as const,
});

const LogLevel = openEnum('LogLevel', 'The minimum severity of logged messages.', {
  DEBUG: 'all messages.',
  INFO: 'messages about normal operation, and more severe ones.',
  WARNING: 'messages that need the attention of an operator, and more severe ones.',
  ERROR: 'messages about failures.',
  CRITICAL: 'messages about failures that end the service.',
});

const LoggerLevel = builder.objectRef<ServiceLogLevels['levels'][number]>('LoggerLevel').implement({
  description: 'The log level of one logger.',
  fields: (t) => ({
    prefix: t.exposeString('prefix', {
      nullable: false,
      description: 'The name of the logger, such as `cinder.volume.api`.',
    }),
    level: t.field({
      type: LogLevel.ref,
      nullable: false,
      description: 'The log level. `UNKNOWN` for a level that the enum does not list.',
      resolve: ({ level }) => LogLevel.of(level),
    }),
    rawLevel: t.exposeString('level', {
      nullable: false,
      description: 'The log level as reported by Cinder, such as `DEBUG`.',
    }),
  }),
});

/** The log levels of one service. */
export const ServiceLogLevelsRef = builder.objectRef<ServiceLogLevels>('ServiceLogLevels').implement({
  description: 'The log levels of one service.',
  fields: (t) => ({
    host: t.exposeString('host', { nullable: false, description: 'The host of the service, such as `node-1@lvm`.' }),
    binary: t.exposeString('binary', {
      nullable: false,
      description: 'The binary of the service, such as `cinder-volume`.',
    }),
    levels: t.field({
      type: [LoggerLevel],
      nullable: { list: false, items: false },
      description: 'The levels of the loggers. Without a prefix, there are a few hundred.',
      resolve: ({ levels }) => levels,
    }),
  }),
});

builder.queryField('serviceLogLevels', (t) =>
  t.field({
    type: [ServiceLogLevelsRef],
    nullable: { list: true, items: false },
    description: 'The log levels of the services that are up. Cinder reads from one service after the other.',
    extensions: cinder({
      rest: [{ call: 'PUT /os-services/get-log', sdk: ['get_service_log_levels'] }],
      since: '3.32',
      roles: ['admin'],
    }),
    args: {
      binary: t.arg({ type: LogBinary, description: 'The kind of service. Defaults to all kinds.' }),
      server: t.arg.string({
        description: 'The host, backend or cluster of the services, such as `node-1@lvm`. Defaults to all.',
      }),
      prefix: t.arg.string({
        description: 'The prefix of the names of the loggers, such as `cinder.volume`. Defaults to all loggers.',
      }),
    },
    resolve: (_, args, context) => serviceLogLevels(context, args),
  }),
);
