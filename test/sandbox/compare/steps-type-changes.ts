import type { Step } from './step.ts';

const changes = (call: string, key: string | null, values: readonly unknown[], as: Step['as'] = 'admin'): Step[] =>
  values.map((value): Step => ({ as, call, body: key === null ? value : { [key]: value } }));
const made = (name: string): string => `probe-sandbox-{run}-${name}`;
const encryption = { provider: 'luks', control_location: 'front-end' };

/** Changes of volume types, QoS specs and quotas. */
export const TYPE_CHANGE_STEPS: Step[] = [
  {
    as: 'admin',
    call: 'POST /types',
    save: 'c',
    body: { volume_type: { name: made('c'), description: 'd', extra_specs: { multiattach: '<is> True' } } },
  },
  ...changes('PUT /types/{c}', 'volume_type', [
    { description: '' },
    { description: null, name: made('c2') },
    { name: null, description: 'x' },
    { 'os-volume-type-access:is_public': false },
    { is_public: 'maybe' },
  ]),
  ...changes('POST /types/{c}/extra_specs', 'extra_specs', [
    { cacheable: '<is> True' },
    { a: 'b', multiattach: '<is> False' },
    { n: null },
    {},
    { cacheable: '<is> True' },
  ]),
  ...['a', 'a', 'n', 'zz'].map((key): Step => ({ as: 'admin', call: `DELETE /types/{c}/extra_specs/${key}` })),
  { call: 'DELETE /types/{c}/extra_specs/cacheable' },
  { as: 'admin', call: 'DELETE /types/{nowhere}/extra_specs/a' },
  { as: 'admin', call: 'GET /types/{c}/extra_specs' },

  ...changes('PUT /types/{c}/encryption/x', 'encryption', [{ cipher: 'c' }, {}, { provider: null }]),
  ...changes('POST /types/{c}/encryption', 'encryption', [{ ...encryption, key_size: 128, cipher: 'aes' }]),
  ...changes('PUT /types/{c}/encryption/x', 'encryption', [
    { cipher: null, key_size: null },
    {},
    { key_size: '256' },
    { control_location: 'x' },
    { zz: 1 },
  ]),
  ...changes('PUT /types/{c}/encryption/x', 'encryption', [{ cipher: 'x' }], 'alice'),
  ...changes('PUT /types/{nowhere}/encryption/x', 'encryption', [{ cipher: 'x' }]),
  { as: 'admin', call: 'DELETE /types/{c}/encryption/x' },
  {
    as: 'bob',
    call: 'POST /volumes',
    save: 'cv',
    settle: '/volumes/{cv}',
    body: { volume: { size: 1, volume_type: '{c}', name: made('cv') } },
  },
  ...changes('POST /types/{c}/extra_specs', 'extra_specs', [{ z: 'y' }]),
  { as: 'admin', call: 'DELETE /types/{c}/extra_specs/multiattach' },
  ...changes('POST /types/{c}/encryption', 'encryption', [encryption]),
  ...changes('PUT /types/{c}/encryption/x', 'encryption', [{ cipher: 'x' }]),
  { as: 'admin', call: 'DELETE /types/{c}/encryption/x' },
  { as: 'bob', call: 'DELETE /volumes/{cv}', settle: '/volumes/{cv}' },
  { as: 'admin', call: 'DELETE /types/{c}/encryption/x' },

  { as: 'admin', call: 'POST /qos-specs', save: 'cq', body: { qos_specs: { name: made('cq'), a: 'b' } } },
  ...changes('PUT /qos-specs/{cq}', 'qos_specs', [
    { c: 'd', a: 'e' },
    { consumer: 'both' },
    { consumer: 'sideways' },
    { consumer: null },
    {},
    { a: null },
    { 'a+': 'x' },
    { n: 5 },
  ]),
  ...changes('PUT /qos-specs/{nowhere}', 'qos_specs', [{ c: 'd' }]),
  ...changes('PUT /qos-specs/{cq}', 'qos_specs', [{ c: 'd' }], 'ron'),
  ...changes('PUT /qos-specs/{cq}/delete_keys', 'keys', [[], ['c', 'zz', 'a'], ['a', 'a'], [''], ['consumer'], 'a']),
  ...changes('PUT /qos-specs/{cq}/delete_keys', null, [{}]),
  ...changes('PUT /qos-specs/{cq}/delete_keys', 'keys', [['a']], 'bob'),
  ...changes('PUT /qos-specs/{nowhere}/delete_keys', 'keys', [['a']]),
  { as: 'admin', call: 'GET /qos-specs/{cq}' },
  { as: 'admin', call: 'DELETE /qos-specs/{cq}' },

  ...changes('PUT /os-quota-class-sets/probe-sandbox', 'quota_class_set', [
    { zz: 1 },
    { volumes: -2 },
    { volumes: 'x' },
    {},
    { volumes: 3000000000 },
    { volumes: '-1' },
    { volumes: '7', groups: -1 },
  ]),
  ...changes('PUT /os-quota-class-sets/probe-sandbox', 'quota_class_set', [{ volumes: 7 }], 'alice'),
  { as: 'admin', call: 'GET /os-quota-class-sets/probe-sandbox' },
  ...changes('PUT /os-quota-class-sets/probe-sandbox', 'quota_class_set', [{ volumes: 100000, groups: 1000 }]),
  ...changes('PUT /os-quota-sets/0123456789abcdef', 'quota_set', [{ volumes: 5, 'volumes_probe-sandbox-{run}-c2': 7 }]),
  ...changes('PUT /types/{c}', 'volume_type', [{ name: 'probe-sandbox-{run}-c3' }]),
  { as: 'admin', call: 'GET /os-quota-sets/0123456789abcdef' },
  { as: 'admin', call: 'DELETE /os-quota-sets/0123456789abcdef' },
  { as: 'bob', call: 'DELETE /os-quota-sets/0123456789abcdef' },
  { as: 'admin', call: 'DELETE /types/{c}' },
];
