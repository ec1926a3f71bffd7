import apiVersion from '../examples/api-version.graphql?raw';
import createVolume from '../examples/create-volume.graphql?raw';
import createVolumeVariables from '../examples/create-volume.json?raw';
import findByName from '../examples/find-by-name.graphql?raw';
import findByNameVariables from '../examples/find-by-name.json?raw';
import groups from '../examples/groups.graphql?raw';
import lineage from '../examples/lineage.graphql?raw';
import liveVolumes from '../examples/live-volumes.graphql?raw';
import liveVolumesVariables from '../examples/live-volumes.json?raw';
import type { Example } from './opening-document.ts';
import volumes from '../examples/volumes.graphql?raw';
import waitForStatus from '../examples/wait-for-status.graphql?raw';
import waitForStatusVariables from '../examples/wait-for-status.json?raw';

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
