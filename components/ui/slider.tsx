import { clsx } from "clsx";
import { Slider as Primitive } from "radix-ui";

interface Props {
  /** For screen readers; a label that is seen stands beside it. */
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  disabled?: boolean;
  onChange: (value: number) => void;
  /** Once, when the thumb is let go. */
  onCommit?: (value: number) => void;
  className?: string;
}

export function Slider({ label, value, min, max, step = 1, disabled = false, onChange, onCommit, className }: Props) {
  return (
    <Primitive.Root
      {...{ min, max, step, disabled }}
      value={[value]}
      onValueChange={([next]) => next !== undefined && onChange(next)}
      {...(onCommit && { onValueCommit: ([last]: number[]) => last !== undefined && onCommit(last) })}
      className={clsx("touchable relative flex h-9 touch-none select-none items-center data-disabled:opacity-50", className)}
    >
      <Primitive.Track className="relative h-1 grow rounded-full bg-line">
        <Primitive.Range className="absolute h-full rounded-full bg-accent" />
      </Primitive.Track>
      <Primitive.Thumb
        aria-label={label}
        className="block size-4 rounded-full border border-line-strong bg-text shadow transition-transform hover:scale-110"
      />
    </Primitive.Root>
  );
}
