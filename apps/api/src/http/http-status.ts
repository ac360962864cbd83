import type { ErrorKind, PosError } from "@atapos/domain";

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** The HTTP status of an error: by its kind, but for the one code that HTTP has a status of its own for. */
export function httpStatus(error: PosError): ErrorStatus {
  return error.code === "payload_too_large" ? 413 : statusOfKind(error.kind);
}

function statusOfKind(kind: ErrorKind): ErrorStatus {
  switch (kind) {
    case "bad_request":
      return 400;
    case "unauthorized":
      return 401;
    case "forbidden":
      return 403;
    case "not_found":
      return 404;
    case "conflict":
      return 409;
    case "unprocessable":
      return 422;
    case "rate_limited":
      return 429;
    case "unavailable":
      return 503;
    case "internal":
      return 500;
  }
}
