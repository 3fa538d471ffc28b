import { lostOutput } from "../../src/cli/cliError";
import { cliMessagesFor } from "../../src/cli/context";

test.each<[code: string, sentence: string | null, why: string]>([
  ["ENOSPC", "磁盘空间不足，输出不完整。请清理空间后重试。", "the disk is full"],
  ["EIO", "输出写入失败（EIO），内容不完整。请重试。", "something else went wrong"],
  ["EPIPE", null, "whoever reads it has seen enough"],
])("output that ends with %s is told as %o: %s", (code, sentence) => {
  expect(lostOutput(Object.assign(new Error(code), { code }), cliMessagesFor("zh-CN"))).toBe(sentence);
});
