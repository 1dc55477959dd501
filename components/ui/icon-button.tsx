import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

interface Props extends Omit<ButtonProps, "asChild" | "children"> {
  icon: LucideIcon;
  /** What it does: its name for screen readers, and its tooltip. */
  label: string;
  /** Shown beside the label, such as `Mod+K`. */
  keys?: string;
}

/** A square button that shows only an icon. */
export function IconButton({ icon: Icon, label, keys, look = "quiet", size = "medium", className, ...props }: Props) {
  const square = { small: "size-7", medium: "size-9", large: "size-11" }[size];
  return (
    <Tooltip label={label} {...(keys !== undefined && { keys })}>
      <Button
        {...props}
        look={look}
        size={size}
        aria-label={label}
        className={clsx("px-0! pointer-coarse:min-w-11", square, className)}
      >
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
}
