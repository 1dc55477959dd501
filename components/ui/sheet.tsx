import { clsx } from "clsx";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { CloseButton } from "./close-button";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  footer?: ReactNode;
  /** `bottom` on every screen; `right` is a drawer that comes from the bottom on phones. */
  side?: "bottom" | "right";
}

/** A panel over the edge of the page. */
export function Sheet({ open, onOpenChange, title, children, footer, side = "right" }: Props) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          aria-describedby={undefined}
          className={clsx(
            "rises fixed inset-x-0 bottom-0 z-50 flex max-h-[85dvh] flex-col rounded-t-2xl border border-line bg-overlay shadow-lift focus:outline-none",
            side === "right" &&
              "sm:inset-y-0 sm:right-0 sm:left-auto sm:max-h-none sm:w-[26rem] sm:rounded-none sm:border-y-0 sm:border-r-0",
          )}
        >
          <header className="flex items-center justify-between gap-4 border-line border-b px-4 py-2.5">
            <Primitive.Title className="font-semibold text-sm">{title}</Primitive.Title>
            <CloseButton />
          </header>
          <div className="min-h-0 grow overflow-y-auto p-4">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
