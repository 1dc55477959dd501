import type { AnyRoute } from "../route";
import { account } from "./account";
import { appKeys } from "./app-keys";
import { assistant } from "./assistant";
import { catalogue } from "./catalogue";
import { externalUsers } from "./external-users";
import { images } from "./images";
import { payments } from "./payments";
import { publications } from "./publications";
import { renders } from "./renders";
import { reworks } from "./reworks";
import { search } from "./search";
import { status } from "./status";
import { steps } from "./steps";
import { tokens } from "./tokens";
import { videos } from "./videos";

/** The whole public surface. `npm run routes` prints it. */
export const routes: readonly AnyRoute[] = [
  ...videos,
  ...reworks,
  ...renders,
  ...images,
  ...status,
  ...steps,
  ...publications,
  ...account,
  ...externalUsers,
  ...appKeys,
  ...tokens,
  ...payments,
  ...catalogue,
  ...assistant,
  ...search,
];
