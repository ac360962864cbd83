/** An expected failure that a person can act on: one line, no stack, no secret. */
export class MigrationStopped extends Error {
  /** 3 = an administrator has to run the written script first. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = "MigrationStopped";
    this.exitCode = exitCode;
  }
}
