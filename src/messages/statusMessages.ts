import type { Circular } from "../domain/progress/circular";

/** Words about status sheets. */
export interface StatusMessages {
  /** The text that is circulated (通报), in paragraphs. */
  readonly circular: (circular: Circular) => string;
}
