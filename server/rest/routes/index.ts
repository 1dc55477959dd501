import type { AnyRoute } from "../route";
import { account } from "./account";
import { catalogue } from "./catalogue";
import { renders } from "./renders";
import { reworks } from "./reworks";
import { status } from "./status";
import { steps } from "./steps";
import { videos } from "./videos";

/** The whole public surface. `npm run routes` prints it. */
export const routes: readonly AnyRoute[] = [...videos, ...reworks, ...renders, ...status, ...steps, ...account, ...catalogue];
