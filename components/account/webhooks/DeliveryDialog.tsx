"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { atTime } from "../amounts";
import { DeliveryState } from "./DeliveryState";

/** One delivery with its body, and a way to have it sent again. */
export function DeliveryDialog({ id, onClose }: { id: string | null; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.webhooks.get.queryOptions({ id: id ?? "" }, { enabled: id !== null }));
  const { mutate, isPending } = useMutation(
    trpc.webhooks.replay.mutationOptions({
      onSuccess: async () => {
        toast.success("It is being sent again.");
        onClose();
        await queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() });
      },
    }),
  );
  return (
    <Dialog
      open={id !== null}
      onOpenChange={onClose}
      size="large"
      title="Delivery"
      description={<code className="wrap-anywhere font-mono text-xs">{id}</code>}
      footer={
        <Button disabled={!data || isPending} onClick={() => id !== null && mutate({ id })}>
          <RotateCw aria-hidden />
          Send again
        </Button>
      }
    >
      {data ? (
        <div className="flex flex-col gap-4">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-1.5 text-ui">
            <dt className="text-quiet">State</dt>
            <dd>
              <DeliveryState delivery={data} />
            </dd>
            <dt className="text-quiet">Receiver</dt>
            <dd className="wrap-anywhere">{data.url}</dd>
            {data.lastError && data.status !== "delivered" && (
              <>
                <dt className="text-quiet">Last answer</dt>
                <dd>{data.lastError}</dd>
              </>
            )}
            {data.nextAttemptAt && data.attempts > 0 && (
              <>
                <dt className="text-quiet">Next try</dt>
                <dd>{atTime(data.nextAttemptAt)}</dd>
              </>
            )}
            {data.replays > 0 && (
              <>
                <dt className="text-quiet">Sent again</dt>
                <dd>{data.replays === 1 ? "Once" : `${data.replays} times`}</dd>
              </>
            )}
          </dl>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-canvas p-3 font-mono text-xs">
            {JSON.stringify(data.body, null, 2)}
          </pre>
        </div>
      ) : (
        <Skeleton className="h-48" />
      )}
    </Dialog>
  );
}
