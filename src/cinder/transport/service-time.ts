/** The weight of the latest call in the mean. */
const weight = 0.1;

/** How long calls take at present, from those that ended and those that are under way. */
export class ServiceTime {
  #mean = 0;
  #underWay = 0;
  /** The sum of the times at which the calls under way began. */
  #began = 0;

  get underWay(): number {
    return this.#underWay;
  }

  /** Milliseconds: the moving mean, or the mean age of the calls under way if that is more, as when nothing answers. */
  get mean(): number {
    const age = this.#underWay === 0 ? 0 : performance.now() - this.#began / this.#underWay;
    return Math.max(this.#mean, age);
  }

  /** @returns when the call began, for `end` */
  begin(): number {
    const now = performance.now();
    this.#underWay++;
    this.#began += now;
    return now;
  }

  /** @param began what `begin` returned */
  end(began: number): void {
    const took = performance.now() - began;
    this.#underWay--;
    this.#began -= began;
    this.#mean = this.#mean === 0 ? took : this.#mean + weight * (took - this.#mean);
  }
}
