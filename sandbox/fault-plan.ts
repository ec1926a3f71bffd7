/** A fault of an HTTP answer. Without `status`, the answer is the real one. */
export interface RequestFault {
  method?: string;
  /** Matches the path without the query, such as `/volume/v3/…/volumes/detail`. */
  path: RegExp;
  /** The number of requests; by default all. */
  times?: number;
  status?: number;
  body?: string;
  contentType?: string;
  headers?: Record<string, string>;
  /** The delay of the answer in milliseconds. */
  delayMs?: number;
  /** Whether the connection is closed without an answer. */
  drop?: boolean;
  /** Whether the connection is closed after half of the body. */
  truncate?: boolean;
}

/** The operations that can be lost, so that their resource keeps its transitional status. */
export type LosableOperation =
  | 'volume.retype'
  | 'volume.migrate'
  | 'volume.upload'
  | 'volume.reimage'
  | 'volume.manage'
  | 'volume.unmanage'
  | 'snapshot.manage'
  | 'snapshot.unmanage'
  | 'volume.create'
  | 'volume.delete'
  | 'volume.extend'
  | 'volume.revert'
  | 'snapshot.create'
  | 'snapshot.delete'
  | 'backup.create'
  | 'backup.delete'
  | 'backup.restore'
  | 'group.create'
  | 'group.delete'
  | 'group.update'
  | 'group-snapshot.create'
  | 'group-snapshot.delete'
  | 'service.failover';

/** A lost operation: Cinder accepts the call, and the operation never finishes. */
export interface LostOperation {
  lose: LosableOperation;
  times?: number;
}

export type PlannedFault = RequestFault | LostOperation;

/** The planned faults. The first one that matches a request or an operation is used. */
export class FaultPlan {
  #planned: { fault: PlannedFault; left: number }[] = [];

  add(fault: PlannedFault): void {
    this.#planned.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#planned = [];
  }

  /** Returns the fault for a request, and counts its use. Undefined if none is planned. */
  takeForRequest(method: string, path: string): RequestFault | undefined {
    return this.#take(
      (fault): fault is RequestFault => 'path' in fault && (fault.method ?? method) === method && fault.path.test(path),
    );
  }

  /** Whether an operation is lost. Counts the use. */
  takeLoss(operation: LosableOperation): boolean {
    return this.#take((fault): fault is LostOperation => 'lose' in fault && fault.lose === operation) !== undefined;
  }

  #take<F extends PlannedFault>(fits: (fault: PlannedFault) => fault is F): F | undefined {
    for (const planned of this.#planned) {
      if (planned.left <= 0 || !fits(planned.fault)) continue;
      planned.left -= 1;
      return planned.fault;
    }
    return undefined;
  }
}
