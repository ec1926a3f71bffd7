import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, readConfiguration } from '../../src/server/configuration.ts';
import { options, withDefaults } from '../../src/server/options.ts';

afterEach(() => vi.restoreAllMocks());

describe('readConfiguration', () => {
  it('has defaults for everything, which suit a single machine', () => {
    expect(readConfiguration([], {})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      sandbox: false,
      basePath: '',
      graphiql: true,
      introspection: true,
      allowOwnCredentials: true,
      allowedHost: [],
      allowedOrigin: [],
      logLevel: 'info',
      extensions: 'always',
      metrics: true,
      maskErrors: true,
      trustedDocuments: undefined,
      maxBody: 1000,
      maxFrame: 256,
      maxHeaders: 16,
      cinderConnections: 16,
      keystoneConnections: 8,
      maxWaitingCalls: 1000,
      maxWaitingCallsPerUser: 200,
      connectSeconds: 5,
      callSeconds: undefined,
      maxReply: 32,
      retries: 2,
      breakerFailures: 5,
      breakerSeconds: 5,
      maxTokens: 2000,
      maxDepth: 12,
      maxAliases: 30,
      maxRootFields: 20,
      maxDirectives: 10,
      maxIds: 1000,
      maxValidationErrors: 10,
      maxCost: 50_000,
      maxCalls: 200,
      maxObjects: 50_000,
      maxAnswer: 16,
      querySeconds: 30,
      mutationSeconds: 900,
      documentCache: 16,
      rateLimit: 1_000_000,
      rateBurst: 2_000_000,
      introspectionRateLimit: 120,
      redis: undefined,
      notifications: [],
      notificationExchange: ['openstack', 'cinder'],
      peersExchange: undefined,
      shutdownSeconds: 30,
      compress: 64,
      microversion: undefined,
      pollBusy: 2,
      pollIdle: undefined,
      pollsPerSecond: 50,
      maxSockets: 1000,
      maxSocketsPerUser: 20,
      maxSocketOperations: 100,
      socketInitSeconds: 3,
      socketPingSeconds: 12,
      maxStreams: 1000,
      maxStreamsPerUser: 100,
      maxSubscribers: 20_000,
      tokenCheckSeconds: 60,
      serviceCloud: undefined,
      serviceTokenFor: 'admins',
    });
  });

  it('enables nothing by default if other machines can connect', () => {
    const open = readConfiguration(['--host', '0.0.0.0'], {});
    expect(open).toMatchObject({ graphiql: false, allowOwnCredentials: false, extensions: 'request', metrics: false });
    const asked = readConfiguration(
      ['--host', '::', '--graphiql', '--allow-own-credentials', '--extensions', 'always'],
      {},
    );
    expect(asked).toMatchObject({ graphiql: true, allowOwnCredentials: true, extensions: 'always' });
  });

  it('reads each option from its flag, or else from its variable', () => {
    const env = {
      CINDER_GRAPHQL_PORT: '5000',
      CINDER_GRAPHQL_GRAPHIQL: 'false',
      CINDER_GRAPHQL_ALLOWED_HOST: 'a.example, b.example',
    };
    expect(readConfiguration([], env)).toMatchObject({
      port: 5000,
      graphiql: false,
      allowedHost: ['a.example', 'b.example'],
    });
    const args = [
      '--port',
      '0',
      '--graphiql',
      '--allowed-host',
      'c.example',
      '--allowed-host',
      'd.example',
      '--no-mask-errors',
    ];
    expect(readConfiguration(args, env)).toMatchObject({
      port: 0,
      graphiql: true,
      maskErrors: false,
      allowedHost: ['c.example', 'd.example'],
    });
  });

  it('ignores empty variables and other variables', () => {
    expect(readConfiguration([], { CINDER_GRAPHQL_PORT: '', CINDER_ENDPOINT: 'http://c', PATH: '/bin' })).toMatchObject(
      { port: 4000 },
    );
  });

  it.each([
    [['--port', '70000'], {}, '--port must be a whole number from 0 to 65535; received "70000".'],
    [['--port', '0x10'], {}, '--port must be'],
    [['--prot', '1'], {}, "unknown option '--prot' (Did you mean --port?)"],
    [['--port'], {}, "option '--port <number>' argument missing"],
    [['4001'], {}, '"4001" is not an option'],
    [['--no-port'], {}, "unknown option '--no-port'"],
    [['--host', 'a b'], {}, '--host must be an address'],
    [['--allowed-origin', 'portal.example'], {}, '--allowed-origin must be an origin such as'],
    [['--allowed-origin', 'https://portal.example/'], {}, '--allowed-origin must be an origin such as'],
    [['--allowed-origin', '*'], {}, '--allowed-origin must be an origin such as'],
    [['--service-token-for', 'bob'], {}, '--service-token-for must be one of admins, everyone'],
    [['--microversion', '3.x'], {}, '--microversion must have the form 3.N'],
    [['--max-depth', '0'], {}, '--max-depth must be a whole number from 1 to 200; received "0".'],
    [[], { CINDER_GRAPHQL_MAX_COST: 'much' }, 'CINDER_GRAPHQL_MAX_COST must be a whole number from 1 to 999999999'],
    [['--extensions', 'sometimes'], {}, '--extensions must be one of always, never, request'],
    [[], { CINDER_GRAPHQL_LOG_LEVEL: 'loud' }, 'CINDER_GRAPHQL_LOG_LEVEL must be one of trace'],
    [[], { CINDER_GRAPHQL_SANDBOX: 'perhaps' }, 'CINDER_GRAPHQL_SANDBOX must be true or false'],
    [[], { CINDER_GRAPHQL_PROT: '1' }, 'CINDER_GRAPHQL_PROT is not a known variable. Known variables: '],
  ])('refuses %j %j in one line that names the setting', (args, env, line) => {
    const read = (): unknown => readConfiguration(args, env);
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(line);
    expect(read).not.toThrow(/\n/);
  });

  it.each<[string[], NodeJS.ProcessEnv]>([
    [['--redis', 'redis://:canary@host/one'], {}],
    [['--redis', ':canary@host'], {}],
    [['--redis=http://user:canary@host'], {}],
    [['--rediss=rediss://user:canary@host'], {}],
    [['redis://:canary@host'], {}],
    [[], { CINDER_GRAPHQL_REDIS: 'canary' }],
    [[], { CINDER_GRAPHQL_REDISS: 'redis://:canary@host' }],
  ])('does not repeat the password of a URL in an error: %j %j', (args, env) => {
    const read = (): unknown => readConfiguration(args, env);
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(/redis/i);
    expect(read).not.toThrow(/canary/);
  });

  it('lists every option with its variable and default in --help, and the variables of the cloud', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(readConfiguration(['--help'], {})).toBeUndefined();
    const help = write.mock.calls
      .map(([text]) => String(text))
      .join('')
      .replace(/\s+/g, ' ');
    for (const name of Object.keys(options)) {
      const snake = name.replace(/[A-Z]/g, (letter) => `_${letter}`);
      expect(help).toContain(`--${snake.replaceAll('_', '-').toLowerCase()} `);
      expect(help).toContain(`CINDER_GRAPHQL_${snake.toUpperCase()}; default: `);
    }
    for (const variable of ['OS_CLOUD', 'OS_AUTH_URL', 'OS_PASSWORD', 'CINDER_ENDPOINT'])
      expect(help).toContain(variable);
  });
});

describe('withDefaults', () => {
  it('prefers given values', () => {
    expect(withDefaults({ host: '10.0.0.1', graphiql: true })).toMatchObject({
      host: '10.0.0.1',
      graphiql: true,
      port: 4000,
    });
  });
});
