/** The bundlers turn a style sheet into a side effect; it exports nothing. */
declare module "*.css" {}
