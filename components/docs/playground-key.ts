import { useSyncExternalStore } from "react";

/** The key that the playgrounds of this page use. It is nowhere but in this page's memory. */
let key = "";
const listeners = new Set<() => void>();

export function setPlaygroundKey(next: string): void {
  key = next.trim();
  for (const listener of listeners) listener();
}

export const usePlaygroundKey = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => key,
    () => "",
  );
