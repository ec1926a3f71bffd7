/** The weight of the latest call in the mean. */
const weight = 0.1;

/** The current duration of calls, measured from completed calls and calls in progress. */
export class ServiceTime {
  #mean = 0;
  #underWay = 0;
  /** The sum of the start times of the calls in progress. */
  #began = 0;

  get underWay(): number {
    return this.#underWay;
  }

  /** The mean duration, in milliseconds: of completed calls, or of the calls in progress if that is longer. */
  get mean(): number {
    const age = this.#underWay === 0 ? 0 : performance.now() - this.#began / this.#underWay;
    return Math.max(this.#mean, age);
  }

  /** @returns the start time of the call, for `end` */
  begin(): number {
    const now = performance.now();
    this.#underWay++;
    this.#began += now;
    return now;
  }

  /** @param began the result of `begin` */
  end(began: number): void {
    const took = performance.now() - began;
    this.#underWay--;
    this.#began -= began;
    this.#mean = this.#mean === 0 ? took : this.#mean + weight * (took - this.#mean);
  }
}
