# imports

finding-import-number = “{ $text }”不是此处应有的数字，或超出范围。
    .action = 请与公开发布的原文件核对。
finding-import-length = 按文件首行，应有 { $expected } 个数字，实有 { $found } 个。
    .action = 文件不完整或格式不符，请重新获取。
finding-import-too-large = 文件中的投标超过 { $most } 个。
    .action = 请分批导入。
finding-import-field-missing = 缺少“{ $field }”。
    .action = 请确认文件与所选格式一致。
finding-import-line = 本行不符合格式要求：{ $text }
    .action = 请与公开发布的原文件核对。
finding-import-nothing = 文件中没有“{ $wanted }”可供导入的内容。
    .action = 请核对所填名称。
finding-import-twice = “{ $name }”重复出现。
    .action = 每个文件或条目只应出现一次。
finding-import-count = 文件标明{ $what }为 { $announced }，实有 { $found }。
    .action = 已按实有内容导入，请与公开发布的原文件核对。
finding-import-left-out = 未导入“{ $name }”：{ $reason }。
    .action = 如无需纳入，不必处理。
finding-import-rounded = 有 { $count } 个数值按 { $places } 位小数四舍五入。
    .action = 与公布的合计数相比，每个数值最多相差末位的一半。

import-root = 虚设地市
import-county = 虚设区县
import-evidence = 视为满足（来源未载明）
import-gap-title = 广义指派问题 { $name }
import-gap-note = 公开的研究算例（广义指派问题）：价格、能力占用和能力数量取自算例；地区、供应商、信用代码以及所有投标均为 100 分的质量均系虚设。
import-gap-unit = 项
