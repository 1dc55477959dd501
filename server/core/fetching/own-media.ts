import { isStorageKey } from "@/server/providers/storage/storage-key";

/**
 * The storage key behind an address of this server's own media, such as an uploaded picture's, or null. It is read from the store:
 * the guarded fetcher would refuse a server that runs on this machine, and rightly.
 */
export function ownMediaKey(url: string, publicUrl: string): string | null {
  const prefix = `${publicUrl}/media/`;
  if (!url.startsWith(prefix)) return null;
  const key = url.slice(prefix.length).replace(/[?#].*$/, "");
  return isStorageKey(key) ? key : null;
}
