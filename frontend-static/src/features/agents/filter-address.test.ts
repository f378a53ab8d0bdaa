import { describe, expect, it } from 'vitest';
import { addressOf, filterOf } from './filter-address';

describe('the address of a filter', () => {
  it('brings the same filter again', () => {
    const filter = { q: 'a & b?', agent_type: 'analyst', sort: 'updated_at' } as const;
    expect(filterOf(addressOf(filter))).toEqual(filter);
  });

  it('is empty for what is shown without being asked for', () => {
    expect(addressOf({ sort: 'created_at' })).toBe('');
    expect(filterOf('?sort=created_at')).toEqual({});
  });

  it.each(['?type=robot', '?sort=constructor', '?q=%20', '?type=toString', '?else=1'])('leaves out what it does not understand: %s', (address) => {
    expect(filterOf(address)).toEqual({});
  });
});
