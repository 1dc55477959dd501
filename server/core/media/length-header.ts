/**
 * Next.js takes `Content-Length` out of what a route answers and sends chunks instead, and players need it. The media route
 * repeats it under this name; the front puts it back and lets nobody see this one.
 */
export const LENGTH_HEADER = "x-kinora-length";
