import type { ImageEditor } from "./image-edit";
import { localImageEditor } from "./local/local-image-editor";

/** Who edits pictures. Only this machine does so far. */
export const chooseImageEditor = (): ImageEditor => localImageEditor;
