import { defaultBusy, defaultInterval, notifiedIdle, type PollInterval } from '../cinder/watch/poll-interval.ts';
import { integer, seconds, type Option } from './option.ts';

/** How often changes are polled for. */
export interface PollSettings {
  /** Seconds between two polls while a resource is in transition. */
  pollBusy: number;
  /** Seconds between two polls otherwise. Undefined for the defaults, which depend on the type. */
  pollIdle: number | undefined;
  /** The maximum number of polls per second. */
  pollsPerSecond: number;
}

export const defaultPolls: Readonly<PollSettings> = { pollBusy: defaultBusy, pollIdle: undefined, pollsPerSecond: 50 };

export const pollOptions: { readonly [Name in keyof PollSettings]: Option<PollSettings[Name]> } = {
  pollBusy: {
    group: 'Live updates',
    argument: '<seconds>',
    about: 'time between two polls for changes while a resource is in transition',
    schema: seconds(0.1, 3600),
  },
  pollIdle: {
    group: 'Live updates',
    argument: '<seconds>',
    about: 'time between two polls for changes otherwise',
    defaultText: `${defaultInterval('Volume').idle} for volumes, ${defaultInterval('').idle} for other types, ${notifiedIdle} if notifications of Cinder arrive`,
    schema: seconds(0.1, 3600),
  },
  pollsPerSecond: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of polls for changes per second, of all projects and types',
    schema: integer(1, 10_000),
  },
};

/**
 * The poll interval of a resource type.
 *
 * @param kind the kind of its records
 * @param isNotified whether notifications of Cinder arrive, so that polls only find what they do not tell
 */
export function pollInterval({ pollBusy, pollIdle }: PollSettings, kind: string, isNotified: boolean): PollInterval {
  return { busy: pollBusy, idle: pollIdle ?? (isNotified ? notifiedIdle : defaultInterval(kind).idle) };
}
