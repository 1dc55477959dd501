import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { Button } from "./button";

/** Closes the dialog or the sheet it is in. Without a tooltip: it would take the first Escape for itself. */
export const CloseButton = () => (
  <Primitive.Close asChild>
    <Button look="quiet" size="small" aria-label="Close" className="-mr-1.5 size-7 px-0! pointer-coarse:min-w-11">
      <X aria-hidden />
    </Button>
  </Primitive.Close>
);
