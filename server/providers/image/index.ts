import type { ImageProvider } from "./image";
import { localImage } from "./local/local-image";

/** The provider that draws for a model key. Only `local` exists so far; it stands in for every model. */
export const chooseImage = (_model: string): ImageProvider => localImage;
