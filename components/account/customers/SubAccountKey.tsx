"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { CustomerView } from "@/server/core/external-users/customers";
import { onDay } from "../amounts";
import { Confirm } from "../Confirm";
import { Secret } from "../Secret";

/** A key with which a customer's own server calls the API, as themselves and without the account's key. */
export function SubAccountKey({ id, known }: { id: string; known: CustomerView["subAccountKey"] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.customers.get.queryKey({ id }) });
  const show = useMutation(trpc.customers.showSubAccountKey.mutationOptions({ onSuccess: refresh }));
  const revoke = useMutation(
    trpc.customers.revokeSubAccountKey.mutationOptions({
      onSuccess: () => {
        show.reset();
        return refresh();
      },
    }),
  );
  return (
    <Card
      title="Sub-account key"
      description={
        <>
          For a customer who calls the API from a server of their own, in{" "}
          <code className="wrap-anywhere font-mono text-xs">x-customer-sub-account-api-key</code>.
        </>
      }
      actions={
        <div className="flex flex-wrap gap-2">
          <Button size="small" disabled={show.isPending} onClick={() => show.mutate({ id })}>
            {known ? "Show" : "Make a key"}
          </Button>
          {known && (
            <Confirm
              label="Revoke"
              name="Revoke the sub-account key"
              title="Revoke the sub-account key?"
              action="Revoke"
              onConfirm={() => revoke.mutateAsync({ id })}
            >
              The customer's server is refused at once. The next key is another one.
            </Confirm>
          )}
        </div>
      }
    >
      {show.data && <Secret label="Sub-account key" value={show.data.key} />}
      {!show.data && (
        <p className="text-quiet text-xs">
          {known
            ? `${known.prefix}… · made ${onDay(known.createdAt)} · ${known.lastUsedAt ? `last used ${onDay(known.lastUsedAt)}` : "never used"}`
            : "There is no key."}
        </p>
      )}
    </Card>
  );
}
