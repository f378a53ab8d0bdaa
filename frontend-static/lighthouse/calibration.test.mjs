import { describe, expect, it } from 'vitest';
import { slowdown } from './calibration.mjs';

describe('how much this machine is slowed down to be a phone', () => {
  it.each([
    [150, 1],
    [800, 2],
    [1300, 3],
    [1533, 4],
  ])('is what the published rule says for an index of %i', (index, times) => {
    expect(slowdown(index)).toBe(times);
  });

  it('lies in between where the index does', () => {
    expect(slowdown(475)).toBeCloseTo(1.5);
    expect(slowdown(1416.5)).toBeCloseTo(3.5);
  });

  it('is never more than Lighthouse has it, however fast the machine', () => {
    expect([1534, 2800, 10_000].map(slowdown)).toEqual([4, 4, 4]);
  });

  it('cannot be told for a machine that is slower than the phone', () => {
    expect(() => slowdown(149)).toThrow('benchmark index is 149');
  });
});
