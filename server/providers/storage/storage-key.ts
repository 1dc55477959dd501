import { AppError } from "@/server/core/errors";

const MOST_CHARACTERS = 512;
/** No empty, hidden or dotted-only segment: a key can name neither a parent folder nor our own files below `.incoming`. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Whether a string may name a stored file: path-like, relative, in letters that mean the same on every disk and in every URL. */
export const isStorageKey = (key: string): boolean => key.length <= MOST_CHARACTERS && KEY.test(key);

export function assertStorageKey(key: string): void {
  if (!isStorageKey(key)) {
    throw new AppError("invalid_request", "A media key is made of letters, digits, '.', '_', '-' and '/' only.", {
      cause: new Error(JSON.stringify(key.slice(0, 200))),
    });
  }
}
