import type { HttpBindings } from "@hono/node-server";

/** What Hono carries through a request. */
export interface AppEnv {
  /** Node's own request and response; absent when a test calls the application without a socket. */
  readonly Bindings: Partial<HttpBindings> | undefined;
  readonly Variables: {
    requestId: string;
    /** Form and revision, once they are known to exist: an address could hold anything. */
    form?: string;
    revision?: string;
  };
}
