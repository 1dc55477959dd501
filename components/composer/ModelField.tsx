import { ChevronDown } from "lucide-react";
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
    <div className="flex h-10 grow items-center gap-2.5 text-sm sm:grow-0">
      <label htmlFor={id} className="text-quiet">
        Model
      </label>
      <div className="relative grow">
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="h-10 w-full appearance-none rounded-full border border-line bg-canvas pr-9 pl-3.5"
        >
          {models.map((model) => (
            <option key={model.key} value={model.key}>
              {model.label} · {model.creditsPerSecond}/s
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3.5 size-4 text-quiet" />
      </div>
    </div>
  );
}
