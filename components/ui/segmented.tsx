import { clsx } from "clsx";
import { RadioGroup } from "radix-ui";

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: React.ReactNode }[];
  onChange: (value: Value) => void;
}

/** One choice out of a few, all in sight; arrow keys move between them. */
export function Segmented<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className="inline-flex h-10 grow rounded-full border border-line bg-canvas p-1 sm:grow-0"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={clsx(
            "inline-flex grow items-center justify-center gap-2 rounded-full px-3 text-quiet text-sm transition-colors",
            "hover:text-text data-[state=checked]:bg-raised data-[state=checked]:text-text",
            "ring-line data-[state=checked]:ring-1",
          )}
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
