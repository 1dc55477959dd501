"use client";

import { signOut } from "next-auth/react";
import { Button } from "@/components/ui/button";

/** On the machine itself nobody need sign in. Whatever session the browser still keeps ends first. */
export function LocalOwner({ redirect }: { redirect: string }) {
  const enter = async () => {
    await signOut({ redirect: false });
    window.location.assign(redirect);
  };
  return (
    <>
      <Button size="large" onClick={enter}>
        Go on as the owner of this machine
      </Button>
      <p className="flex items-center gap-3 text-quiet text-xs before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        or sign in
      </p>
    </>
  );
}
