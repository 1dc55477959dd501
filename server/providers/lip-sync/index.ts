import { type FalSettings, falLipSync } from "./fal";
import type { LipSyncProvider } from "./lip-sync";

/** Null where no vendor's key is set: nothing on this machine can move a filmed mouth. */
export const chooseLipSync = (fal: FalSettings | null): LipSyncProvider | null => (fal ? falLipSync(fal) : null);
