import type { FaultPlan } from './fault-plan.ts';
import type { SandboxProject } from './identity.ts';
import { Quotas } from './quotas/quotas.ts';
import { Timers } from './store/clock.ts';
import { Store } from './store/store.ts';
import { Backend } from './backend/backend.ts';

/** The state and the parts of the sandbox's Cinder. */
export class Cloud {
  readonly store = new Store();
  readonly timers = new Timers();
  readonly quotas: Quotas;
  readonly backend: Backend;
  readonly maxMicroversion: string;
  /** Keystone's projects. */
  readonly identity: { readonly projects: readonly SandboxProject[] };

  /**
   * @param faults the planned faults
   * @param maxMicroversion such as `3.70`
   * @param transitionSeconds the duration of operations in seconds
   */
  constructor(faults: FaultPlan, identity: Cloud['identity'], maxMicroversion: string, transitionSeconds: number) {
    this.maxMicroversion = maxMicroversion;
    this.identity = identity;
    this.quotas = new Quotas(this.store);
    this.backend = new Backend(this.store, this.timers, faults, transitionSeconds);
  }
}
