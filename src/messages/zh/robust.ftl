# 稳健方案：在不知道哪个情景会发生之前一次选定的方案。

finding-scenario-chances = 写明的可能性合计超过 100 %，或没有给其余情景留下可能性（余 { $rest } %）。
    .action = 请改正 --chance：没有写明的情景平分余下的可能性。
overlay-reason-other-bids = 这项变化使投标与原样不同，同一个方案无法在两边比较

robust-document-kind = 稳健方案
robust-verdict = { $scenarios } 个情景（原样在内）。稳健方案在合计至少 { $keep } % 可能性的情景下（原样必在其中）满足全部规则；“最差均值”看可能性最差的 { $worst } %。
robust-note = 方案在不知道哪个情景会发生之前一次选定。某情景下不能中标的投标（如供应商退出）在该情景下不带来服务，也不付款。
robust-refused = 情景“{ $name }”未计入：{ $causes }
robust-nominal = 名义方案
robust-worst-case = 最差情景最好
robust-worst-mean = 最差均值最好
robust-awards = 名义方案与稳健方案
robust-awards-note = 名义方案只按原样求最优。“稳健的代价”是稳健方案在原样下比名义方案少的服务量。
robust-award = 方案
robust-service-nominal = 原样下的服务量
robust-worst = 最差情景的服务量
robust-mean = 最差均值
robust-price = 稳健的代价
robust-regret = 最大遗憾
robust-kept = 满足规则的情景数
robust-no-award = 没有按要求满足规则的方案
robust-bound = 未证明，不超过 { $bound }
robust-scenarios = 各情景下的服务量
robust-scenarios-note = “事先知道”是知道该情景会发生时最优方案的服务量，与方案之差即遗憾。标 * 表示该情景下有规则被违反。
robust-chance = 可能性
robust-alone = 事先知道
robust-chart = 原样与最差情景
robust-chart-note = 越靠右，原样下服务越多；越靠上，最差情景下服务越多。
robust-breaks = 在哪些情景下违反规则
robust-gone = 不能中标的投标
robust-broken = 违反的规则
robust-lots = 方案不同的标包
robust-lots-none = 没有：各方案的中标人都一样。

help-robust = 稳健方案：按 what-if 的各情景，求最差情景下服务最多的方案，和最差部分平均服务最多的方案，与名义方案并列。
help-robust-example =
    例：
      zeyou robust scenarios/worked
      zeyou robust 我的项目 涨价 少一家 --worst 25 --keep 80 --chance 涨价=40
    情景的写法见 scenarios/what-if.md；原样总在其中。
help-robust-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-robust-names = 作为情景的“假如”（what-if 文件夹里的文件名，不带 .toml）；“甲+乙”表示两份一起；不写则全部
help-robust-overlays = “假如”所在的文件夹；不写则为卷宗里的 what-if
help-robust-worst = “最差均值”看可能性最差的百分之几
help-robust-keep = 在合计至少百分之几可能性的情景下满足全部规则；100 为全部情景
help-robust-chance = 某情景的可能性：名称=百分比；没有写明的情景平分余下的
help-robust-time-limit = 时间上限（秒）；不写则算到全部证明为止
help-robust-out = 结果文件夹：带图表的网页、工作簿、CSV 表、JSON 记录；不写则只在屏幕上显示
help-robust-overwrite = 覆盖该文件夹里已有的结果
