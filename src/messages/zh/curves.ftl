# 计划台的三条曲线：前沿、预算、公平。数字均已排好格式。

curve-no-changes = 无
curve-changes = { $count } 个标包
curve-more = 另有 { $count } 项见 --json 输出。
curve-no-award = 无可行方案
curve-open = 未证明（{ $reason }）：已找到 { $found }，至多 { $most }
curve-per-ten-thousand = 每增一万元所得服务量
curve-flips = 易手标包
curve-flips-today = 与现状相比易手的标包

frontier-complete = 已证明完整：在守全部规则的方案中，只有这 { $count } 个不被别的方案压过（没有别的方案更省而服务不少，或服务更多而不更贵）。
frontier-part = 共 { $count } 个点，每点均已证明：服务量相同者没有更便宜的，价格相同者没有服务更多的。其余的点只可能落在下列空档之中。
curve-stopped = 未到尽头即停：共 { $count } 个点，每点均已证明。其余的点只可能落在下列空档之中。
frontier-no-award = 已证明：没有守全部规则的方案。
frontier-error = 误差界：无论取何价格，没有方案比所列的、价格不高于它的最好点多出 { $service } 以上的服务量（占其服务量的 { $percent } %）。
frontier-lifted = 此处不计资金上限，其余规则全部守住；表中注明哪些点守得住现行上限。
frontier-within = 全部规则（含资金上限）均守住。

frontier-points = 各点
frontier-points-note = 每一点都是一个方案，用 --open 序号 查看其中标人。差额均与前一点相比。
frontier-number = 序号
frontier-price = 价格（元）
frontier-service = 服务量
frontier-price-more = 价格增加
frontier-service-more = 服务量增加
frontier-lots = 授出标包
frontier-suppliers = 供应商
frontier-ceilings = 资金上限
frontier-kept = 守住
frontier-exceeded = 超出
frontier-marked = 何种规则的结果
frontier-marks = 三种定标规则
frontier-mark = { $rule }：{ $price } 元，服务量 { $service }（{ $state }）：{ $place }
frontier-mark-lawful = 守全部规则
frontier-mark-unlawful = 违反规则
frontier-mark-unproven = 未证明最优
frontier-on = 即第 { $point } 点。
frontier-in-gap = 落在空档中，是否属于前沿尚不得知。
frontier-beyond = 在外：它违反规则，而没有一个点像它这样省而服务不少。
frontier-dominated = 被压过：第 { $cheapest } 点服务不少而省 { $saved } 元；第 { $best } 点不更贵而服务量多 { $more }。
frontier-gaps = 空档
frontier-gaps-note = 尚未证明之处：其余的点可能具有的价格与服务量。
frontier-after = 在此点之后
frontier-price-from = 价格自（元）
frontier-price-to = 价格至（元）
frontier-service-from = 服务量自
frontier-service-to = 服务量至
frontier-why = 何以未知
frontier-enough = 未要求更多的点

frontier-opened = 第 { $number } 点作为方案：{ $price } 元，服务量 { $service }，供应商 { $suppliers } 家，持证社工 { $workers } 人。
frontier-opened-note = 这是方案，不是中标结果。末栏写明前一点由谁中标（与此不同时）。
frontier-unawarded = 无中标人：{ $lots }
frontier-lot = 标包
frontier-title = 名称
frontier-bid = 投标
frontier-tenderer = 投标人
frontier-share = 份额
frontier-before = 前一点
frontier-no-point = 没有第 { $number } 点；只有第 1 至 { $count } 点。

budget-kind-jurisdiction = 有资金上限的采购主体
budget-today = 按现行上限：以 { $price } 元得服务量 { $service }，已证明最多。
budget-today-none = 已证明：按现行上限没有守全部规则的方案。
budget-today-open = 按现行上限：{ $service }。请放宽 --time-limit。
budget-note = 资金是一并变动的各项上限之和；资金变动时各上限按比例折算，舍到分。每一点求服务量最多者，其中取最便宜者。
budget-together = 全部资金上限一并变动：{ $money } 元
budget-alone = 只变动 { $code } { $name }：{ $money } 元
budget-no-money = 其上限为 0，无可折算。
budget-more-never = 已证明：再多的资金也买不到更多服务。
budget-more-at = 增加 { $difference } 元（自 { $money } 元起，少一分则不行）可多得服务量 { $service }。易手标包：{ $changes }
budget-more-open = 资金再多能多买到什么：未证明（{ $reason }）；已证明不够：{ $little } 元，已证明足够：{ $enough } 元。
budget-less-never = 已证明：减少资金不减少服务。
budget-less-at = 可省 { $difference } 元而无损（降至 { $money } 元）；再少一分即损失服务量 { $service }。易手标包：{ $changes }
budget-less-none = 可省 { $difference } 元而无损（降至 { $money } 元）；再少一分即没有守全部规则的方案。
budget-less-open = 资金减少首先损失什么：未证明（{ $reason }）；已证明不够：{ $little } 元，已证明足够：{ $enough } 元。
budget-percent = 占现行
budget-money = 资金（元）
budget-difference = 差额

fairness-complete = 已证明完整：共 { $count } 个点，自服务量最多（{ $most }，最低区县 { $from } %）至最公平（最低区县 { $to } %，服务量 { $least }）。最公平者少得服务量 { $price }。
fairness-one = 已证明：服务量最多者（{ $most }）也最公平；没有方案能使最低区县高于 { $to } %。
fairness-no-need = 没有区县有合格投标的标包，无服务率可言。
fairness-note = 区县的服务率是其需要得到满足的比例，取整数百分比，舍去小数，至多 100。每一点是最低区县不低于该率的方案中服务量最多者。
fairness-points = 各点
fairness-lowest = 最低服务率
fairness-counties = 处于该率的区县
fairness-given-up = 少得服务量
fairness-gap = 最低服务率 { $from } 至 { $to } %，服务量 { $least } 至 { $most }（{ $why }）

help-frontier = 前沿：没有别的方案更省而服务不少、或服务更多而不更贵的那些方案；标出三种定标规则的结果。
help-frontier-example =
    示例：
      zeyou frontier scenarios/worked
      zeyou frontier scenarios/worked --open 2        第 2 点的中标人
      zeyou frontier my-tender --points 40 --lift-ceilings --time-limit 600 --json > frontier.json
    退出码 4：到时限即停；空档写明其余的点可能在何处。
help-frontier-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-frontier-points = 多少个点即够；各点均匀分布，其间可能有什么也写明
help-frontier-all = 求出全部的点，不论多少
help-frontier-lift-ceilings = 不计资金上限；其余规则全部守住
help-frontier-open = 把该点作为方案展示：逐包中标人，以及前一点由谁中标
help-frontier-time-limit = 全部工作的时限（秒）

help-budget = 预算曲线：资金上限自 50 % 至 150 % 各能买到多少服务，增加资金首先多得哪个标包，减少资金首先失去哪个，精确到分。
help-budget-example =
    示例：
      zeyou budget scenarios/worked
      zeyou budget scenarios/worked --county 511525 --step 5
      zeyou budget my-tender --each --time-limit 600 --json > budget.json
    退出码 4：有的答案未能及时证明；其中写明已知的部分。
help-budget-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-budget-county = 单独变动其上限的采购主体的代码或名称，可多次给出；不给则全部上限一并变动
help-budget-each = 另将每个采购主体的上限各自单独变动
help-budget-from = 首点，占现行资金的百分比
help-budget-to = 末点，占现行资金的百分比
help-budget-step = 相邻两点相差的百分比
help-budget-time-limit = 全部工作的时限（秒）

help-fairness = 公平与总量：最低区县服务率的每一档各能得到多少服务总量，自总量最多至最公平。
help-fairness-example =
    示例：
      zeyou fairness scenarios/worked
      zeyou fairness my-tender --time-limit 600 --json > fairness.json
    退出码 4：到时限即停；空档写明其余的点可能在何处。
help-fairness-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-fairness-time-limit = 全部工作的时限（秒）
help-frontier-out = 结果文件夹：带图的网页、JSON、.xlsx 工作簿、CSV 表；与 --open 同用时只含该点
help-frontier-overwrite = 覆盖已有的结果
help-budget-out = 结果文件夹：带图的网页、JSON、.xlsx 工作簿、CSV 表
help-budget-overwrite = 覆盖已有的结果
help-fairness-out = 结果文件夹：带图的网页、JSON、.xlsx 工作簿、CSV 表
help-fairness-overwrite = 覆盖已有的结果

frontier-document-kind = 政府购买社会救助服务 · 服务量与价格前沿
frontier-opened-kind = 政府购买社会救助服务 · 前沿一点作为方案
frontier-chart = 服务量与价格
frontier-chart-note = 每一级是一个点：其服务量保持到付得起下一点的价格为止。点击某点可看其中标人。
frontier-point = 第 { $number } 点
frontier-over = 超出资金上限
frontier-guide = 现行上限下的最优
budget-document-kind = 政府购买社会救助服务 · 预算曲线
budget-chart = 资金买到的服务量
budget-chart-note = 每一级是表中一点：其服务量至少保持到下一点。点击某点可看易手的标包。（画出 { $all } 条曲线中的 { $shown } 条，表中全有。）
budget-of-today = 占现行资金的百分比
budget-guide = 现行
fairness-document-kind = 政府购买社会救助服务 · 公平与总量
fairness-chart = 服务总量与最低区县
fairness-chart-note = 每一点是最低服务率为此值时服务量最多者。点击某点可看各区县的服务率。
fairness-axis = 区县最低服务率（%）
budget-points = 各点
budget-ceilings = 变动的上限
budget-all = 全部
curve-at-most = 至多 { $price }（未证明最低）
budget-more-some = 增加 { $difference } 元（自 { $money } 元起，少一分则不行）可多得服务；总共多少：{ $service }
budget-less-some = 可省 { $difference } 元而无损（降至 { $money } 元）；再少一分服务即减少；尚余多少：{ $service }
