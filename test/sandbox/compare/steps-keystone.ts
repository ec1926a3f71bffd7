import type { Step } from './step.ts';

const domain = { id: 'default' };
const alice = { name: 'alice', domain, password: 'secret' };
const demo = { project: { name: 'demo', domain } };

function logIn(identity: unknown, scope?: unknown, query = '?nocatalog'): Step {
  return {
    as: 'nobody',
    call: `POST keystone:/v3/auth/tokens${query}`,
    microversion: '',
    body: { auth: { identity, ...(scope === undefined ? {} : { scope }) } },
  };
}
const byPassword = (user: unknown, scope?: unknown): Step =>
  logIn({ methods: ['password'], password: { user } }, scope);
const look = (as: NonNullable<Step['as']>, headers: Record<string, string>, method = 'GET'): Step => ({
  as,
  call: `${method} keystone:/v3/auth/tokens?nocatalog`,
  microversion: '',
  headers,
});

/** Tokens: created, validated and revoked. */
export const KEYSTONE_STEPS: Step[] = [
  { as: 'nobody', call: 'GET keystone:/', microversion: '' },
  { as: 'nobody', call: 'GET keystone:/v3', microversion: '' },
  { as: 'nobody', call: 'GET keystone:/v3/', microversion: '' },
  byPassword(alice, demo),
  byPassword(alice),
  byPassword(alice, { project: { id: '{project_alice}' } }),
  byPassword(alice, { project: { name: 'demo', domain: { name: 'Default' } } }),
  byPassword(alice, { project: { name: 'other', domain } }),
  byPassword(alice, { project: { name: 'nope', domain } }),
  byPassword(alice, { project: { name: 'demo' } }),
  byPassword({ ...alice, password: 'wrong' }, demo),
  byPassword({ ...alice, name: 'zed' }, demo),
  byPassword({ ...alice, domain: { id: 'nope' } }, demo),
  byPassword({ name: 'alice', password: 'secret' }),
  byPassword({ name: 'ron', domain, password: 'secret' }, demo),
  byPassword({ name: 'admin', domain, password: 'secret' }, demo),
  byPassword({ name: 'bob', domain, password: 'secret' }, { project: { name: 'other', domain } }),
  logIn({ methods: ['token'], token: { id: '{token_alice}' } }, demo),
  logIn({ methods: ['token'], token: { id: 'bad' } }, demo),
  logIn({ methods: ['application_credential'], application_credential: { id: 'nope', secret: 'x' } }),
  logIn({ methods: ['application_credential'], application_credential: { id: 'nope', secret: 'x' } }, demo),
  logIn({ methods: ['application_credential'], application_credential: { name: 'nope', secret: 'x', user: alice } }),
  logIn({ methods: ['nope'] }),
  logIn({ methods: ['password'] }),
  { as: 'nobody', call: 'POST keystone:/v3/auth/tokens', microversion: '', body: {} },
  { as: 'nobody', call: 'POST keystone:/v3/auth/tokens', microversion: '', body: '{' },
  look('alice', { 'X-Subject-Token': '{token_alice}' }),
  look('alice', { 'X-Subject-Token': '{token_alice}' }, 'HEAD'),
  look('admin', { 'X-Subject-Token': '{token_alice}' }),
  look('bob', { 'X-Subject-Token': '{token_alice}' }),
  look('nobody', { 'X-Subject-Token': '{token_alice}' }),
  look('nobody', { 'X-Auth-Token': 'bad', 'X-Subject-Token': '{token_alice}' }),
  look('admin', { 'X-Subject-Token': 'bad' }),
  look('admin', {}),
  look('bob', { 'X-Subject-Token': '{token_spare}' }, 'DELETE'),
  look('nobody', { 'X-Auth-Token': '{token_spare}', 'X-Subject-Token': '{token_spare}' }, 'DELETE'),
  look('nobody', { 'X-Auth-Token': '{token_spare}', 'X-Subject-Token': '{token_spare}' }),
  look('admin', { 'X-Subject-Token': '{token_spare}' }),
];
