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

/** The storage backends, each with the capabilities that a volume type can ask for. */
export const BACKENDS = ['one', 'two'].map((name) => backend(name, 'sandbox'));

/** One in a cluster of its own that is disabled: it gets no volumes, and may be frozen and failed over to its replica. */
export const SPARE = backend('spare', 'standby-1');

export type StorageBackend = (typeof BACKENDS)[number];

/** Something that goes on after its call was answered. */
export interface LongOperation {
  name: LosableOperation;
  /** metadata of the volume: `lab:delay` adds seconds, `lab:fail` lists what fails */
  metadata?: Metadata;
  /** the word for it in `lab:fail` */
  failsAs?: string;
  done: () => void;
  failed?: () => void;
}

/** Does what a storage backend does: all that takes time. */
export class Backend {
  readonly #store: Store;
  readonly #timers: Timers;
  readonly #faults: FaultPlan;
  /** how long creating, extending, deleting take, from now on */
  transitionSeconds: number;

  constructor(store: Store, timers: Timers, faults: FaultPlan, transitionSeconds: number) {
    this.#store = store;
    this.#timers = timers;
    this.#faults = faults;
    this.transitionSeconds = transitionSeconds;
  }

  /**
   * Lets an operation come to its end after a while, unless it gets lost.
   * @returns whether it will come to an end at all
   */
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
   * Chooses where a new volume goes: the backend with the fewest volumes among those that the type allows and nobody disabled.
   * @param type its extra specs without a scope must equal the backend's capabilities
   * @param host the only one that will do, if there is one: that of the volume's group
   * @returns undefined where no backend fits
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
