/** As often as a reader can tell, in milliseconds. */
const shortest = 50;
/** Of the time, at most this part is spent on showing what arrives; the rest stays free for scrolling and typing. */
const share = 1 / 3;

/**
 * Gathers what arrives, so that a fast stream costs a render now and then and not one per event: the slower the
 * device, the seldomer. Renders are between frames, so that none is both rendered and drawn within one.
 */
export class FrameBatches<T> {
  #waiting: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  #pause = shortest;

  constructor(private readonly deliver: (batch: readonly T[]) => void) {}

  add(item: T): void {
    this.#waiting.push(item);
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, this.#last + this.#pause - performance.now()));
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const began = performance.now();
    const batch = this.#waiting;
    this.#waiting = [];
    this.#last = began;
    this.deliver(batch);
    // What is delivered is rendered when this task ends.
    setTimeout(() => {
      this.#pause = Math.max(shortest, (performance.now() - began) / share);
    });
  }
}
