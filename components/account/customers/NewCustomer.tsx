"use client";

import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { sentenceOf } from "@/components/error-sentence";
import { useTRPC } from "@/components/trpc";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/field";

export function NewCustomer() {
  const trpc = useTRPC();
  const router = useRouter();
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState({ uniqueKey: "", displayName: "", email: "" });
  const { mutate, isPending, error } = useMutation(
    trpc.customers.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: ({ id }) => router.push(`/account/customers/${id}`),
    }),
  );
  const create = (event: FormEvent) => {
    event.preventDefault();
    mutate(form);
  };
  const change = (field: keyof typeof form) => ({
    value: form[field],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value }),
  });
  return (
    <>
      <Button look="primary" size="small" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        New customer
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="New customer"
        footer={
          <Button type="submit" form={formId} look="primary" disabled={form.uniqueKey.trim() === "" || isPending}>
            Make the customer
          </Button>
        }
      >
        <form id={formId} onSubmit={create} className="flex flex-col gap-4">
          <Input label="Your id for them" hint="The unique_key of the API, such as user-42." {...change("uniqueKey")} />
          <Input label="Name" {...change("displayName")} />
          <Input label="E-mail" type="email" {...change("email")} />
          {error && <Alert>{sentenceOf(error)}</Alert>}
        </form>
      </Dialog>
    </>
  );
}
