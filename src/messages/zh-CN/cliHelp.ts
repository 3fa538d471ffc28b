import type { CliMessages } from "../cliMessages";

const common = `通用选项：
  --lang zh-CN|en    显示语言；默认按系统区域设置
  --progress         在标准错误上显示进度（终端中超过 1 秒时自动显示）
  -h, --help         显示本帮助`;

export const help: CliMessages["help"] = {
  program: `要点台账 workpoints：由《工作要点》文件生成台账，核查进度

用法：workpoints <命令> <文件> [选项]

命令：
  extract FILE      读出文件中的要点和量化目标，输出 JSON
  build DOC|PLAN    由文件（或 extract 的 JSON）生成台账 .xlsx
  status LEDGER     逐行判断完成情况，列出未达标、滞后、未报送
  check LEDGER      核对台账：原文是否被改、填报是否有效、编号是否重复
  sync LEDGER       按新版《工作要点》更新台账，已填内容不动；可预览、可撤销
  rollover LEDGER   结转下年：按新年度《工作要点》另建台账，带入牵头单位、配合单位和年初基数

写文件的规则：写到 --out 指明的文件，或用 --in-place 写回原文件；其他情况下不改动任何文件。
--out 指明的文件已存在时不覆盖；确需覆盖请加 --overwrite。
退出码：0 已完成且无发现；1 有发现（status：有滞后、未达标或未报送；check：有问题；sync：有待决定之处，
撤销时有未还原之处）；2 未能执行。

各命令的选项见 workpoints <命令> --help。

${common}
      --version      显示版本`,
  extract: `用法：workpoints extract FILE [--year N] [--out plan.json [--overwrite]]

读出文件中的地区、要点和量化目标，以 workpoints/2 格式的 JSON 输出；拿不准之处在标准错误上说明。

  --year N           计划年度；文件没有写明或写错时使用
  --out F            写入文件 F；不写则输出到标准输出
  --overwrite        文件 F 已存在时覆盖

${common}`,
  build: `用法：workpoints build DOC|PLAN --out F [--overwrite] [--as-of D]

由《工作要点》文本文件，或 extract 输出的 JSON（可先经人工修改），生成台账。

  --out F            台账文件，以 .xlsx 结尾（必填）
  --overwrite        文件 F 已存在时覆盖；已填报的台账仍不会被覆盖
  --as-of D          截至日期，如 2019-09-30；默认为上一个完整月份的月末，且不晚于计划年度年底

${common}`,
  status: `用法：workpoints status LEDGER [--as-of D] [--json | --circular] [--sheets --out F [--overwrite] [--regions 甲,乙] [--sheet-each] [--prepared-by 单位] [--a3] [--final [--yes]]]

逐行判断台账的完成情况；也可打印通报文字，或在副本中生成状态表（总表、问题清单、分地区表、台账打印版）。不改动台账。

  --as-of D          按此截至日期判断，如 2019-09-30；默认用台账中的截至日期
  --circular         只打印通报文字
  --sheets           生成状态表，连同台账写入 --out 指明的文件；以前生成的状态表被替换，有手工改动的另存
  --overwrite        --out 指明的文件已存在时覆盖
  --regions 甲,乙    只生成这些地区的分地区表
  --sheet-each       每个地区一张工作表
  --prepared-by 单位 制表单位；记入工作簿，下次沿用；默认为发文单位
  --a3               台账（打印）用 A3 纸，含备注
  --final            同时保存定稿（只有数值，以后不再改动）；有数据有误、未报送、待确认或手工改动时须加 --yes
  --yes              上述情况下仍然定稿
  --json             输出 JSON：各地区达序时率、达标率，每行的编号、地区、指标、要求、单位、完成、状态、达标线、缺口、完成率，以及台账设置；百分数为小数

${common}`,
  check: `用法：workpoints check LEDGER [--restore --out F [--overwrite] | --restore --in-place] [--json]

核对台账：原文内容被改动、填报无效、编号重复或缺失、多出的行、公式被覆盖；各附工作表、单元格、原值和现值。

  --restore          将被改动的原文内容恢复为文件的内容；编号重复的行不恢复；须同时指明写到哪里
  --out F            恢复后写入文件 F；没有可恢复的内容时不写
  --overwrite        文件 F 已存在时覆盖
  --in-place         恢复后写回原文件
  --json             输出 JSON

${common}`,
  sync: `用法：workpoints sync LEDGER --with NEW.txt|plan.json (--preview | --in-place | --out F [--overwrite]) [--take new|local] [--json]
      workpoints sync LEDGER --undo (--in-place | --out F [--overwrite]) [--json]

将台账与新版《工作要点》逐项比对，列出新增、变更、撤销和冲突，并据此更新台账。各单位填报的内容、牵头单位、配合单位一律不动；
新版没有的要点不删除，标为已撤销。原值和现值记入工作表“变更记录”。

  --with F           新版《工作要点》文件，或 extract 输出的 JSON
  --preview          只列出将作的改动，不写文件
  --in-place         更新后写回原文件
  --out F            更新后写入文件 F；没有改动时不写
  --overwrite        文件 F 已存在时覆盖
  --take new|local   本表与新版都改过的栏目（冲突）：new 采用新版，local 保留本表；不写则有冲突时不更新
  --pairs 甲=乙,…    指明新版编号“甲”就是本表编号“乙”；“甲=new”表示新增
  --allow-withdrawals  允许撤销一半以上的要点（通常说明选错了文件）
  --undo             撤销上一次同步；同步后又有人改过的单元格保持原样并列出
  --json             输出 JSON

退出码：0 已完成，或没有改动；1 有待决定之处，没有写文件（--undo：有未还原之处，其余已还原）；2 未能执行。

${common}`,
  rollover: `用法：workpoints rollover OLD --with NEW.txt|plan.json --out F [--overwrite] [--as-of D] [--json]

按新年度《工作要点》另建一份台账。从上年台账带入同一要点的牵头单位、配合单位；“累计总数”口径的目标，以上年的全年累计完成
作为年初基数。不改动上年台账。未带入的逐项说明原因。

  --with F           新年度《工作要点》文件，或 extract 输出的 JSON
  --out F            新台账文件，以 .xlsx 结尾（必填）
  --overwrite        文件 F 已存在时覆盖；已填报的台账仍不会被覆盖
  --as-of D          新台账的截至日期；默认为上一个完整月份的月末，且在计划年度之内
  --json             输出 JSON

${common}`,
};
