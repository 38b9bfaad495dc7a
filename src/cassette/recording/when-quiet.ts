/** How long nothing must have happened, in milliseconds: longer than a client on this machine takes between two requests. */
const quietMs = 10;

/** How long work may keep others waiting, in milliseconds; a piece is not cut short. */
const turnMs = 4;

/**
 * Does work piece by piece in moments in which nothing else goes on, so that nobody waits for it. What is not done when the
 * process ends is not done: it keeps no process alive.
 *
 * @param piece Does a piece, and says whether more is left.
 * @returns To be called when something happens: the work then waits until it is quiet again.
 */
export function whenQuiet(piece: () => boolean): () => void {
  let disturbedAt = 0;
  let waits = false;
  const wait = (milliseconds: number): void => {
    waits = true;
    setTimeout(look, milliseconds).unref?.(); // timers of a test's fake clock may be numbers
  };
  const look = (): void => {
    waits = false;
    const start = performance.now();
    const left = disturbedAt + quietMs - start;
    if (left > 0) wait(left);
    else if (worksFrom(start, piece)) wait(0);
  };
  return () => {
    disturbedAt = performance.now();
    if (!waits) wait(quietMs);
  };
}

/** Does pieces until the turn is over; says whether more is left. */
function worksFrom(start: number, piece: () => boolean): boolean {
  let more = piece();
  while (more && performance.now() - start < turnMs) more = piece();
  return more;
}
