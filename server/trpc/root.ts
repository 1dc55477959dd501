import { router } from "./init";
import { account } from "./routers/account";
import { composer } from "./routers/composer";
import { customers } from "./routers/customers";
import { editor } from "./routers/editor";
import { films } from "./routers/films";
import { keys } from "./routers/keys";
import { library } from "./routers/library";
import { publications } from "./routers/publications";
import { visitor } from "./routers/visitor";
import { webhooks } from "./routers/webhooks";

export const appRouter = router({ account, composer, customers, editor, films, keys, library, publications, visitor, webhooks });
export type AppRouter = typeof appRouter;
