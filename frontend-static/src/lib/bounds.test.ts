import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newAgentBody, parametersBody } from './api/generated/bounds';
import { numberFault, textFault } from './bounds';

const { schemas } = (JSON.parse(readFileSync('openapi.json', 'utf8')) as { components: { schemas: Record<string, { properties: Record<string, unknown> }> } })
  .components;

describe('the bounds that forms check', () => {
  it('are those of the API document', () => {
    for (const [body, bounds] of [['NewAgentBody', newAgentBody], ['ParametersBody', parametersBody]] as const) {
      expect(Object.keys(bounds)).toEqual(Object.keys(schemas[body]?.properties ?? {}));
      expect(schemas[body]?.properties).toMatchObject(bounds);
    }
    expect(newAgentBody.name).toEqual({ minLength: 1, maxLength: expect.any(Number) as number, pattern: '\\S' });
    expect(newAgentBody.instructions.items.maxLength).toBeGreaterThan(0);
    expect(parametersBody.temperature.maximum).toBeGreaterThan(0);
  });

  it('count characters as people see them', () => {
    expect(textFault('🙂🙂', { maxLength: 2 })).toBeUndefined();
    expect(textFault('🙂🙂🙂', { maxLength: 2 })).toBe('Use at most 2 characters; there are 3.');
  });

  it.each(['-0.1', '2.01', '1e3', 'warm', '1,5', 'Infinity'])('let no number out of its range: %s', (text) => {
    expect(numberFault(text, { minimum: 0, maximum: 2 })).toBe('Use a number from 0 to 2.');
  });

  it('know whole numbers from others', () => {
    expect(numberFault('1.5', { minimum: 1, maximum: 1000 }, 'whole')).toBe('Use a whole number from 1 to 1,000.');
    expect(numberFault('15', { minimum: 1, maximum: 1000 }, 'whole')).toBeUndefined();
    expect(numberFault('', { minimum: 1, maximum: 1000 }, 'whole')).toBeUndefined();
  });
});
