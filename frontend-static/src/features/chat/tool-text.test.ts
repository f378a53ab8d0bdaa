import { describe, expect, it } from 'vitest';
import { durationText } from './tool-text';

describe('how long a tool took', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [9949, '9.9 s'],
    [9950, '10 s'],
    [59_499, '59 s'],
    [59_500, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('is said of %d milliseconds as %j', (milliseconds, said) => {
    expect(durationText(7, 7 + milliseconds)).toBe(said);
  });

  it.each([
    [undefined, 5],
    [5, undefined],
    [5, 4],
  ])('is not said from %j to %j', (startedAt, endedAt) => {
    expect(durationText(startedAt, endedAt)).toBeUndefined();
  });
});
