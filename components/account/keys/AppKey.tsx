"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import type { AppKeyRecord } from "@/server/schemas/app-keys";
import { onDay } from "../amounts";
import { Confirm } from "../Confirm";
import { ListSkeleton, Nothing } from "../List";
import { Secret } from "../Secret";
import { NewAppKey } from "./NewAppKey";

/** The one long-running key of a program, with a secret of its own. */
export function AppKey() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: record, isPending } = useQuery(trpc.keys.appKey.queryOptions());
  const [fresh, setFresh] = useState<string | null>(null);
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: trpc.keys.appKey.queryKey() });
  const rotate = useMutation(
    trpc.keys.rotateAppKey.mutationOptions({
      onSuccess: ({ key }) => {
        setFresh(key);
        return onSuccess();
      },
    }),
  );
  const revoke = useMutation(trpc.keys.revokeAppKey.mutationOptions({ onSuccess }));
  return (
    <Card
      title="APP_KEY"
      description="For one program that runs for long: it renews its key by itself, with a secret that only it knows."
      actions={<NewAppKey isOffered={record === null} />}
    >
      {isPending && <ListSkeleton rows={1} />}
      {record === null && <Nothing>There is no APP_KEY.</Nothing>}
      {record && (
        <div className="flex flex-wrap items-end justify-between gap-4">
          <Facts record={record} />
          <div className="flex flex-wrap gap-2">
            <Button size="small" disabled={rotate.isPending} onClick={() => rotate.mutate()}>
              Refresh
            </Button>
            <Confirm
              label="Revoke"
              name="Revoke the APP_KEY"
              title="Revoke the APP_KEY?"
              action="Revoke"
              onConfirm={() => revoke.mutateAsync()}
            >
              Its program is refused at once. You can make another with another secret.
            </Confirm>
          </div>
        </div>
      )}
      <Dialog
        open={fresh !== null}
        onOpenChange={() => setFresh(null)}
        title="Your refreshed APP_KEY"
        description="The key before it is over. The secret stays as it is. Copy the key now: it is not shown again."
        footer={
          <Button look="primary" onClick={() => setFresh(null)}>
            Done
          </Button>
        }
      >
        <Secret label="APP_KEY" value={fresh ?? ""} />
      </Dialog>
    </Card>
  );
}

const Facts = ({ record }: { record: AppKeyRecord }) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-ui">
    <dt className="text-quiet">Key</dt>
    <dd className="font-mono text-xs leading-5">
      {record.appKeyPrefix}…{record.appKeyLast4}
    </dd>
    <dt className="text-quiet">Expires</dt>
    <dd>{onDay(record.expiresAt)}</dd>
    <dt className="text-quiet">Last used</dt>
    <dd>{record.lastUsedAt ? onDay(record.lastUsedAt) : "Never"}</dd>
    <dt className="text-quiet">Refreshed</dt>
    <dd>{record.rotationCount === 0 ? "Never" : record.rotationCount === 1 ? "Once" : `${record.rotationCount} times`}</dd>
  </dl>
);
