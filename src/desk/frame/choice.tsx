// One of several, by a select that says in words what each is.
interface Choosing<Value extends string> {
  /** above it, or for screen readers only where `quiet` */
  readonly says: string;
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly of: readonly (readonly [value: Value, says: string])[];
  readonly quiet?: boolean;
  readonly disabled?: boolean;
}

export function Choice<Value extends string>({ says, value, set, of, quiet = false, disabled = false }: Choosing<Value>) {
  return (
    <label>
      <span class={quiet ? 'heard' : undefined}>{says}</span>
      <select
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = of.find(([one]) => one === currentTarget.value);
          if (chosen !== undefined) set(chosen[0]);
        }}
      >
        {of.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
