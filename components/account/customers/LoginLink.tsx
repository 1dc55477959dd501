"use client";

import { useMutation } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Secret } from "../Secret";

/** An address that opens the studio for a customer, once. */
export function LoginLink({ id, name }: { id: string; name: string }) {
  const trpc = useTRPC();
  const { mutate, data, isPending } = useMutation(trpc.customers.loginLink.mutationOptions());
  return (
    <Card
      title="Sign-in link"
      description={`Opens the studio for ${name} with nothing in it but what is theirs.`}
      actions={
        <Button size="small" disabled={isPending} onClick={() => mutate({ id })}>
          <Link2 aria-hidden />
          Make a link
        </Button>
      }
    >
      {data ? (
        <Secret label="Works once, for ten minutes" value={data.loginUrl} />
      ) : (
        <p className="text-quiet text-xs">A link works once, for ten minutes.</p>
      )}
    </Card>
  );
}
