import { openEnum } from '../open-enum.ts';

/** The status of a service or cluster: whether it is enabled for scheduling. */
export const ServiceStatus = openEnum('ServiceStatus', 'The status of a service or cluster for scheduling.', {
  enabled: 'the scheduler can choose the service or cluster.',
  disabled: 'an operator or Cinder disabled the service or cluster.',
});

/** The state of a service, cluster or backend: whether it is up. */
export const ServiceState = openEnum('ServiceState', 'The state of a service, cluster or backend.', {
  up: 'a recent heartbeat arrived, or the driver reports the backend as up.',
  down: 'no heartbeat arrived within `service_down_time` of Cinder, or the driver reports the backend as down.',
});
