import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

const box = clsx(
  "w-full rounded-lg border border-line bg-surface text-ui text-text transition-colors placeholder:text-quiet",
  "hover:border-line-strong disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-bad",
  // Smaller letters make phones zoom into the field.
  "max-sm:text-base",
);

interface Labelled {
  label: string;
  /** A sentence under the field. */
  hint?: ReactNode;
  /** What is wrong with what is in it, as a sentence; takes the place of the hint. */
  error?: string | null;
  /** The label is for screen readers only. */
  isLabelHidden?: boolean;
  className?: string;
}

/** A label, a control, and a sentence below. The control gets the ids that tie the three together. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden = false,
  className,
  children,
}: Labelled & { children: (ids: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode }) {
  const id = useId();
  const note = error ?? hint;
  const described = note ? { "aria-describedby": `${id}-note` } : {};
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "font-medium text-quiet text-xs"}>
        {label}
      </label>
      {children({ id, ...described, ...(error && { "aria-invalid": true as const }) })}
      {note && (
        <p id={`${id}-note`} role={error ? "alert" : undefined} className={clsx("text-xs", error ? "text-bad" : "text-quiet")}>
          {note}
        </p>
      )}
    </div>
  );
}

type Own<Element extends "input" | "textarea" | "select"> = Labelled & Omit<ComponentProps<Element>, "id" | "className">;

const parts = <Props extends Labelled>({ label, hint, error, isLabelHidden, className, ...own }: Props) => ({
  own,
  labelled: {
    label,
    hint,
    ...(error !== undefined && { error }),
    isLabelHidden: isLabelHidden ?? false,
    className: className ?? "",
  },
});

export function Input(props: Own<"input">) {
  const { labelled, own } = parts(props);
  return <Field {...labelled}>{(ids) => <input {...own} {...ids} className={clsx(box, "touchable h-9 px-3")} />}</Field>;
}

export function Textarea(props: Own<"textarea">) {
  const { labelled, own } = parts(props);
  return (
    <Field {...labelled}>{(ids) => <textarea {...own} {...ids} className={clsx(box, "min-h-20 resize-y px-3 py-2")} />}</Field>
  );
}

/** The browser's own list: it knows phones, screen readers and typing ahead better than any of ours. */
export function Select({ children, ...props }: Own<"select">) {
  const { labelled, own } = parts(props);
  return (
    <Field {...labelled}>
      {(ids) => (
        <span className="relative">
          <select {...own} {...ids} className={clsx(box, "touchable h-9 appearance-none truncate pr-8 pl-3")}>
            {children}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-quiet"
          />
        </span>
      )}
    </Field>
  );
}
