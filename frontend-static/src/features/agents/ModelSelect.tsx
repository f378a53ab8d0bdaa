import { Field } from '@/components/ui/Field';
import type { Model } from '@/lib/api/types';

interface ModelSelectProps {
  readonly label: string;
  readonly models: readonly Model[];
  readonly value: string;
  readonly onValue: (model: string) => void;
  /** What it means to choose none, where that can be done. */
  readonly none?: string | undefined;
  readonly hint?: string;
  readonly error?: string | undefined;
}

export function ModelSelect({ label, models, value, onValue, none, hint, error }: ModelSelectProps) {
  const chosen = models.find((model) => model.id === value);
  const missing = chosen && !chosen.available && `This model answers once the operator sets ${chosen.missing_setting ?? 'it up'}.`;
  return (
    <Field label={label} error={error} hint={missing || hint}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onValue(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {value !== '' && !chosen && <option value={value}>{value} (unknown here)</option>}
          {models.map((model) => (
            <option key={model.id} value={model.id}>
              {model.name}
              {model.available ? '' : ` (needs ${model.missing_setting ?? 'setting up'})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
