import { describe, expect, it } from 'vitest';
import { emptyDraft } from './agent-rules';
import { rebased } from './rebase';

const base = { ...emptyDraft, name: 'Ledger', description: 'Adds.', tools: ['calculator'] };

describe('what was typed, over a newer version', () => {
  it('stays where only it was changed, and takes the rest from there', () => {
    const theirs = { ...base, description: 'Adds and subtracts.' };
    expect(rebased(base, { ...base, name: 'Mine' }, theirs)).toEqual({ values: { ...theirs, name: 'Mine' }, contested: [] });
  });

  it('stays where both were changed, which is told', () => {
    const result = rebased(base, { ...base, name: 'Mine', tools: [] }, { ...base, name: 'Theirs', tools: ['clock'] });
    expect(result.values).toMatchObject({ name: 'Mine', tools: [] });
    expect(result.contested).toEqual(['name', 'tools']);
  });

  it('is not contested where both say the same', () => {
    expect(rebased(base, { ...base, name: 'Same' }, { ...base, name: 'Same' }).contested).toEqual([]);
  });
});
