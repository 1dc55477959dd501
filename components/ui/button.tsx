import { clsx } from "clsx";
import type { ComponentProps } from "react";

interface Props extends ComponentProps<"button"> {
  look?: "primary" | "plain";
}

export function Button({ look = "plain", className, ...props }: Props) {
  return (
    <button
      type="button"
      {...props}
      className={clsx(
        "inline-flex h-11 items-center justify-center gap-2 rounded-full px-5 font-medium text-sm transition-colors",
        "disabled:cursor-not-allowed disabled:opacity-55",
        look === "primary" && "bg-accent text-on-accent hover:bg-accent-strong",
        look === "plain" && "border border-line bg-surface text-text hover:bg-raised",
        className,
      )}
    />
  );
}
