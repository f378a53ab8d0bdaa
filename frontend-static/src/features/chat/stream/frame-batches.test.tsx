import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameBatches } from './frame-batches';

describe('batches of a fast stream', () => {
  const delivered: string[] = [];
  const batches = () => new FrameBatches<string>((batch) => void delivered.push(batch.join('')));

  beforeEach(() => {
    vi.useFakeTimers();
    delivered.length = 0;
  });
  afterEach(() => void vi.useRealTimers());

  it('the first is shown at once, with what comes with it', () => {
    const stream = batches();
    stream.add('a');
    stream.add('b');
    vi.advanceTimersByTime(0);
    expect(delivered).toEqual(['ab']);
  });

  it('the longer it takes to show one, the longer the next one waits', () => {
    const slow = new FrameBatches<string>((batch) => {
      delivered.push(batch.join(''));
      vi.advanceTimersByTime(100);
    });
    slow.add('a');
    vi.advanceTimersByTime(0);
    vi.advanceTimersByTime(0);
    slow.add('b');
    vi.advanceTimersByTime(150);
    expect(delivered).toEqual(['a']);
    vi.advanceTimersByTime(50);
    expect(delivered).toEqual(['a', 'b']);
  });

  it('what comes then is shown together, twenty times a second', () => {
    const stream = batches();
    for (let ms = 0; ms < 1000; ms += 5) {
      stream.add('.');
      vi.advanceTimersByTime(5);
    }
    expect(delivered.length).toBeGreaterThan(12);
    expect(delivered.length).toBeLessThanOrEqual(21);
    stream.flush();
    expect(delivered.join('')).toHaveLength(200);
  });

  it('nothing is left behind, nor shown twice, when it is asked for at once', () => {
    const stream = batches();
    stream.add('a');
    stream.flush();
    vi.advanceTimersByTime(1000);
    expect(delivered).toEqual(['a']);
  });
});
