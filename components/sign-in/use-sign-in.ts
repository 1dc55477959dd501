"use client";

import { signIn } from "next-auth/react";
import { useCallback, useState } from "react";
import type { Ways } from "@/server/visitors/sign-in";

const UNREACHABLE = "The server cannot be reached. Check your connection and try again.";

/** Signs in by one of the ways and goes on to `redirect`, with a fresh page: nothing of who was there before stays in it. */
export function useSignIn(redirect: string) {
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const enter = useCallback(
    async <Way extends keyof Ways>(way: Way, given: Ways[Way]) => {
      setBusy(true);
      setMessage(null);
      const answer = await signIn(way, { ...given, redirect: false }).catch(() => null);
      if (answer?.ok && !answer.error) return window.location.replace(redirect);
      setMessage(answer?.error ?? UNREACHABLE);
      setBusy(false);
    },
    [redirect],
  );
  return { enter, isBusy, message };
}
