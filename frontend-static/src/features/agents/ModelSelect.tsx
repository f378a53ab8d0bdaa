import { Field } from '@/components/ui/Field';
import type { Model } from '@/lib/api/types';

interface ModelSelectProps {
  readonly models: readonly Model[];
  readonly value: string;
  readonly onValue: (model: string) => void;
  readonly error?: string | undefined;
}

export function ModelSelect({ models, value, onValue, error }: ModelSelectProps) {
  const missing = models.find((model) => model.id === value && !model.available)?.missing_setting;
  const hint = missing ? `This model answers once the operator sets ${missing}.` : undefined;
  return (
    <Field label="Model" error={error} hint={hint}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onValue(event.target.value)}>
          <option value="">The default model</option>
          {models.map((model) => (
            <option key={model.id} value={model.id}>
              {model.name}
              {model.available ? '' : ' (not set up)'}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
