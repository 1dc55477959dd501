"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input, Select } from "@/components/ui/field";
import { Secret } from "../Secret";

const LIVES = [
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 365, label: "1 year" },
  { days: null, label: "Never" },
] as const;

/** Asks for a name and shows the key that was made, once. */
export function NewApiKey() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [life, setLife] = useState("90 days");
  const { mutate, data, reset, isPending, error } = useMutation(
    trpc.keys.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.keys.list.queryKey() }),
    }),
  );
  const show = (open: boolean) => {
    setOpen(open);
    // A key that was shown is forgotten here, too.
    reset();
    setName("");
  };
  const create = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name, expiresInDays: LIVES.find(({ label }) => label === life)?.days ?? null });
  };
  return (
    <>
      <Button look="primary" size="small" onClick={() => show(true)}>
        <Plus aria-hidden />
        New key
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={show}
        title={data ? "Your new key" : "New API key"}
        description={data && "Copy it now: it is not shown again, and we do not keep it."}
        footer={
          data ? (
            <Button look="primary" onClick={() => show(false)}>
              Done
            </Button>
          ) : (
            <Button type="submit" form={formId} look="primary" disabled={name.trim() === "" || isPending}>
              Make the key
            </Button>
          )
        }
      >
        {data ? (
          <Secret label="API key" value={data.key} />
        ) : (
          <form id={formId} onSubmit={create} className="flex flex-col gap-4">
            <Input
              label="Name"
              placeholder="Production server"
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
              hint="Something by which you know it again."
            />
            <Select label="Expires after" value={life} onChange={(event) => setLife(event.target.value)}>
              {LIVES.map(({ label }) => (
                <option key={label}>{label}</option>
              ))}
            </Select>
            {error && <Alert>{sentenceOf(error)}</Alert>}
          </form>
        )}
      </Dialog>
    </>
  );
}
