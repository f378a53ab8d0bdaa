/** Gathers what arrives within a frame, so that a fast stream costs one render per frame and not one per event. */
export class FrameBatches<T> {
  #waiting: T[] = [];
  #cancel: (() => void) | undefined;

  constructor(private readonly deliver: (batch: readonly T[]) => void) {}

  add(item: T): void {
    this.#waiting.push(item);
    this.#cancel ??= nextFrame(() => this.flush());
  }

  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.deliver(batch);
  }
}

function nextFrame(task: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    // A hidden page has no frames.
    const timer = setTimeout(task, 100);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(task);
  return () => cancelAnimationFrame(frame);
}
