import { clsx } from "clsx";
import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Keys } from "./keys";

interface Props {
  /** The button that opens it. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
}

export function Menu({ trigger, align = "end", side = "bottom", children }: Props) {
  return (
    // Not modal: what is around stays readable, and a click beside it does what it says.
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="opens z-50 min-w-48 rounded-xl border border-line bg-overlay p-1 shadow-lift"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const item = clsx(
  "touchable flex w-full select-none items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-ui outline-none",
  "data-disabled:opacity-50 data-highlighted:bg-raised [&_svg]:size-4 [&_svg]:shrink-0",
);

interface ItemProps {
  children: ReactNode;
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** The item is its only child, such as a link. */
  asChild?: boolean;
}

export function MenuItem({ children, icon: Icon, keys, danger = false, disabled = false, onSelect, asChild = false }: ItemProps) {
  const classes = clsx(item, danger ? "text-bad" : "text-text");
  if (asChild) {
    return (
      <Primitive.Item asChild disabled={disabled} className={classes}>
        {children}
      </Primitive.Item>
    );
  }
  return (
    <Primitive.Item disabled={disabled} {...(onSelect && { onSelect })} className={classes}>
      {Icon && <Icon aria-hidden className={danger ? undefined : "text-quiet"} />}
      <span className="grow">{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </Primitive.Item>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: LucideIcon }[];
  onChange: (value: Value) => void;
}

/** One of a few, inside a menu. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map(({ value: option, label: name, icon: Icon }) => (
        <Primitive.RadioItem key={option} value={option} onSelect={(event) => event.preventDefault()} className={item}>
          {Icon && <Icon aria-hidden className="text-quiet" />}
          <span className="grow">{name}</span>
          <Primitive.ItemIndicator>
            <Check aria-hidden className="text-accent" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Primitive.Label className="px-2.5 pt-1.5 pb-1 text-quiet text-xs">{children}</Primitive.Label>
);
export const MenuLine = () => <Primitive.Separator className="my-1 h-px bg-line" />;
