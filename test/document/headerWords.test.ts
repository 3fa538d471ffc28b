import { columnRole } from "../../src/document/headerWords";

test.each`
  header           | role
  ${"省市"}        | ${"region"}
  ${" 地 区 "}     | ${"region"}
  ${"工作要求"}    | ${"content"}
  ${"主 要 内 容"} | ${"content"}
  ${"牵头单位"}    | ${"owner"}
  ${"河北省"}      | ${null}
  ${""}            | ${null}
`("“$header” heads $role", ({ header, role }: { header: string; role: string | null }) => {
  expect(columnRole(header)).toBe(role);
});
