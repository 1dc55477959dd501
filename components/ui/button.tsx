import { clsx } from "clsx";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const looks: Record<ButtonLook, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  plain: "border border-line bg-surface text-text hover:bg-raised",
  quiet: "text-quiet hover:bg-raised hover:text-text",
  danger: "border border-line bg-surface text-bad hover:border-bad",
};
const sizes: Record<ButtonSize, string> = {
  small: "h-7 gap-1.5 rounded-md px-2.5",
  medium: "h-9 gap-2 rounded-lg px-3.5",
  large: "h-11 gap-2 rounded-lg px-5",
};

interface Looks {
  look?: ButtonLook;
  size?: ButtonSize;
}

const classesOf = ({ look = "plain", size = "medium" }: Looks): string =>
  clsx(
    "touchable inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium text-ui transition-colors",
    "disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
    looks[look],
    sizes[size],
  );

export interface ButtonProps extends ComponentProps<"button">, Looks {
  /** Looks like a button and is its only child, such as a link. */
  asChild?: boolean;
}

export function Button({ look, size, asChild = false, className, ...props }: ButtonProps) {
  const classes = clsx(classesOf({ ...(look && { look }), ...(size && { size }) }), className);
  if (asChild) return <Slot.Root {...props} className={classes} />;
  return <button type="button" {...props} className={classes} />;
}
