"use client";

import { useActionState } from "react";
import type { Answer } from "@/app/claim/actions";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

export function ConfirmEmail({ confirm }: { confirm: () => Promise<Answer> }) {
  const [{ message }, act, isBusy] = useActionState<Answer>(confirm, { message: null });
  return (
    <form action={act} className="flex flex-col gap-4">
      {message && <Alert>{message}</Alert>}
      <Button type="submit" look="primary" disabled={isBusy}>
        Use this address
      </Button>
    </form>
  );
}
