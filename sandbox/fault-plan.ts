/** A fault in HTTP: what answers instead of the sandbox, or beside it. Without `status` the real answer is given. */
export interface RequestFault {
  method?: string;
  /** matched against the path, for example /volume/v3/.../volumes/detail, without the query */
  path: RegExp;
  /** how often; for ever where it is left out */
  times?: number;
  status?: number;
  body?: string;
  contentType?: string;
  headers?: Record<string, string>;
  /** milliseconds before the answer */
  delayMs?: number;
  /** the socket is destroyed without an answer */
  drop?: boolean;
  /** half of the body, then the socket is destroyed */
  truncate?: boolean;
}

/** The operations that can get lost: what they started never comes to an end. */
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

/** A lost operation: Cinder accepts the call, and the resource stays as it was at the start for ever. */
export interface LostOperation {
  lose: LosableOperation;
  times?: number;
}

export type PlannedFault = RequestFault | LostOperation;

/** What is to go wrong. The first planned fault that fits is used. */
export class FaultPlan {
  #planned: { fault: PlannedFault; left: number }[] = [];

  add(fault: PlannedFault): void {
    this.#planned.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#planned = [];
  }

  /** Uses up a fault for a request, if there is one. */
  takeForRequest(method: string, path: string): RequestFault | undefined {
    return this.#take(
      (fault): fault is RequestFault => 'path' in fault && (fault.method ?? method) === method && fault.path.test(path),
    );
  }

  /** Uses up a loss of an operation, if there is one. */
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
