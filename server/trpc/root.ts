import { router } from "./init";
import { composer } from "./routers/composer";
import { editor } from "./routers/editor";
import { films } from "./routers/films";
import { library } from "./routers/library";
import { visitor } from "./routers/visitor";

export const appRouter = router({ composer, editor, films, library, visitor });
export type AppRouter = typeof appRouter;
