/** Error codes as Office names them, with the HTTP status that goes with each. */
const statusOf = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  InvalidArgument: 400,
  InvalidReference: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  AccessDenied: 401,
  ApiNotFound: 404,
  NotImplemented: 501,
  GeneralException: 500,
} as const;

export type HostErrorCode = keyof typeof statusOf;

/** A refusal that the add-in gets to see. Texts are ours, not Excel's: only the codes may be relied on. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return statusOf[this.code];
  }
}
