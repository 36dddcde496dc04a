import type { MiddlewareHandler } from "hono";

import type { AppEnv } from "./app-env.ts";
import { setHeader } from "./set-header.ts";

/** The hash of the empty style: MUI inserts one and fills it by script, which no policy refuses. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const SOURCES = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
];

const CONTENT_SECURITY_POLICY = [...SOURCES, "require-trusted-types-for 'script'", "trusted-types 'none'"].join("; ");

/** For a page that is not ours and writes HTML: everything still comes from here, and nothing inline runs. */
export const POLICY_WITHOUT_TRUSTED_TYPES = SOURCES.join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Sets the headers that every answer carries. `isHttps` adds the promise to be reached by HTTPS alone. */
export function securityHeaders(isHttps: boolean): MiddlewareHandler<AppEnv> {
  const headers = Object.entries(isHttps ? { ...HEADERS, "Strict-Transport-Security": "max-age=31536000" } : HEADERS);
  return (c, next) => {
    for (const [name, value] of headers) setHeader(c, name, value);
    return next();
  };
}
