"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ApiKeyView } from "@/server/core/accounts/api-keys";
import { onDay } from "../amounts";
import { Confirm } from "../Confirm";
import { List, ListSkeleton, Nothing, Row } from "../List";
import { NewApiKey } from "./NewApiKey";

export function ApiKeys() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data } = useQuery(trpc.keys.list.queryOptions());
  const revoke = useMutation(
    trpc.keys.revoke.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.keys.list.queryKey() }),
    }),
  );
  return (
    <Card
      title="API keys"
      description="A key can do everything this account can. Keep it on your server, never in a page."
      actions={<NewApiKey />}
    >
      {!data && <ListSkeleton />}
      {data?.length === 0 && <Nothing>There is no key yet. Make one to call the API.</Nothing>}
      {data && data.length > 0 && (
        <List label="API keys">
          {data.map((key) => (
            <Row
              key={key.id}
              isQuiet={key.status !== "active"}
              title={
                <>
                  {key.name}
                  <code className="font-mono font-normal text-quiet text-xs">{key.prefix}…</code>
                </>
              }
              note={historyOf(key)}
            >
              {key.status === "active" ? (
                <Confirm
                  label="Revoke"
                  name={`Revoke ${key.name}`}
                  title={`Revoke ${key.name}?`}
                  action="Revoke"
                  onConfirm={() => revoke.mutateAsync({ id: key.id })}
                >
                  Programs that use it are refused at once. This cannot be taken back.
                </Confirm>
              ) : (
                <Badge tone={key.status === "revoked" ? "bad" : "warn"}>{key.status === "revoked" ? "Revoked" : "Expired"}</Badge>
              )}
            </Row>
          ))}
        </List>
      )}
    </Card>
  );
}

function historyOf({ createdAt, lastUsedAt, expiresAt, revokedAt, status }: ApiKeyView): string {
  const used = lastUsedAt ? `last used ${onDay(lastUsedAt)}` : "never used";
  const ends = revokedAt
    ? `revoked ${onDay(revokedAt)}`
    : expiresAt
      ? `${status === "expired" ? "expired" : "expires"} ${onDay(expiresAt)}`
      : "does not expire";
  return `Made ${onDay(createdAt)} · ${used} · ${ends}`;
}
