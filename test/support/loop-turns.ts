/**
 * Counts the turns of the event loop.
 *
 * @returns a function that stops counting and returns the count
 */
export function countLoopTurns(): () => number {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  return () => {
    isOver = true;
    return turns;
  };
}
