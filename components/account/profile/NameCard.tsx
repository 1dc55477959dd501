"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Input } from "@/components/ui/field";

export function NameCard({ name: saved }: { name: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [name, setName] = useState(saved);
  const { mutate, isPending } = useMutation(
    trpc.account.changeName.mutationOptions({
      onSuccess: async () => {
        toast.success("Your name is saved.");
        // The frame around shows it, too.
        router.refresh();
        await queryClient.invalidateQueries({ queryKey: trpc.account.profile.queryKey() });
      },
    }),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name });
  };
  return (
    <Card title="Name">
      <form onSubmit={save} className="flex flex-wrap items-start gap-3">
        <Input
          label="Name"
          isLabelHidden
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="min-w-0 grow basis-56"
        />
        <Button type="submit" disabled={name.trim() === saved || isPending}>
          Save
        </Button>
      </form>
    </Card>
  );
}
