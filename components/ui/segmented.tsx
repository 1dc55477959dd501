import { clsx } from "clsx";
import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: ReactNode; disabled?: boolean }[];
  onChange: (value: Value) => void;
  className?: string;
}

/** One choice out of a few, all in sight; arrow keys move between them. */
export function Segmented<Value extends string>({ label, value, options, onChange, className }: Props<Value>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className={clsx("touchable inline-flex h-9 rounded-lg border border-line bg-canvas p-0.5", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled ?? false}
          className={clsx(
            "inline-flex grow items-center justify-center gap-1.5 rounded-md px-2.5 text-quiet text-ui transition-colors",
            "hover:text-text disabled:opacity-40 ring-line data-[state=checked]:bg-overlay data-[state=checked]:text-text data-[state=checked]:shadow-sm data-[state=checked]:ring-1",
          )}
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
