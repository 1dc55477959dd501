"use client";

import { useEffect, useState } from "react";

const PATIENCE_MILLISECONDS = 60_000;

/**
 * False once a page has been out of sight for a while. Browsers open six connections to a server over HTTP/1.1; tabs in the
 * background must not keep them all.
 */
export function useIsWatched(): boolean {
  const [isWatched, setWatched] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") setWatched(true);
      else timer = setTimeout(() => setWatched(false), PATIENCE_MILLISECONDS);
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return isWatched;
}
