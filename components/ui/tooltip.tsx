import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Keys } from "./keys";

interface Props {
  label: string;
  /** A key that does the same, such as `Mod+K`. */
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
}

/** The name of a control, for who rests the pointer or the focus on it. `TooltipProvider` is around the studio. */
export function Tooltip({ label, keys, side = "bottom", children }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="opens z-50 flex items-center gap-2 rounded-md border border-line bg-overlay px-2 py-1 text-text text-xs shadow-lift"
        >
          {label}
          {keys !== undefined && <Keys keys={keys} />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Primitive.Provider delayDuration={500} skipDelayDuration={200}>
    {children}
  </Primitive.Provider>
);
