"use client";

import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Input, Textarea } from "@/components/ui/field";
import type { Playable } from "./Playground";
import { PlaygroundAnswer } from "./PlaygroundAnswer";
import { setPlaygroundKey, usePlaygroundKey } from "./playground-key";
import { type Heard, sendRequest } from "./send-request";

const LOST = "The server could not be reached.";

/** A real request, with the visitor's own key. What costs credits costs them here, too. */
export function PlaygroundForm({ operation, needsKey }: { operation: Playable; needsKey: boolean }) {
  const { name, method, hasBody, example } = operation;
  const key = usePlaygroundKey();
  const [path, setPath] = useState(() => pathOf(operation));
  const [body, setBody] = useState(() => JSON.stringify(example.body ?? {}, null, 2));
  const [isBusy, setBusy] = useState(false);
  const [heard, setHeard] = useState<Heard | string | null>(null);
  const wrongBody = hasBody && !isJson(body) ? "This is not JSON." : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setHeard(await sendRequest({ method, path, key: needsKey ? key : "", body: hasBody ? body : null }).catch(() => LOST));
    setBusy(false);
  };
  return (
    <form aria-label={`Try ${name}`} onSubmit={send} className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-4">
      {needsKey && (
        <Input
          label="API key"
          type="password"
          autoComplete="off"
          placeholder="sk_…"
          value={key}
          onChange={(event) => setPlaygroundKey(event.target.value)}
          hint="Kept in this page only, until you leave it."
        />
      )}
      <Input label={`${method} to`} value={path} spellCheck={false} onChange={(event) => setPath(event.target.value)} />
      {hasBody && (
        <Textarea
          label="Body"
          rows={Math.min(14, body.split("\n").length + 1)}
          value={body}
          spellCheck={false}
          onChange={(event) => setBody(event.target.value)}
          error={wrongBody}
        />
      )}
      <Button
        type="submit"
        look="primary"
        className="self-start"
        disabled={isBusy || wrongBody !== null || !path.startsWith("/") || (needsKey && key === "")}
      >
        <Send aria-hidden />
        Send
      </Button>
      {typeof heard === "string" && <Alert>{heard}</Alert>}
      {heard !== null && typeof heard === "object" && <PlaygroundAnswer heard={heard} />}
    </form>
  );
}

function pathOf({ path, example }: Playable): string {
  const query = new URLSearchParams(Object.entries(example.query).filter(([, value]) => !value.startsWith("<")));
  const asked = Object.keys(example.query).filter((name) => !query.has(name));
  for (const name of asked) query.set(name, "");
  return query.size > 0 ? `${path}?${query}` : path;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
