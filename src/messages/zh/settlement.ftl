# 份额、折扣、一次性报价、豁免。

settlement-share = { $bid } · 份额 { $share }%
settlement-heading = 折扣和一次性报价
settlement-once-only = { $tenderer }：一次性报价 { $price } 元（{ $place }），由{ $buyer }在 { $year } 年支付，已计入总价。
settlement-everywhere = 任一标包中标即收取一次
settlement-in-county = 在{ $county }中标即收取一次
settlement-discount = { $tenderer }：达到折扣阶梯第 { $tier } 档，各标包合同价下浮 { $percent }%，共节省 { $saved } 元。表中价格已扣除折扣。
waivers-heading = 豁免决定
waivers-note = “原则上”的规定只有经有权机关决定并记录才能豁免。以下决定已计入本结果。
waiver-fund-ceiling-rate = { $place }{ $year }年资金上限提高 { $amount }。{ $authority }于 { $date } 决定，理由：{ $reason }
waiver-staffing-rate = { $place }救助人员配备底线降低 { $amount }。{ $authority }于 { $date } 决定，理由：{ $reason }
waiver-seconded-degree-share = 派驻{ $place }人员的大专学历比例要求降低 { $amount }。{ $authority }于 { $date } 决定，理由：{ $reason }
rules-heading = 采购文件公布的定标规则
rules-objective = 定标目标依次为：{ $goals }。
goal-fairness = 各区县服务满足率从低到高逐一最大
goal-service = 质量加权服务量最大
goal-score = 综合得分合计最高
goal-price = 总价最低
goal-social-workers = 派驻持证社工最多
goal-changes = 更换供应商的标包最少
