import { openEnum } from '../open-enum.ts';

/** Whether an operator has switched something off. */
export const ServiceStatus = openEnum('ServiceStatus', 'Whether the scheduler may give a service or a cluster work.', {
  enabled: 'It may.',
  disabled: 'An operator, or Cinder itself, has switched it off.',
});

/** Whether something lives. */
export const ServiceState = openEnum('ServiceState', 'Whether a service, a cluster or a backend lives.', {
  up: 'It does.',
  down: 'It has not been heard of for some time (Cinder\'s `service_down_time`).',
});
