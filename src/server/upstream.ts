import type { ClientDependencies } from '../cinder/client.ts';
import type { CloudConfig } from '../cinder/cloud/config.ts';
import { createEndpoints, type CallScope, type DiscoveringEndpoints } from '../cinder/endpoint.ts';
import { createKeystone } from '../cinder/identity/keystone.ts';
import { createServiceAuth, type ServiceTokenPolicy } from '../cinder/identity/service-token.ts';
import { createSession } from '../cinder/identity/session.ts';
import type { Auth } from '../cinder/identity/token.ts';
import { createValidator, passThrough } from '../cinder/identity/validation.ts';
import { atLeast, type Microversion } from '../cinder/microversion.ts';
import { createServiceUrls } from '../cinder/other-services.ts';
import { createTransport } from '../cinder/transport/transport.ts';
import { turns } from './execution/turns.ts';
import { noauthToken, standaloneToken } from './standalone.ts';
import { defaultUpstreamLimits, transportLimits, type UpstreamLimits } from './upstream-options.ts';
import { version } from './version.ts';

/** The cloud of the gateway: how it is called, and authentication. */
export interface Upstream extends ClientDependencies {
  endpoints: DiscoveringEndpoints;
  /**
   * Validates the token of a caller.
   *
   * @throws CinderError `UNAUTHENTICATED` for an invalid token
   * @throws CinderError `UPSTREAM_*` if Keystone fails
   */
  admit(token: string, scope: CallScope): Promise<Auth>;
  /** The gateway's own credentials, for callers without a token. */
  own: Auth | undefined;
  close(): Promise<void>;
}

export interface UpstreamOptions extends UpstreamLimits {
  /** The maximum microversion, in addition to the limit of the cloud's configuration. */
  microversion?: Microversion | undefined;
  /** The callers for whom the token of the service user is sent; `admins` by default. */
  serviceTokenFor?: ServiceTokenPolicy;
}

/** Creates the connections to a cloud, without a call. */
export function openUpstream(cloud: CloudConfig, options: UpstreamOptions = defaultUpstreamLimits): Upstream {
  const transport = createTransport({
    ...transportLimits(options, cloud.callTimeout),
    tls: cloud.tls,
    userAgent: `cinder-graphql/${version}`,
    turns,
  });
  const { send } = transport;
  const close = (): Promise<void> => transport.close();
  const endpoints = createEndpoints(send, {
    region: cloud.region,
    interface: cloud.interface,
    serviceType: cloud.serviceType,
    override: cloud.endpointOverride,
    maxMicroversion: lower(cloud.maxMicroversion, options.microversion),
  });
  if (cloud.authUrl === undefined) {
    const admit = (token: string): Auth => unchanging(standaloneToken(token));
    return { send, endpoints, admit: (token) => Promise.resolve(token).then(admit), own: admit(noauthToken), close };
  }
  const keystone = createKeystone({ send, authUrl: cloud.authUrl });
  const validator = createValidator(keystone);
  const service = cloud.service && createServiceAuth(keystone, cloud.service, options.serviceTokenFor ?? 'admins');
  return {
    send,
    endpoints,
    service,
    serviceUrls: createServiceUrls(cloud.authUrl, cloud.interface),
    admit: async (token, scope) => passThrough(validator, await validator.validate(token, scope)),
    own: cloud.credentials && createSession(keystone, cloud.credentials),
    close,
  };
}

function unchanging(token: Awaited<ReturnType<Auth['token']>>): Auth {
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) };
}

function lower(one: Microversion | undefined, other: Microversion | undefined): Microversion | undefined {
  return one && other ? (atLeast(one, other) ? other : one) : (one ?? other);
}
