/** Months from 1 January of the plan year to the deadline, at least 1. */
export function totalMonths(year: string, deadline: string): string {
  return `MAX(1,${monthsThrough(deadline, year)})`;
}

/** Whole months that are over at the date, counted from 1 January of the plan year: a month counts from its last day on. */
export function completedMonths(date: string, year: string): string {
  return `${monthsThrough(date, year)}-IF(DAY(${date}+1)=1,0,1)`;
}

function monthsThrough(date: string, year: string): string {
  return `(YEAR(${date})-${year})*12+MONTH(${date})`;
}
