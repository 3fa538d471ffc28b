import { periodWords } from "../../../src/ledger/status/dateWords";

test.each([
  ["a quarter has its name", "2019-03-31", "2019年一季度"],
  ["half a year has its name", "2019-06-30", "2019年上半年"],
  ["three quarters have their name", "2019-09-30", "2019年前三季度"],
  ["the year is whole", "2019-12-31", "2019年全年"],
  ["whole months are counted", "2019-11-30", "2019年1至11月"],
  ["the first month is one", "2019-01-31", "2019年1月"],
  ["February ends on the 28th", "2019-02-28", "2019年1至2月"],
  ["a month that is not over is not called whole", "2019-11-15", "2019年1月1日至11月15日"],
  ["nor is the first", "2019-01-09", "2019年1月1日至1月9日"],
  ["what is reported after the year is of the whole year", "2020-01-20", "2019年全年（2020年1月20日补报）"],
  ["a date that cannot be read stands as it is", "九月", "九月"],
])("%s: %s is %s", (_, date, words) => {
  expect(periodWords(date, 2019)).toBe(words);
});
