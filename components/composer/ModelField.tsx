import { useId } from "react";

interface Model {
  key: string;
  label: string;
  creditsPerSecond: number;
}

export function ModelField({
  models,
  value,
  onChange,
}: {
  models: readonly Model[];
  value: string;
  onChange: (key: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex h-10 items-center gap-2.5 text-sm">
      <label htmlFor={id} className="text-quiet">
        Model
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-10 rounded-full border border-line bg-canvas px-3"
      >
        {models.map((model) => (
          <option key={model.key} value={model.key}>
            {model.label} · {model.creditsPerSecond}/s
          </option>
        ))}
      </select>
    </div>
  );
}
