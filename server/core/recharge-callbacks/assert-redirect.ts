import { AppError } from "@/server/core/errors";
import { isAllowedPrivate, parseFetchable } from "@/server/core/fetching/assert-fetchable";

/** Refuses what a callback could not be sent to: anything but HTTPS on the public internet. Tokens travel there. */
export function assertRedirect(text: string, allowPrivateHosts: readonly string[] = []): void {
  const url = parseFetchable(text, allowPrivateHosts);
  if (url.protocol !== "https:" && !isAllowedPrivate(url, allowPrivateHosts)) {
    throw new AppError("invalid_request", "redirect_url must be HTTPS.");
  }
}
