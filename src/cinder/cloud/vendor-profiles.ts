import type { Section } from './settings-layers.ts';

/**
 * The vendor profiles of openstacksdk, reduced to the destination of requests.
 *
 * The versions of Block Storage are omitted. All of them are older than version 3, the only version that the gateway
 * supports.
 */
export const vendorProfiles: Readonly<Record<string, Section>> = {
  auro: {
    auth: { auth_url: 'https://api.van2.auro.io:5000/v3', user_domain_name: 'Default', project_domain_name: 'Default' },
    region_name: 'RegionOne',
  },
  betacloud: { auth: { auth_url: 'https://api-1.betacloud.de:5000' }, regions: ['betacloud-1'] },
  bluebox: { region_name: 'RegionOne' },
  catalyst: { auth: { auth_url: 'https://api.cloud.catalyst.net.nz:5000/v2.0' }, regions: ['nz-por-1', 'nz_wlg_2'] },
  citycloud: {
    auth: { auth_url: 'https://{region_name}.citycloud.com:5000/v3/' },
    regions: ['Buf1', 'Fra1', 'Lon1', 'Sto2', 'Kna1', 'dx1', 'tky1'],
  },
  conoha: { auth: { auth_url: 'https://identity.{region_name}.conoha.io' }, regions: ['sin1', 'sjc1', 'tyo1'] },
  dreamcompute: { auth: { auth_url: 'https://iad2.dream.io:5000' }, region_name: 'RegionOne' },
  elastx: { auth: { auth_url: 'https://ops.elastx.cloud:5000/v3' }, region_name: 'se-sto' },
  entercloudsuite: {
    auth: { auth_url: 'https://api.entercloudsuite.com/' },
    regions: ['it-mil1', 'nl-ams1', 'de-fra1'],
  },
  fuga: {
    auth: {
      auth_url: 'https://identity.api.fuga.io:5000',
      user_domain_name: 'Default',
      project_domain_name: 'Default',
    },
    regions: ['cystack'],
  },
  ibmcloud: { auth: { auth_url: 'https://identity.open.softlayer.com' }, regions: ['london'] },
  internap: {
    auth: { auth_url: 'https://identity.api.cloud.iweb.com' },
    regions: ['ams01', 'da01', 'nyj01', 'sin01', 'sjc01'],
  },
  limestonenetworks: { auth: { auth_url: 'https://auth.cloud.lstn.net:5000/v3' }, regions: ['us-dfw-1', 'us-slc'] },
  otc: {
    auth: { auth_url: 'https://iam.{region_name}.otc.t-systems.com/v3' },
    regions: ['eu-de', 'eu-nl'],
    interface: 'public',
  },
  ovh: {
    auth: { auth_url: 'https://auth.cloud.ovh.net/', user_domain_name: 'Default', project_domain_name: 'Default' },
    regions: [
      'BHS',
      'BHS1',
      'BHS3',
      'BHS5',
      'DE',
      'DE1',
      'GRA',
      'GRA1',
      'GRA5',
      'GRA7',
      'SBG',
      'SBG1',
      'SBG5',
      'UK',
      'UK1',
      'WAW',
      'WAW1',
      'SYD1',
      'SGP1',
    ],
  },
  'ovh-us': {
    auth: { auth_url: 'https://auth.cloud.ovh.us/', user_domain_name: 'Default', project_domain_name: 'Default' },
    regions: ['US-EAST-VA-1'],
  },
  rackspace: {
    auth: { auth_url: 'https://identity.api.rackspacecloud.com/v2.0/' },
    regions: ['DFW', 'HKG', 'IAD', 'ORD', 'SYD', 'LON'],
    block_storage_endpoint_override: 'https://{region_name}.blockstorage.api.rackspacecloud.com/v2/',
  },
  switchengines: { auth: { auth_url: 'https://keystone.cloud.switch.ch:5000/v3' }, regions: ['LS', 'ZH'] },
  ultimum: { auth: { auth_url: 'https://console.ultimum-cloud.com:5000/' }, region_name: 'RegionOne' },
  unitedstack: { auth: { auth_url: 'https://identity.api.ustack.com/v3' }, regions: ['bj1', 'gd1'] },
  vexxhost: { profile: 'https://vexxhost.com' },
  zetta: { auth: { auth_url: 'https://identity.api.zetta.io/v3' }, regions: ['no-osl1'] },
};
