import { describe, expect, it } from 'vitest';
import { argumentPreview, durationText } from './tool-text';

describe('how long a tool took', () => {
  it.each([
    [0, 'under 1 ms'],
    [1, '1 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [9949, '9.9 s'],
    [9950, '10 s'],
    [59_499, '59 s'],
    [59_500, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('is said of %d milliseconds as %j', (milliseconds, said) => {
    expect(durationText(milliseconds)).toBe(said);
  });
});

describe('the preview of a call', () => {
  it.each([
    ['{"expression":"1+1"}', '1+1'],
    ['{"max":3}', '3'],
    ['{"a":1,"b":2}', undefined],
    ['{"list":[1]}', undefined],
    ['{"half', undefined],
  ])('of %s is %j', (json, preview) => {
    expect(argumentPreview(json)).toBe(preview);
  });
});
