"use client";

import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import { Secret } from "../Secret";

/** Asked of the server only when somebody wants to see it. */
export function SigningSecret() {
  const trpc = useTRPC();
  const [isShown, setShown] = useState(false);
  const { data } = useQuery(trpc.webhooks.secret.queryOptions(undefined, { enabled: isShown }));
  return (
    <Card
      title="Signing secret"
      description={
        <>
          Each request names its receiver in <code className="font-mono text-xs">webhookUrl</code>. What it is told is signed with
          this secret, as Standard Webhooks.
        </>
      }
      actions={
        !isShown && (
          <Button size="small" onClick={() => setShown(true)}>
            <Eye aria-hidden />
            Show
          </Button>
        )
      }
    >
      {isShown && (data ? <Secret label="Signing secret" value={data.secret} /> : <Skeleton className="h-14" />)}
      <p className={isShown ? "mt-3 text-quiet text-xs" : "text-quiet text-xs"}>
        Check signatures in your receiver, or{" "}
        <Link href="/docs/webhooks" className="text-accent underline underline-offset-4">
          try one in your browser
        </Link>
        .
      </p>
    </Card>
  );
}
