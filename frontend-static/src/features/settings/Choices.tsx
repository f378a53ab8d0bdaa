import { usePreference, type Choice, type Preference } from '@/lib/preferences';

interface ChoicesProps<P extends Preference> {
  readonly of: P;
  readonly legend: string;
  readonly names: Readonly<Record<Choice<P>, string>>;
}

/** Radio buttons for a preference: what is picked holds at once. */
export function Choices<P extends Preference>({ of, legend, names }: ChoicesProps<P>) {
  const [picked, pick] = usePreference(of);
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(names) as Choice<P>[]).map((choice) => (
          <label key={choice} className="choice flex min-h-11 items-center gap-2.5 rounded-field px-4 has-checked:text-accent-strong">
            <input type="radio" name={of} checked={choice === picked} onChange={() => pick(choice)} className="size-4 accent-accent outline-none" />
            {names[choice]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
