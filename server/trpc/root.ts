import { router } from "./init";
import { composer } from "./routers/composer";
import { films } from "./routers/films";
import { visitor } from "./routers/visitor";

export const appRouter = router({ composer, films, visitor });
export type AppRouter = typeof appRouter;
