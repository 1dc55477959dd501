import { isFromOwnPage, isLoopbackName } from "./own-page";

/** Set by the web process from the socket; whatever a client sends under this name is dropped there. */
export const PEER_HEADER = "x-kinora-peer";
/** The path that was asked for, by the same hand: Next.js does not tell it to layouts. */
export const PATH_HEADER = "x-kinora-path";

/**
 * Whether a page is asked for on this very machine. The socket says where the request came from; the Host header must be loopback
 * too, or another site could point its name here (DNS rebinding). Enough to be shown the frame of the studio, which says nothing.
 */
export const isOnThisMachine = (headers: Headers): boolean =>
  headers.get(PEER_HEADER) === "loopback" && isLoopbackName(headers.get("host") ?? "");

/** Whether a request comes from a browser on this very machine, showing this very site: who does is its owner. */
export const isFromThisMachine = (headers: Headers): boolean => isOnThisMachine(headers) && isFromOwnPage(headers);
