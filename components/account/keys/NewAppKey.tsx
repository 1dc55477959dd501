"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/field";
import { AppSecret } from "@/server/schemas/app-keys";
import { Secret } from "../Secret";

/**
 * Makes the key with a secret of the visitor's, or one made here. Both are shown once, and stay in sight when the page behind has
 * heard of the key.
 */
export function NewAppKey({ isOffered }: { isOffered: boolean }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState("");
  const [made, setMade] = useState<{ key: string; secret: string } | null>(null);
  const { mutate, isPending, error, reset } = useMutation(
    trpc.keys.createAppKey.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: ({ key }, sent) => setMade({ key, secret: sent.secret }),
    }),
  );
  const open = () => {
    reset();
    setMade(null);
    setSecret(randomSecret());
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setMade(null);
    void queryClient.invalidateQueries({ queryKey: trpc.keys.appKey.queryKey() });
  };
  const create = (event: FormEvent) => {
    event.preventDefault();
    mutate({ secret });
  };
  const wrong = AppSecret.safeParse(secret).error?.issues[0]?.message ?? null;
  return (
    <>
      {isOffered && (
        <Button size="small" onClick={open}>
          Make an APP_KEY
        </Button>
      )}
      <Dialog
        open={isOpen}
        onOpenChange={(next) => (next ? open() : close())}
        title={made ? "Your APP_KEY and its secret" : "Make an APP_KEY"}
        description={made && "Copy both now: they are not shown again, and we cannot read the secret."}
        footer={
          made ? (
            <Button look="primary" onClick={close}>
              Done
            </Button>
          ) : (
            <Button type="submit" form={formId} look="primary" disabled={wrong !== null || isPending}>
              Make the key
            </Button>
          )
        }
      >
        {made ? (
          <div className="flex flex-col gap-4">
            <Secret label="APP_KEY" value={made.key} />
            <Secret label="Secret" value={made.secret} />
          </div>
        ) : (
          <form id={formId} onSubmit={create} className="flex flex-col gap-4">
            <Input
              label="Secret"
              value={secret}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setSecret(event.target.value)}
              error={wrong}
              hint="This one was made by your browser. You may put in your own."
            />
            {error && <Alert>{sentenceOf(error)}</Alert>}
          </form>
        )}
      </Dialog>
    </>
  );
}

/** 256 bits, as base64url. */
function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
