import { localVideo } from "./local/local-video";
import type { VideoProvider } from "./video";

/** The provider that animates for a model key. Only `local` exists so far; it stands in for every model. */
export const chooseVideo = (_model: string): VideoProvider => localVideo;
