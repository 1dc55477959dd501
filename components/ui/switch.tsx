import { clsx } from "clsx";
import { Switch as Primitive } from "radix-ui";
import { type ReactNode, useId } from "react";

interface Props {
  label: string;
  /** A sentence under the label. */
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  className?: string;
}

/** On or off, at once. */
export function Switch({ label, hint, checked, disabled = false, onChange, className }: Props) {
  const id = useId();
  return (
    <div className={clsx("touchable flex min-h-9 items-center gap-3 text-ui", className)}>
      <Primitive.Root
        id={id}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        {...(hint ? { "aria-describedby": `${id}-note` } : {})}
        className={clsx(
          "h-5 w-9 shrink-0 rounded-full border border-line-strong bg-raised p-px transition-colors disabled:opacity-50",
          "data-[state=checked]:border-accent data-[state=checked]:bg-accent",
        )}
      >
        <Primitive.Thumb className="block size-4 rounded-full bg-quiet transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
      </Primitive.Root>
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-note`} className="text-quiet text-xs">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
