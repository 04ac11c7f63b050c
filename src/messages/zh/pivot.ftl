# 关键因素分析：哪些结果只取决于一位评委、一个评分项或一分。数字传入时已排好格式。

pivot-verdict-none = 没有中标结果只取决于一位评委、一个评分项或一分：共问{ $asked }个“假如”，都有答案，中标人都不变。
pivot-verdict-none-so-far = 共问{ $asked }个“假如”，有答案的，中标人都不变；另有{ $open }个在时限内没有答案，不能当作不变。
pivot-verdict-some = 共问{ $asked }个“假如”，其中{ $changed }个会改变中标人。
pivot-verdict-some-so-far = 共问{ $asked }个“假如”，其中{ $changed }个会改变中标人；另有{ $open }个在时限内没有答案，不能当作不变。
pivot-base-award = 与公布的规则“{ $rule }”的结果（{ $count }个标包有中标人）逐一比较。
pivot-base-no-award = 已证明：按公布的规则“{ $rule }”，没有满足全部规则的中标组合；下面问的是哪个“假如”会使其出现。
pivot-base-unanswered = 公布的规则“{ $rule }”的结果在时限内未能证明，因此中标人无从比较。请加大 --time-limit。
pivot-note = 每个“假如”都不是真实发生的评审。结果取决于某位评委或某个评分项，本身不是过错，只说明应先核对哪里。

# ---- 表头和分节 ----
pivot-left-out = 去掉
pivot-eligibility = 资格变化
pivot-out = 不再合格：{ $bids }
pivot-back = 重新合格：{ $bids }
pivot-first-changes = 第1名易主
pivot-winners-change = 中标人变化
pivot-none = 不变
pivot-nothing = 无。
pivot-more = 其余{ $count }条见 --json 的输出。

pivot-without-expert = 去掉一位评委
pivot-without-expert-note = 去掉一位评委的全部评分，按其余评委的平均分重新评审、重新定标。
pivot-without-criterion = 去掉一个评分项
pivot-without-criterion-note = 去掉一个评分项及其权重，其余各项权重和得分不变，也不放大：综合得分是其余各项之和，质量按其余各项的权重计算。

pivot-margins = 第1名领先多少
pivot-margins-note = 差距是使第1名易主所需的最少分数（加给第2名，或从第1名扣除），按公布的综合得分的最小单位计算，同分规则已计入。
pivot-first = 第1名
pivot-runner-up = 第2名
pivot-margin = 差距（分）
pivot-one-point = 一分可定

pivot-points = 增减一分
pivot-points-note = 在价格以外，给未中标的投标加综合得分1分，给中标的投标减1分，逐一重新评审、重新定标。
pivot-points-more = { $bid }在标包 { $lot } 多 { $points } 分
pivot-points-fewer = { $bid }在标包 { $lot } 少 { $points } 分
pivot-point-changes = { $variant }：{ $answer }
pivot-points-none = 没有哪一分会改变中标人。
pivot-points-none-so-far = 有答案的，没有哪一分会改变中标人。

pivot-objective = 客观评审因素
pivot-objective-note = 各评委面对同一事实，评分应当一致；不一致的，可以依法更正（财政部令第87号第六十四条）。
pivot-objective-unmarked = 评分办法没有把任何由评委打分的项标为客观评审因素（objective = true）；由数据计算的各项不会不一致。
pivot-objective-none = 标明的客观评审因素，各评委评分全部一致。
pivot-difference = 标包 { $lot }，{ $bid }，“{ $criterion }”：{ $scores }
pivot-given = { $expert } { $points } 分

pivot-distances = 与其他评委相差较大的评委
pivot-distances-note = 对标包内各投标，某评委的总分与其他评委总分的中位数相差的平均值，达到由评委打分的分值的 { $percent } % 即列出。法律没有规定数字，这是本程序的界限：五人评委会中一人的这种差距可使平均分变动约一分。
pivot-distances-none = 没有评委达到这一界限。
pivot-far = 标包 { $lot }：{ $expert }平均相差 { $distance } 分（{ $percent } %），带符号平均 { $difference } 分

pivot-extremes = 畸高畸低的单项评分
pivot-extremes-note = 单项评分与其他评委的中位数相差达到该项满分的 { $percent } % 即列出（财政部令第87号第六十四条称畸高、畸低，没有规定数字，这是本程序的界限）。
pivot-extremes-none = 没有单项评分达到这一界限。
pivot-extreme-high = 标包 { $lot }，{ $bid }，“{ $criterion }”：{ $expert }给 { $points } 分，远高于其他评委的中位数 { $others } 分（满分 { $scale }）
pivot-extreme-low = 标包 { $lot }，{ $bid }，“{ $criterion }”：{ $expert }给 { $points } 分，远低于其他评委的中位数 { $others } 分（满分 { $scale }）

pivot-agreement = 评委意见的一致程度
pivot-agreement-note = 肯德尔和谐系数 W：各评委对投标的排序，全部相同为 1，毫无共同之处接近 0，同分已校正。投标只有两三个时，W 说明不了多少。
pivot-experts = 评委
pivot-bids = 投标
pivot-w = W
pivot-reading = 一致程度
pivot-reading-very-weak = 很弱
pivot-reading-weak = 弱
pivot-reading-moderate = 中等
pivot-reading-strong = 强
pivot-reading-very-strong = 很强

pivot-unanswered = 未回答的问题
pivot-unanswered-note = 以下“假如”在时限内没有得出中标人，不能当作不变。加大 --time-limit 可继续。

pivot-expert = { $expert } { $name }
pivot-without = 去掉 { $what }
pivot-answer-no-award = 不再有满足全部规则的中标组合（已证明）
pivot-answer-unanswered = 时限内未回答

# ---- 为何没有 ----
pivot-undefined-on = 标包 { $lots } 没有这一数字：{ $reason }。
pivot-undefined-last-expert = 评委会只有这一位评委，去掉后无人评分
pivot-undefined-last-quality-criterion = 去掉后只剩价格，没有质量可言
pivot-undefined-no-expert-items = 评分办法没有由评委打分的项
pivot-undefined-no-experts = 没有评委
pivot-undefined-one-expert = 只有一位评委，无从谈一致与否
pivot-undefined-two-experts = 只有两位评委，说不上谁远离谁
pivot-undefined-no-bids = 没有各评委都评完分的投标
pivot-undefined-one-bid = 只有一个投标，无从排序
pivot-undefined-all-tied = 每位评委给所有投标的总分都相同
pivot-undefined-no-rival = 排名的投标不足两个
pivot-undefined-too-large = 数字过大，无法精确计算
