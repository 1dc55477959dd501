import { router } from "./init";
import { account } from "./routers/account";
import { assistant } from "./routers/assistant";
import { composer } from "./routers/composer";
import { customers } from "./routers/customers";
import { editor } from "./routers/editor";
import { films } from "./routers/films";
import { images } from "./routers/images";
import { keys } from "./routers/keys";
import { library } from "./routers/library";
import { publications } from "./routers/publications";
import { visitor } from "./routers/visitor";
import { webhooks } from "./routers/webhooks";

export const appRouter = router({
  account,
  assistant,
  composer,
  customers,
  editor,
  films,
  images,
  keys,
  library,
  publications,
  visitor,
  webhooks,
});
export type AppRouter = typeof appRouter;
