"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const LOOK_MILLISECONDS = 3000;

/** Looks again until the page has something else to say. */
export function Watch() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
