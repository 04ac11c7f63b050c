# 定标和复核中的发现。

total-service = 质量加权服务量
total-price = 总价
total-payments = 分年付款合计
total-social-workers = 派驻社会工作者
total-served = 各区县的质量加权服务量

finding-internal-disagreement = 两次独立计算的“{ $what }”不一致：{ $one } 与 { $other }。
    .action = 这是程序的错误，本次不输出任何定标结果。请保留卷宗并报告此问题。
finding-ceiling-overcommitted = { $name } { $year } 年已签合同的承诺付款已超出资金上限 { $excess } 元。
    .action = 本次在该年度对该主体不能再增加付款；请核对 funds 表的“已承诺支付”，或由有权机关作出书面决定。
finding-required-lot-failed = 必须采购的标包 { $lot }（{ $title }）没有足够的合格投标，依法废标。
    .action = 该标包须重新采购；其余标包照常定标。
finding-published-rule-breaks = 按公布的定标规则得出的结果违反 { $count } 处规则，不能照此定标。
    .action = 请看报告中的规则复核表；最优组合作为方案列在旁边。
finding-no-feasible-award = 没有任何定标方案能同时满足全部规则。
    .action = 报告列出了互相冲突的要求和最少要放宽多少。
finding-no-award-in-time = 到达时间上限时还没有找到满足全部规则的方案，也没有证明不存在。
    .action = 请加大 --time-limit 再试。
finding-stopped-at-limit = 到达时间上限或被停止：列出的是目前找到的最好方案，未证明为最优。
    .action = 差距见证明一行；加大 --time-limit 可继续。
finding-solver-failed = 求解器出错：{ $reason }。
    .action = 请重试；若再次出现，请保留卷宗并报告此问题。
finding-input-changed = 卷宗文件 { $file } 与定标时不同（SHA-256 不一致）。
    .action = 请恢复当时的文件，或用现在的文件重新定标。
finding-input-set-changed = 卷宗文件 { $file } 在定标时没有，或现在不见了。
    .action = 请恢复当时的文件，或用现在的文件重新定标。
finding-clause-broken = 结果违反“{ $clause }”（{ $where }）：用了 { $used }，限值 { $limit }。
    .action = 结果被改动过或不是由这些文件得出，不能作为定标依据。
finding-result-differs = 结果中的 { $path } 写的是“{ $claimed }”，由文件重算得“{ $recomputed }”。
    .action = 结果被改动过或不是由这些文件得出，不能作为定标依据。
finding-unknown-bid-awarded = 结果中标的投标 { $bid } 在卷宗里不存在。
    .action = 结果被改动过或不是由这些文件得出，不能作为定标依据。
finding-proof-contradicted = 结果声称的证明自相矛盾：{ $what }。
    .action = 结果被改动过，不能作为定标依据。

finding-winner-under-review = 拟中标投标 { $bid }（标包 { $lot }）报价异常低，须先完成异常低价审查。
    .action = 请给予不少于 30 分钟的说明时间；说明不成立的，应排除该投标后重新定标。
finding-optimality-not-repeated = 规则和数字已由文件重算核验；“最优”的证明沿用结果所载，核验不重新求解。
    .action = 如需重新证明，请用同一卷宗再运行一次 zeyou award，并比较两份 award.json。
finding-nothing-to-verify = 结果称没有可行的定标方案，因此没有中标可以复核；这一结论本身未经核验。
    .action = 如需核实，请用同一卷宗再运行一次 zeyou award。

check-every-bid = 全部中标投标
scope-overall = 全部标包
