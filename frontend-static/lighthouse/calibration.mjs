// How much slower than this machine the phone is that Lighthouse means.

/** Lighthouse's own multiplier is meant for a fast desktop computer, and never exceeded. */
const most = 4;

/** What each benchmark index has to be slowed down by, and linear in between. From the calculator that
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown leads to. */
const points = [
  [150, 1],
  [800, 2],
  [1300, 3],
  [1533, most],
];

/** By how much a machine with this benchmark index has to be slowed down. */
export function slowdown(index) {
  const above = points.findIndex(([least]) => least > index);
  if (above === -1) return most;
  if (above === 0) throw new Error(`This machine is too slow to stand for a phone: its benchmark index is ${Math.round(index)}.`);
  const [[low, from], [high, to]] = points.slice(above - 1, above + 1);
  return from + ((index - low) / (high - low)) * (to - from);
}
