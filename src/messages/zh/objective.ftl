# 目标的各级、各区县服务率、续约的稳定性。

level-fairness = 各区县服务率（从最低的起）
level-service-net-of-changes = 扣除更换代价后的质量加权服务量
level-score = 综合得分合计
level-changes = 更换供应商的标包数
level-standby = 备用投标的质量加权服务量
level-fairness-run = 服务率达到{ $rates }%的区县有{ $counties }个

report-changes = 更换供应商的标包
report-county-rates = 各区县服务率
report-county-rate = 服务率（%）
report-county-need = 需求量
report-county-code = 区县代码

check-keep-earlier = 规则{ $rule }：标包{ $lot }（{ $title }）由原供应商{ $name }继续承接
check-changes-most = 规则{ $rule }：“{ $part }”范围内更换供应商的标包数上限

limits-keep-earlier = 原供应商可以继续的标包不更换供应商
limits-changes-most = 更换供应商的标包数
