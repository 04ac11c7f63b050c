# 采购文件另外公布的定标规则，一条一句。

# ---- 标包范围 ----
rule-where-overall = 全部标包范围内
rule-where-county-each = 每个区县内
rule-where-county-one = { $parts }范围内
rule-where-county-several = { $parts }各自范围内
rule-where-lot-group-each = 每个标包组内
rule-where-lot-group-one = 标包组{ $parts }内
rule-where-lot-group-several = 标包组{ $parts }各组内
rule-where-service-each = 每类服务内
rule-where-service-one = 服务类别{ $parts }内
rule-where-service-several = 服务类别{ $parts }各类内
rule-where-lots-one = 标包{ $parts }内
rule-where-lots-several = 标包{ $parts }合计范围内

# ---- 供应商范围：单数、复数（中文相同） ----
rule-one-everyone = 供应商
rule-one-newcomers = 新设机构（没有履约评价的供应商）
rule-one-small = 小微企业（含视同小微企业的单位）
rule-one-newcomers-or-small = 新设机构或小微企业
rule-one-social-organisations = 社会组织
rule-one-listed = 指定供应商（{ $tenderers }）
rule-all-everyone = 供应商
rule-all-newcomers = 新设机构（没有履约评价的供应商）
rule-all-small = 小微企业（含视同小微企业的单位）
rule-all-newcomers-or-small = 新设机构和小微企业
rule-all-social-organisations = 社会组织
rule-all-listed = 指定供应商（{ $tenderers }）
rule-only-for = 只适用于{ $who }。

# ---- 各类规则 ----
rule-concentration-money = { $where }，任何一家{ $who }（含关联方）的中标金额不超过合同总额的{ $most }%（一次性报价不计）。
rule-concentration-lots = { $where }，任何一家{ $who }（含关联方）的中标标包数不超过中标标包总数的{ $most }%（可分标包的每个份额按一个标包计）。
rule-winners-least = { $where }，中标的{ $who }不少于{ $least }家（关联方按一家计；中标标包容纳不下这么多家的，以能容纳的家数为准）。
rule-winners-most = { $where }，中标的{ $who }不超过{ $most }家（关联方按一家计）。
rule-winners-both = { $where }，中标的{ $who }不少于{ $least }家、不超过{ $most }家（关联方按一家计；中标标包容纳不下最少家数的，以能容纳的家数为准）。
rule-reserve-money = { $where }，{ $who }合计的中标金额不少于合同总额的{ $least }%（一次性报价不计）。
rule-reserve-lots = { $where }，{ $who }合计的中标标包数不少于中标标包总数的{ $least }%（可分标包的每个份额按一个标包计）。
rule-key-workers = { $where }，同一名骨干人员在同一月份至多在{ $most }中承诺到岗（只计中标的标包，不论由哪家{ $who }承诺）。
rule-guarantee-service = { $where }，中标的{ $who }合计提供的质量加权服务量不少于{ $least }。
rule-guarantee-need-percent = { $where }，中标的{ $who }合计提供的质量加权服务量不少于全部需求（需求权重×服务量，质量按100分计）的{ $least }%。
rule-keep-earlier = { $where }，原供应商能够中标的标包，仍由原供应商承接。
rule-changes-most = { $where }，与上次定标相比，至多{ $most }更换供应商。
rule-change-price = { $where }，每更换一个标包的供应商，在服务量目标中扣除{ $least }的质量加权服务量：换得不够多，就不更换。
rule-standby-reserve = 每个中标的关键标包都同时确定一家备选供应商；任何一家供应商退出时，备选供应商的能力和资金上限都够用。

# ---- 一条规则成一行 ----
rule-line = 规则{ $id }：{ $sentence }依据：{ $reason }
rule-line-off = 规则{ $id }（未启用）：{ $sentence }依据：{ $reason }

# ---- 服务名称：与随程序附带的规则中的名称相同 ----
service-screening = 对象排查
service-household-survey = 家庭收支调查
service-training = 业务培训
service-publicity = 政策宣传
service-information-system = 信息化建设与管理
service-performance-evaluation = 绩效评价
service-care = 照料护理
service-rehabilitation = 康复训练
service-hospital-escort = 送医陪护
service-social-inclusion = 社会融入
service-capability-building = 能力提升
service-counselling = 心理疏导
service-resource-linking = 资源链接
service-benchmark = 基准算例
