"use client";

import { CircleCheck } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/field";
import { type Verdict, verifySignature } from "./verify-signature";

const EMPTY = { secret: "", id: "", timestamp: "", signature: "", body: "" };
const OLD_SECONDS = 300;

/** Says whether a webhook that somebody received is ours. */
export function WebhookVerifier() {
  const [message, setMessage] = useState(EMPTY);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const field = (name: keyof typeof EMPTY) => ({
    value: message[name],
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => {
      setMessage({ ...message, [name]: event.target.value });
      setVerdict(null);
    },
  });
  const check = async (event: FormEvent) => {
    event.preventDefault();
    setVerdict(await verifySignature(message, new Date()));
  };
  return (
    <form onSubmit={check} className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-5">
      <Input label="Secret" placeholder="whsec_…" autoComplete="off" {...field("secret")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Input label="webhook-id" placeholder="msg_…" {...field("id")} />
        <Input label="webhook-timestamp" inputMode="numeric" {...field("timestamp")} />
      </div>
      <Input label="webhook-signature" placeholder="v1,…" {...field("signature")} />
      <Textarea label="Body, exactly as it came" rows={4} {...field("body")} />
      {verdict && <Said verdict={verdict} />}
      <Button type="submit" look="primary" className="self-start">
        Check
      </Button>
    </form>
  );
}

function Said({ verdict }: { verdict: Verdict }) {
  if (!verdict.isGood) return <Alert>{verdict.reason}</Alert>;
  const isOld = Math.abs(verdict.ageSeconds) > OLD_SECONDS;
  return (
    <p role="status" className="flex items-center gap-2 text-good text-ui">
      <CircleCheck aria-hidden className="size-4" />
      The signature is ours.{isOld && " It is older than five minutes: a receiver refuses it now."}
    </p>
  );
}
