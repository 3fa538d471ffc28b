import { monthEnd, readIsoDate } from "../../domain/calendar";

/** 2019年9月30日. */
export function dateWords(date: string): string {
  const parts = readIsoDate(date);
  return parts === null ? date : `${parts.year}年${parts.month}月${parts.day}日`;
}

/**
 * The period from 1 January to the date, as officials call it: 一季度, 上半年, 前三季度, 全年, else the months; days where the last
 * month is not whole.
 */
export function periodWords(date: string, year: number): string {
  const parts = readIsoDate(date);
  if (parts === null) return date;
  if (date > `${year}-12-31`) return `${year}年全年（${dateWords(date)}补报）`;
  if (date !== monthEnd(parts.year, parts.month)) {
    return `${parts.year}年1月1日至${parts.month}月${parts.day}日`;
  }
  const named = new Map([
    ["3-31", "一季度"],
    ["6-30", "上半年"],
    ["9-30", "前三季度"],
    ["12-31", "全年"],
  ]).get(`${parts.month}-${parts.day}`);
  return `${parts.year}年${named ?? (parts.month === 1 ? "1月" : `1至${parts.month}月`)}`;
}
