import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterRegret, hurry, regret, takeBack } from './regret';

const task = vi.fn<() => Promise<void>>();
beforeEach(() => {
  vi.useFakeTimers();
  task.mockReset().mockResolvedValue();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what can be taken back', () => {
  it('is done when its time is over, and not before', async () => {
    const done = afterRegret('x', task);
    await vi.advanceTimersByTimeAsync(regret - 1);
    expect(task).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toBe(true);
    expect(task).toHaveBeenCalledOnce();
  });

  it('is never done once it is taken back', async () => {
    const done = afterRegret('x', task);
    takeBack('x');
    expect(await done).toBe(false);
    await vi.advanceTimersByTimeAsync(regret);
    window.dispatchEvent(new Event('pagehide'));
    expect(task).not.toHaveBeenCalled();
  });

  it('is done at once in a hurry, which waits for all and minds no failure', async () => {
    task.mockRejectedValueOnce(new Error('refused'));
    const first = expect(afterRegret('x', task)).rejects.toThrow('refused');
    const second = afterRegret('y', task);
    await hurry();
    await first;
    expect(await second).toBe(true);
    expect(task).toHaveBeenCalledTimes(2);
  });
});
