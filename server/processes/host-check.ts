import type { Env } from "@/server/env";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where the web process listens, and which Host headers it answers. A server meant for this machine alone listens on
 * loopback, and refuses the names of strangers: their pages could otherwise reach it by letting their domain point here.
 */
export function hostCheck({ publicUrl }: Pick<Env, "publicUrl">): { listenHost: string; isOurHost: (host: string) => boolean } {
  const { hostname } = new URL(publicUrl);
  if (!LOOPBACK.test(hostname) && !hostname.endsWith(".localhost")) return { listenHost: "0.0.0.0", isOurHost: () => true };
  const nameOf = (host: string) => host.replace(/:\d+$/, "").toLowerCase();
  return {
    listenHost: "127.0.0.1",
    isOurHost: (host) => host === "" || LOOPBACK.test(nameOf(host)) || nameOf(host) === hostname,
  };
}
