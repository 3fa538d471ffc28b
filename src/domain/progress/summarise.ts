import { statuses, type Judgement, type Status } from "./status";

/** How many judgements of each status there are; every status is named, also with 0. */
export function summarise(judgements: readonly Pick<Judgement, "status">[]): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of judgements) counts[status] += 1;
  return counts;
}
