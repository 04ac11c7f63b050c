# 备选供应商（实施意见第十二条）。

check-standby = 关键标包{ $lot }（{ $title }）有合格的备选投标
check-standby-capacity = { $leaving }退出时，{ $name }的“{ $resource }”能力
check-standby-ceiling = { $leaving }退出时，{ $name }{ $year }年资金上限

limits-standby = 关键标包有备选供应商
limits-standby-capacity = 任一供应商退出时接替者的能力
limits-standby-ceiling = 任一供应商退出时的资金上限

break-standby = 关键标包{ $lot }（{ $title }）将没有合格的备选供应商

parameter-supplement-most = 补充合同金额占原合同金额的上限

finding-standby-missing = 关键标包{ $lot }（{ $title }）没有备选供应商：中标人一旦退出，服务会中断。
    .action = 报告说明了每个投标不能担任备选的原因；可提高能力或资金上限，或在采购文件中要求备选投标。
finding-standbys-unproven = 到时限或被中止时，备选供应商尚未证明是最佳选择；所列备选供应商均符合要求。
    .action = 可增大--time-limit后重新计算。
finding-standbys-not-repeated = 备选供应商的能力和资金已逐项复核；“所选为最佳”取自结果，复核不重新求解。
    .action = 如需再次证明，请对同一卷宗运行 zeyou award，并比较两份 award.json。

# ---- 报告：接替预案 ----
standby-heading = 备选供应商和接替预案
standby-note = 供应商退出时，其关键标包由备选供应商立即接替，救助对象的服务不中断（实施意见第十二条）；其他标包的合同终止。接替按备选投标自己的报价，不打折。任一家供应商退出，备选供应商的能力和各级资金上限都已逐项复核。
standby-reserved = 采购文件要求预留备选供应商：备选与中标一并确定。
standby-nominated = 采购文件没有要求预留备选供应商：在中标结果确定后择优提名，依次取有备选的关键标包最多、备选服务量最大、接替费用最低。
standby-choice-proven = 已证明所选为最佳。
standby-choice-unproven = 求解提前中止，所选符合要求，但尚未证明最佳。
standby-column = 备选供应商
standby-price = 备选报价（元）
standby-nobody = 无备选
standby-none = 标包{ $lot }无备选：{ $reason }
standby-nobody-else = 没有其他供应商的合格投标单独投了这个标包
standby-only-affiliates = 单独投了这个标包的其他供应商都是中标人的关联单位
standby-limits = 单独投了这个标包的其他投标在接替时能力或资金不够
standby-obstacle-affiliate = { $bid }：中标人的关联单位
standby-obstacle-alone = { $bid }：{ $breaks }，即使只接替这一个标包
standby-obstacle-together = { $bid }：与其他接替一起时，{ $breaks }
standby-why-none = 没有备选的原因
exit-heading = 各供应商退出时
exit-leaving = 退出的供应商
exit-readiness = 预案
exit-ready = 预案就绪
exit-partial = 部分就绪
exit-new-tender = 须重新采购
exit-nothing-critical = 无关键标包
exit-of = { $name }退出：{ $readiness }
exit-lot-taken = { $lot }（{ $title }）由{ $standby }接替，{ $price } 元（原为 { $was } 元）
exit-lot-uncovered = { $lot }（{ $title }）是关键标包，无人接替，须重新采购
exit-lot-lapses = { $lot }（{ $title }）合同终止，另行采购
exit-addition-within = { $name }新增 { $added } 元，未超过其合同 { $contracts } 元的法定补充上限 { $limit } 元
exit-addition-above = { $name }新增 { $added } 元，超过其合同 { $contracts } 元的法定补充上限 { $limit } 元，不能只签补充合同（政府采购法第四十九条）
exit-addition-new = { $name }新增 { $added } 元；它没有中标合同可补充，须另签合同（政府采购法第四十九条）
exit-addition-once-only = 其中一次性报价 { $price } 元
exit-takes-over = 接替的供应商
exit-price = 接替价格（元）
exit-lost-price = 原合同价（元）
exit-critical = 是否关键
exit-supplement = 对补充合同的限制
exit-standing-within = 未超过
exit-standing-above = 超过
exit-standing-new = 须另签合同
