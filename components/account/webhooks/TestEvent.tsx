"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";

/** Tells a receiver of a film that does not exist. */
export function TestEvent() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState("");
  const { mutate, isPending, error, reset } = useMutation(
    trpc.webhooks.test.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.webhooks.list.pathKey() }),
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate({ url: url.trim() });
  };
  return (
    <Card title="Test event" description="Signed and delivered like any other; its body says that it is a test.">
      <form onSubmit={send} className="flex flex-wrap items-start gap-3">
        <Input
          label="Address of your receiver"
          isLabelHidden
          type="text"
          inputMode="url"
          autoComplete="url"
          placeholder="https://example.com/hooks/kinora"
          value={url}
          onChange={(event) => {
            setUrl(event.target.value);
            reset();
          }}
          error={error ? sentenceOf(error) : null}
          className="min-w-0 grow basis-64"
        />
        <Button type="submit" disabled={url.trim() === "" || isPending} className="max-sm:w-full">
          <Send aria-hidden />
          Send a test
        </Button>
      </form>
    </Card>
  );
}
