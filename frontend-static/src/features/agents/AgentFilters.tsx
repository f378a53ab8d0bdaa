'use client';
import type { Ref } from 'react';
import { Field } from '@/components/ui/Field';
import type { AgentFilter } from '@/lib/api/agents';
import { isSort, sorts } from './filter-address';
import { SearchField } from './SearchField';
import { isTypeId, typeNames } from './type-names';

interface AgentFiltersProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly filter: AgentFilter;
  readonly onFilter: (filter: AgentFilter, how?: 'push' | 'replace') => void;
}

export function AgentFilters({ ref, filter, onFilter }: AgentFiltersProps) {
  const { q, agent_type, sort } = filter;
  return (
    <div ref={ref} role="search" className="mb-6 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[1fr_auto_auto]">
      <div className="col-span-2 sm:col-span-1">
        <SearchField value={q ?? ''} onValue={(text) => onFilter({ ...filter, q: text }, 'replace')} />
      </div>
      <Choice
        label="Kind"
        value={agent_type ?? ''}
        options={{ '': 'All kinds', ...typeNames }}
        onValue={(type) => onFilter({ q, sort, ...(isTypeId(type) && { agent_type: type }) })}
      />
      <Choice
        label="Order"
        value={sort ?? 'created_at'}
        options={sorts}
        onValue={(order) => onFilter({ q, agent_type, ...(isSort(order) && { sort: order }) })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
  readonly onValue: (value: string) => void;
}

function Choice({ label, value, options, onValue }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onValue(event.target.value)}>
          {Object.entries(options).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
