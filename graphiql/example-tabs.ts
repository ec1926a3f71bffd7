import apiVersion from '../test/documents/api-version.graphql?raw';
import createVolume from '../test/documents/create-volume.graphql?raw';
import createVolumeVariables from '../test/documents/create-volume.json?raw';
import findByName from '../test/documents/find-by-name.graphql?raw';
import findByNameVariables from '../test/documents/find-by-name.json?raw';
import groups from '../test/documents/groups.graphql?raw';
import lineage from '../test/documents/lineage.graphql?raw';
import liveVolumes from '../test/documents/live-volumes.graphql?raw';
import liveVolumesVariables from '../test/documents/live-volumes.json?raw';
import type { Example } from './opening-document.ts';
import volumes from '../test/documents/volumes.graphql?raw';
import waitForStatus from '../test/documents/wait-for-status.graphql?raw';
import waitForStatusVariables from '../test/documents/wait-for-status.json?raw';

/** The tabs of a first visit, in their order. The tests run the same documents. */
export const exampleTabs: Example[] = [
  { query: volumes },
  { query: findByName, variables: findByNameVariables },
  { query: createVolume, variables: createVolumeVariables },
  { query: liveVolumes, variables: liveVolumesVariables },
  { query: waitForStatus, variables: waitForStatusVariables },
  { query: lineage },
  { query: groups },
  { query: apiVersion },
];
