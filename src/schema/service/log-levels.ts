import type { ServiceLogLevels } from '../../cinder/resources/service-log-levels.ts';
import { serviceLogLevels } from '../../resolvers/services.ts';
import { builder } from '../builder.ts';
import { openEnum } from '../open-enum.ts';

/** A kind of service that logs. */
export const LogBinary = builder.enumType('LogBinary', {
  description: 'A kind of service whose log levels can be read and set.',
  values: {
    CINDER_API: { value: 'cinder-api', description: 'The API. Only the process that is asked answers.' },
    CINDER_SCHEDULER: { value: 'cinder-scheduler', description: 'The scheduler, which chooses backends.' },
    CINDER_VOLUME: { value: 'cinder-volume', description: 'The volume service.' },
    CINDER_BACKUP: { value: 'cinder-backup', description: 'The backup service.' },
  } as const,
});

const LogLevel = openEnum('LogLevel', 'How grave a message must be to be logged.', {
  DEBUG: 'Everything.',
  INFO: 'What happens in the normal course of things, and worse.',
  WARNING: 'What an operator should look at, and worse.',
  ERROR: 'Failures only.',
  CRITICAL: 'Only failures that end the service.',
});

const LoggerLevel = builder.objectRef<ServiceLogLevels['levels'][number]>('LoggerLevel').implement({
  description: 'The level of one logger.',
  fields: (t) => ({
    prefix: t.exposeString('prefix', { nullable: false, description: 'The logger, such as `cinder.volume.api`.' }),
    level: t.field({ type: LogLevel.ref, nullable: false, description: 'Its level; UNKNOWN for one that this schema does not list.', resolve: ({ level }) => LogLevel.of(level) }),
    rawLevel: t.exposeString('level', { nullable: false, description: 'Its level as Cinder spells it.' }),
  }),
});

/** How much one service logs. */
export const ServiceLogLevelsRef = builder.objectRef<ServiceLogLevels>('ServiceLogLevels').implement({
  description: 'How much one service logs.',
  fields: (t) => ({
    host: t.exposeString('host', { nullable: false, description: 'Where it runs.' }),
    binary: t.exposeString('binary', { nullable: false, description: 'What it runs, such as `cinder-volume`.' }),
    levels: t.field({ type: [LoggerLevel], nullable: { list: false, items: false }, description: 'Its loggers, a few hundred without a prefix.', resolve: ({ levels }) => levels }),
  }),
});

builder.queryField('serviceLogLevels', (t) =>
  t.field({
    type: [ServiceLogLevelsRef],
    nullable: { list: true, items: false },
    description: 'How much the services that are up log. It changes nothing, though Cinder makes it a `PUT /os-services/get-log`; each service is asked in turn. Administrators only; microversion 3.32.',
    args: {
      binary: t.arg({ type: LogBinary, description: 'One kind of service alone.' }),
      server: t.arg.string({ description: 'One host, backend (`host@backend`) or cluster alone.' }),
      prefix: t.arg.string({ description: 'Only loggers whose names begin so, such as `cinder.volume`.' }),
    },
    resolve: (_, args, context) => serviceLogLevels(args, context),
  }),
);
