import { keystoneId } from '../identity.ts';
import { timestamp } from '../store/clock.ts';
import { APPLICATION_CREDENTIAL } from './authenticator.ts';
import type { IssuedToken } from './token-store.ts';

const DOMAIN = { id: 'default', name: 'Default' };

/**
 * What Keystone says about a token.
 * @param token the token
 * @param origin for example `http://127.0.0.1:41999`
 * @param catalog whether to list the services
 */
export function tokenBody(token: IssuedToken, origin: string, catalog: boolean): Record<string, unknown> {
  const { account, methods, scoped, auditIds } = token;
  return {
    token: {
      methods,
      user: { domain: DOMAIN, id: account.id, name: account.name, password_expires_at: null },
      audit_ids: auditIds,
      expires_at: `${timestamp(token.expiresAt)}Z`,
      issued_at: `${timestamp(token.issuedAt)}Z`,
      ...(scoped
        ? {
            project: { domain: DOMAIN, ...account.project },
            is_domain: false,
            roles: account.roles,
            ...(catalog ? { catalog: serviceCatalog(origin, account.project.id) } : {}),
          }
        : {}),
      ...(methods.includes('application_credential')
        ? {
            application_credential: {
              id: APPLICATION_CREDENTIAL.id,
              name: APPLICATION_CREDENTIAL.name,
              restricted: true,
            },
          }
        : {}),
    },
  };
}

function serviceCatalog(origin: string, projectId: string): Record<string, unknown>[] {
  return [
    service('keystone', 'identity', `${origin}/identity/v3`),
    service('glance', 'image', `${origin}/image`),
    service('nova', 'compute', `${origin}/compute/v2.1`),
    service('cinder', 'block-storage', `${origin}/volume/v3/${projectId}`),
  ];
}

function service(name: string, type: string, url: string): Record<string, unknown> {
  const endpoints = ['internal', 'admin', 'public'].map((interfaceName) => ({
    id: keystoneId(`endpoint ${name} ${interfaceName}`),
    interface: interfaceName,
    region_id: 'RegionOne',
    url,
    region: 'RegionOne',
  }));
  return { endpoints, id: keystoneId(`service ${name}`), type, name };
}
