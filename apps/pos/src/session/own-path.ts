/** Where to go after signing in: a page of this app, never another site's and never the sign-in page again. */
export function ownPath(wished: string | null | undefined): string {
  if (wished === null || wished === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wished)) return "/";
  return /^\/(?:login|api|session)(?:[/?#]|$)/.test(wished) ? "/" : wished;
}
