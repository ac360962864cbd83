/** Turns Node's EADDRINUSE into the one line that a person needs. */
export function portError(error: Error, port: number): Error {
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  return isTaken ? new Error(`port ${port} is already in use`) : error;
}
