// How fast this machine is, as Lighthouse sees it, and how much slower the phone is that it means.
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

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

/** Lighthouse's benchmark index of this machine as it is now. */
export function benchmarkIndex(page) {
  return page.evaluate(pageFunctions.computeBenchmarkIndex);
}

export function slowdown(index) {
  const above = points.findIndex(([least]) => least > index);
  if (above === -1) return most;
  if (above === 0) throw new Error(`This machine is too slow to stand for a phone: its benchmark index is ${Math.round(index)}.`);
  const [[low, from], [high, to]] = points.slice(above - 1, above + 1);
  return from + ((index - low) / (high - low)) * (to - from);
}
