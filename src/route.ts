/** What a path of the page stands for. Steps stand in the hash and are no part of it. */
export type Route =
  | { readonly kind: "start" }
  | { readonly kind: "site"; readonly page: string }
  | { readonly kind: "form"; readonly form: string; readonly revision: string | undefined }
  | { readonly kind: "not-found" };

/** The paths of the pages every site has. */
export const SITE_PAGES: readonly string[] = ["impressum", "datenschutz", "barrierefreiheit"];

export function parseRoute(pathname: string): Route {
  const [first, second, ...rest] = pathname.split("/").filter(Boolean);
  if (first === undefined) return { kind: "start" };
  if (rest.length > 0) return { kind: "not-found" };
  if (second === undefined && SITE_PAGES.includes(first)) return { kind: "site", page: first };
  return { kind: "form", form: first, revision: second };
}
