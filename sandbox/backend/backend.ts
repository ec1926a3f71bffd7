import type { FaultPlan, LosableOperation } from '../fault-plan.ts';
import { stableUuid } from '../identity.ts';
import type { Timers } from '../store/clock.ts';
import type { Metadata, VolumeTypeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { delayOf, failsAt } from './steering.ts';

/** The only availability zone. */
export const AVAILABILITY_ZONE = 'nova';

const backend = (name: string, host: string) => ({
  host: `${host}@${name}#pool`,
  serviceUuid: stableUuid(`backend ${name}`),
  capabilities: {
    volume_backend_name: name,
    vendor_name: 'Sandbox',
    driver_version: '1.0',
    storage_protocol: 'local',
    multiattach: 'True',
    QoS_support: 'True',
    thin_provisioning_support: 'True',
  },
});

/** The storage backends, each with the capabilities that a volume type can require. */
export const BACKENDS = ['one', 'two'].map((name) => backend(name, 'sandbox'));

/** A backend in a disabled cluster. It gets no volumes, and can be frozen and failed over to its replica. */
export const SPARE = backend('spare', 'standby-1');

export type StorageBackend = (typeof BACKENDS)[number];

/** An operation that continues after the answer to its call. */
export interface LongOperation {
  name: LosableOperation;
  /** The metadata of the volume. `lab:delay` adds seconds, and `lab:fail` lists the operations that fail. */
  metadata?: Metadata;
  /** The name of the operation in `lab:fail`. */
  failsAs?: string;
  done: () => void;
  failed?: () => void;
}

/** Runs operations that take time, and selects the backends of new volumes. */
export class Backend {
  readonly #store: Store;
  readonly #timers: Timers;
  readonly #faults: FaultPlan;
  /** The duration of later operations in seconds. */
  transitionSeconds: number;

  constructor(store: Store, timers: Timers, faults: FaultPlan, transitionSeconds: number) {
    this.#store = store;
    this.#timers = timers;
    this.#faults = faults;
    this.transitionSeconds = transitionSeconds;
  }

  /** Finishes an operation later. @returns false if the operation is lost, and so never finishes */
  run(operation: LongOperation): boolean {
    if (this.#faults.takeLoss(operation.name)) return false;
    const metadata = operation.metadata ?? {};
    const fails = operation.failsAs !== undefined && failsAt(metadata, operation.failsAs);
    this.#timers.after(this.transitionSeconds + delayOf(metadata), () => {
      if (fails) operation.failed?.();
      else operation.done();
    });
    return true;
  }

  /**
   * Selects the backend of a new volume: the one with the fewest volumes that is enabled and has the required capabilities.
   *
   * @param type the volume type, whose extra specs without a scope must equal the capabilities
   * @param host the host of the group of the volume, which must be used
   * @returns undefined if no backend is suitable
   */
  schedule(type: VolumeTypeRow, host?: string | null): StorageBackend | undefined {
    const wanted = Object.entries(type.extra_specs).filter(([key]) => !key.includes(':'));
    const isOff = (backend: StorageBackend): boolean =>
      this.#store.services.where(
        (service) =>
          service.binary === 'cinder-volume' && backend.host.startsWith(`${service.host}#`) && service.disabled,
      ).length > 0;
    const allowed = BACKENDS.filter((backend) => (host ?? backend.host) === backend.host && !isOff(backend));
    const fitting = allowed.filter(({ capabilities }) =>
      wanted.every(([key, value]) => new Map(Object.entries(capabilities)).get(key) === value.replace(/^<is> /, '')),
    );
    const load = (backend: StorageBackend): number =>
      this.#store.volumes.where((volume) => volume.host === backend.host).length;
    return fitting.toSorted((one, other) => load(one) - load(other))[0];
  }
}
