/** The seconds between two polls. */
export interface PollInterval {
  /** The interval while a resource is in transition. */
  busy: number;
  idle: number;
}

/** The default seconds between two polls while a resource is in transition. */
export const defaultBusy = 2;

/** The default seconds between two polls otherwise, if notifications of Cinder arrive. Polls only find what they do not tell. */
export const notifiedIdle = 60;

/** The default poll interval of a resource type. Volumes can be filtered by `updated_at`, so that their polls are cheap. */
export function defaultInterval(kind: string): PollInterval {
  return { busy: defaultBusy, idle: kind === 'Volume' ? 5 : 10 };
}

/** Shortens an interval by up to 10%, to spread the polls of several gateways and topics. */
export function jittered(seconds: number): number {
  return seconds * (1 - Math.random() / 10);
}
