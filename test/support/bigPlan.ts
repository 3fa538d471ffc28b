import type { WorkPlan } from "../../src/domain/workPlan";
import { plan, point, region, target } from "./plans";

/** A plan of that many regions, each with that many points: every third with two targets, one of them 争取, the others without. */
export function bigPlan(regions: number, points: number): WorkPlan {
  return plan(
    Array.from({ length: regions }, (_, r) => {
      const code = String(110_000 + r * 100);
      const own = Array.from({ length: points }, (__, p) => {
        const key = `2019-${code}-${String(p + 1).padStart(3, "0")}`;
        const targets = [
          target(`${key}-1`, { indicator: `培育优势企业${p + 1}` }),
          target(`${key}-2`, { indicator: "推广示范园区", subject: "", unit: "个", aspirational: true }),
        ];
        return point(key, {
          text: `推动高校和科研组织实施知识产权管理规范，开展第${p + 1}批试点示范，形成可复制可推广的经验。`,
          ...(p % 3 === 0 ? { targets } : {}),
        });
      });
      return region(r === 0 ? "新疆生产建设兵团" : `第${r}地区`, code, own);
    }),
  );
}
