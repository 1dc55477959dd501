"use client";

import { type ReactNode, useState } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface Props {
  /** The button that asks. */
  label: ReactNode;
  /** Its name, where the label does not say what it is about. */
  name?: string;
  title: string;
  /** What happens, and whether it can be taken back. */
  children: ReactNode;
  /** The button that does it. */
  action: string;
  size?: ButtonProps["size"];
  disabled?: boolean;
  onConfirm: () => Promise<unknown>;
}

/** Asks once more before something that cannot be taken back. */
export function Confirm({ label, name, title, children, action, size = "small", disabled = false, onConfirm }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    // A failed call is told in a toast; the question stays.
    await onConfirm().then(
      () => setOpen(false),
      () => {},
    );
    setBusy(false);
  };
  return (
    <>
      <Button look="danger" size={size} disabled={disabled} aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        size="small"
        title={title}
        description={children}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
            <Button look="danger" disabled={isBusy} onClick={confirm}>
              {action}
            </Button>
          </>
        }
      />
    </>
  );
}
