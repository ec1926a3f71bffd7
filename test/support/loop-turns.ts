/**
 * Counts how often the event loop turns from now on.
 *
 * @returns ends the counting, and has the count
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
