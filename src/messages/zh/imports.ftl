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
import-pabulib-title = 参与式预算：{ $names }
import-pabulib-note = 公开的参与式预算数据：城区、预算、项目、费用和票数真实（价格按来源币种原数，以元显示）。供应商、信用代码以及所有投标均为 100 分的质量均系虚设；客观指标“published_winner”标出该市按其自身规则选中的项目。
import-pabulib-unit = 票
import-cats-title = 组合拍卖 { $name }
import-cats-note = 生成的研究算例（组合拍卖，CATS）：组合、互斥关系和估值取自算例；地区、供应商、信用代码、1 元价格以及 100 分的质量均系虚设；服务量即投标估值。
import-cats-unit = 千分之一估值
import-worldbank-title = 世界银行项目 { $project }
import-worldbank-note = 世界银行合同授予公告：合同、投标人、价格和结果真实；价格为 { $currency } 整数单位，以元显示。来源没有质量评分，所有投标的质量一律取中性值 100，因此各标包由最低价中标。地区和信用代码系虚设；客观指标“published_winner”标出公布的中标人。
import-worldbank-unit = 份合同
import-worldbank-rejected = 公布的评审记录中被否决
import-reason-no-price = 没有价格
import-reason-currency = 报价币种与项目多数报价不同
import-reason-unknown-good = 所列标的不存在
import-reason-no-good = 未列任何标的
import-reason-no-vote = 没有得票
import-reason-no-value = 估值几乎为零

generate-title = { $name }{ $year }年社会救助服务项目（虚构）
generate-note = 区县名称和代码真实；救助对象人数、资金、在岗人员、标包、供应商、投标和评分均由程序生成（种子 { $seed }），不对应任何真实单位或个人。
