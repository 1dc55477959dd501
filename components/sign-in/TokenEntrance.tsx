"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useSignIn } from "./use-sign-in";

interface Props {
  way: "link" | "login-token";
  token: string;
  redirect: string;
}

/** Trades a token in, once, by a script of this page: link previews and prefetching look at pages without running them. */
export function TokenEntrance({ way, token, redirect }: Props) {
  const { enter, message } = useSignIn(redirect);
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    // It must not stay in the address: screens are shared and histories are kept.
    window.history.replaceState(null, "", window.location.pathname);
    void enter(way, { token });
  }, [enter, way, token]);
  if (!message) {
    return (
      <p role="status" className="text-quiet text-sm">
        One moment…
      </p>
    );
  }
  return (
    <>
      <Alert>{message}</Alert>
      <Button asChild size="large">
        <Link href="/sign-in">To the sign-in page</Link>
      </Button>
    </>
  );
}
