/** As often as a reader can tell; the frames between stay free for scrolling and typing. */
const pause = 50;

/** Gathers what arrives, so that a fast stream costs a render every few frames and not one per event. */
export class FrameBatches<T> {
  #waiting: T[] = [];
  #cancel: (() => void) | undefined;
  #last = -pause;

  constructor(private readonly deliver: (batch: readonly T[]) => void) {}

  add(item: T): void {
    this.#waiting.push(item);
    this.#cancel ??= nextFrame(this.#last + pause, () => this.flush());
  }

  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#waiting.length === 0) return;
    this.#last = performance.now();
    const batch = this.#waiting;
    this.#waiting = [];
    this.deliver(batch);
  }
}

/** Does it in the first frame from then on. */
function nextFrame(then: number, task: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    // A hidden page has no frames.
    const timer = setTimeout(task, 100);
    return () => clearTimeout(timer);
  }
  let frame = requestAnimationFrame(function look() {
    if (performance.now() >= then) task();
    else frame = requestAnimationFrame(look);
  });
  return () => cancelAnimationFrame(frame);
}
