# 报告：终端、CSV、网页共用的词句。数字已排好版再传入。

# ---- 定标规则与结果的名称 ----
report-rule-lowest-price = 最低价
report-rule-rank-first = 排名第一
report-rule-optimal = 最优组合

report-standing-award = 中标结果
report-standing-plan = 参考方案
report-standing-rule-broken = 不符合规则，不得据此定标
report-standing-infeasible = 没有可行方案
report-standing-unknown = 尚无结论

report-verdict-award = 按公布的“{ $rule }”规则，{ $lots }个标包中{ $awarded }个确定了中标人，合计{ $price }元，由{ $suppliers }家供应商承接；全部规则逐项复核，均符合。
report-verdict-unproven = 按公布的“{ $rule }”规则，目前找到的最好方案给{ $lots }个标包中的{ $awarded }个确定了中标人，合计{ $price }元，由{ $suppliers }家供应商承接，全部规则均符合；但尚未证明为最优，公布的规则还没有执行完毕，不能据此定标。
report-standing-unproven = 尚未证明的方案
report-verdict-rule-broken = 按公布的“{ $rule }”规则得出的结果有{ $broken }项规则不符合，不得据此定标。涉及{ $lots }个标包中的{ $awarded }个，合计{ $price }元。
report-verdict-infeasible = 按公布的“{ $rule }”规则，没有任何方案能同时满足全部规则，{ $lots }个标包均未定标。互相冲突的要求和最少要放宽多少，见下。
report-verdict-unknown = 在限定时间内没有找到符合全部规则的方案，也未能证明方案不存在；{ $lots }个标包均未定标。请延长时限后重新计算。
report-plan-note = 采购文件公布的定标规则是“{ $rule }”，不是“最优组合”。报告中的最优组合只是供参考的方案，不是中标结果。

# ---- 证明 ----
report-proof-not-needed = 按公布的顺序逐包确定中标人，每一步只有一种选法，不涉及是否最优；各项规则已逐项复核。
report-proof-optimal = 已证明最优：依次按{ $levels }，不存在更好的方案。
report-proof-within-gap = 到达时限，这是已找到的最好方案，未证明最优：{ $level }为{ $value }，理论上限（或下限）为{ $bound }，相差至多{ $gap }%。
report-proof-no-bound = 到达时限，这是已找到的最好方案，未证明最优：{ $level }为{ $value }，尚无可比的界限。
report-proof-exact = 证明全部以整数完成。
report-proof-bound = 证明用到求解器的浮点上界，只在其误差远小于最小计量单位时采信。
report-proof-unique = 同分时按公布的先后次序，结果唯一。
report-proof-not-unique = 可能还有同样好的其他方案，公布的先后次序未能全部执行。
report-sentence-separator = { "" }
report-proof-infeasible = 已证明：没有任何方案能同时满足全部规则。
report-reduced-bids = 求解前，{ $all }个投标中有{ $some }个先行略去：同一包另有投标（或不选）在各方面都更优，最优方案必不含它们；这些投标照常排名并说明理由。
report-reduced-rows = 模型的{ $all }条约束中有{ $some }条无论怎样选都成立或与其他约束重复，已略去。
report-proof-unknown = 到达时限，尚未找到方案，也未得出证明。

level-service = 质量加权服务量
level-price = 总价
level-social-workers = 派驻社会工作者

# ---- 数量与单位 ----
amount-yuan = { $number }元
amount-person = { $number }人
amount-persons = { $number }人
amount-lot = { $number }个标包
amount-lots = { $number }个标包
amount-bid = { $number }个投标
amount-bids = { $number }个投标
amount-capacity = { $number }
amount-points = { $number }分
amount-percent = { $number }%
amount-supplier = { $number }家供应商
amount-suppliers = { $number }家供应商
amount-service = { $number }（质量加权服务量）

report-unit-yuan = 元
report-unit-persons = 人
report-unit-lots = 个标包
report-unit-bids = 个投标
report-unit-capacity = 按该项能力的单位
report-unit-points = 分
report-unit-percent = %
report-share-percent = 份额（%）
report-unit-suppliers = 家供应商
report-unit-service = 质量加权服务量

# ---- 逐项复核：查什么 ----
check-one-award-per-lot = 标包{ $lot }（{ $title }）的中标投标数
check-shares-of-lot = 可分标包{ $lot }（{ $title }）的份额合计
check-share-of-winner = 标包{ $lot }中投标{ $bid }的份额
check-winners-of-lot = 标包{ $lot }（{ $title }）的中标人数上限
check-fund-ceiling = { $name }{ $year }年资金上限
check-staffing-floor = { $name }救助人员配备底线
check-capacity = { $name }的“{ $resource }”能力
check-win-limit-lots = { $name }在“{ $scope }”范围内的中标包数上限
check-win-limit-money = { $name }在“{ $scope }”范围内的中标金额上限
check-own-limit-lots = { $name }自愿承接的标包数上限
check-own-limit-money = { $name }自愿承接的金额上限
check-exclusive-set = { $name }的互斥投标组“{ $set }”
check-requires = 投标{ $bid }以{ $other }同时中标为前提
check-concentration = 规则{ $rule }：{ $name }（含关联方）在“{ $part }”范围内的份额上限
check-winners-least = 规则{ $rule }：“{ $part }”范围内至少几家供应商
check-winners-most = 规则{ $rule }：“{ $part }”范围内至多几家供应商
check-reserve = 规则{ $rule }：“{ $part }”范围内预留给规定供应商的份额
check-guarantee = 规则{ $rule }：“{ $part }”范围内的服务量保障
check-key-workers = 规则{ $rule }：{ $name }（{ $person }）{ $month }在“{ $part }”范围内同时承诺的标包数
check-quality-floor = 标包{ $lot }中投标{ $bid }的质量底线
check-eligibility = { $bid }的资格

limits-one-award-per-lot = 每个标包至多一家中标，必须采购的标包有且只有一家中标
limits-shares-of-lot = 可分标包的份额合计
limits-share-of-winner = 中标份额
limits-winners-of-lot = 可分标包的中标人数
limits-fund-ceiling = 资金上限（采购人、年度）
limits-staffing-floor = 救助人员配备底线（区县）
limits-capacity = 供应商能力（全部区县合计）
limits-win-limit-lots = 中标包数限制
limits-win-limit-money = 中标金额限制
limits-own-limit-lots = 供应商自愿承接的标包数
limits-own-limit-money = 供应商自愿承接的金额
limits-exclusive-set = 互斥投标至多一个中标
limits-requires = 有前提的投标与其前提同时中标
limits-concentration = 一家供应商（含关联方）的份额上限
limits-winners-least = 最少供应商数（以已定标标包所能容纳的家数为限）
limits-winners-most = 最多供应商数
limits-reserve = 预留份额
limits-guarantee = 服务量保障
limits-key-workers = 骨干人员同一月份承诺的标包数
limits-quality-floor = 中标投标达到质量底线
limits-eligibility = 中标投标资格合格

slack-left = 还余{ $amount }
slack-none-left = 刚好用满
slack-nothing = 没有额度，也未使用
slack-over = 超出{ $amount }
slack-above = 高出{ $amount }
slack-just-reached = 刚好达到
slack-short = 还差{ $amount }
slack-met = 符合
slack-off = 相差{ $amount }

would-exceed = { $check }将超出{ $amount }
would-miss = { $check }将还差{ $amount }
would-differ = { $check }将相差{ $amount }
lot-without-winner = 必须采购的标包{ $lot }将无人中标
lot-with-two-winners = 标包{ $lot }将有不止一个中标投标
break-exclusive-set = { $name }的互斥投标组“{ $set }”将有不止一个中标
break-requires = 投标{ $bid }须以{ $other }同时中标为前提，前提将不成立
break-quality-floor = 投标{ $bid }在标包{ $lot }的质量低于底线
break-eligibility = { $bid }资格不合格

# ---- 排名第一而未中标 ----
report-bid = { $tenderer }（{ $bid }）
report-passed-over = 标包{ $lot }（{ $title }）：综合得分第1名{ $top }未中标，由{ $winner }中标。
report-passed-over-nobody = 标包{ $lot }（{ $title }）：综合得分第1名{ $top }未中标，该标包未定标。
report-exchange-breaks = 若只把中标改为{ $top }、其他不变：{ $breaks }。
report-exchange-not-leading = 按公布的规则逐包确定时，{ $top }是组合投标，未能在其全部标包中领先，因此不能整包中标。以下仅供与最优组合方案对照：
report-exchange-dearer = 按公布的最低价规则，{ $top }的评审价高于中标投标，综合得分不作为定标依据。以下仅供与最优组合方案对照：
report-exchange-breaks-nothing = 若只把中标改为{ $top }、其他不变，不会违反任何规则；差别在于下面所说的总体效果。
report-forced-best = 必须让{ $top }中标时，最好的方案与最优组合相比：{ $effects }。
report-forced-best-found = 必须让{ $top }中标时，限定时间内找到的最好方案（未证明最优）与最优组合相比：{ $effects }。
report-forced-infeasible = 已证明：任何符合全部规则的方案都不可能让{ $top }中标。
report-forced-unknown = 限定时间内没有找到让{ $top }中标的可行方案，也未能证明其不存在。
report-service-same = 质量加权服务量相同
report-service-lost = 少服务{ $amount }（质量加权服务量）
report-service-gained = 多服务{ $amount }（质量加权服务量）
report-price-same = 总价相同
report-price-added = 总价多{ $amount }元
report-price-saved = 总价少{ $amount }元
report-lots-change = 以下标包易主：{ $changes }
report-no-lot-changes = 没有标包易主
report-lot-change = { $lot }（{ $from } → { $to }）
report-nobody = 无人中标
report-fact = { $name }：{ $value }
report-list-separator = 、
report-clause-separator = ；

# ---- 排除 ----
report-reason-on-lot = 标包{ $lot }：{ $cause }
report-under-clause = {" "}〔{ $clause }〕

# ---- 网页：各部分的标题和说明 ----
report-document-kind = 政府购买社会救助服务 · 评审与定标报告
report-verdict = 结论
report-purchases = 买了什么、向谁买、多少钱、质量如何
report-purchases-not-an-award = 以下是按公布的规则推算的结果，不是中标结果。
report-payments = 各采购人分年度付款
report-limits = 资金上限、人员底线与供应商能力
report-limits-note = 条形为已用数量，竖线为界限。红色部分为超出上限或不足底线的数量。
report-comparison = 三种定标规则对比
report-comparison-note = 三种规则使用同一批合格投标。只有采购文件公布的那一种产生中标结果，其余两种仅供参考。带正负号的数字是与公布规则的差额。
report-passed-over-heading = 综合得分第1名为何未中标
report-passed-over-note = 共{ $count }个标包。逐一说明改由第1名中标会违反什么，以及别处要付出什么代价。
report-rankings = 各标包排名与得分
report-rankings-note = 各评分项列名下的数字为该项满分。缺少的分数记为“—”，不按零分计。质量不含价格分。
report-exclusions = 未通过审查的投标及原因
report-exclusions-note = 共{ $count }个投标，每个投标列出全部原因。
report-findings = 发现的问题
report-parameters = 适用的规则参数
report-parameters-note = 每个数字都来自规则文件，可在规则文件中核对和修改。“原则上”的规则须有书面决定方可突破。
report-inputs = 输入文件与校验值
report-inputs-note = 校验值（SHA-256）把本报告与输入文件绑定：任何一个文件改动一个字，校验值即不同。
report-glossary = 名词解释
report-glossary-service = 需求权重 × 承诺服务量 × 质量 ÷ 100，再把各标包相加。数值越大，表示花出去的钱换来越多、越好的服务。
report-glossary-ceiling-word = 上限
report-glossary-ceiling = 一个采购人在一个财政年度最多可用的钱，已扣除以前合同在该年度的付款。精确到分，不得突破。
report-glossary-gap-word = 差距
report-glossary-gap = 计算到时限为止时，已找到的方案与理论上可能的最好方案之间，最多还差百分之几。没有差距即为已证明最优。
report-more-limits = 其余{ $count }项（离界限较远）
report-more-broken = 其余{ $count }项不符合的规则
report-more-in-file = 另有{ $count }项不在本页列出，见结果文件夹中的{ $file }。
report-lots-by-county = 标包共{ $count }个，本页按服务区县汇总；每个标包的结果见结果文件夹中的{ $file }。
report-lots-in-file = 标包共{ $count }个，每个标包的排名和各项得分见结果文件夹中的{ $file }。
report-more-rows = 其余{ $count }行
report-more-in-page = 其余{ $count }条见 report.html。
report-made-by = 由 zeyou { $version } 生成，数据格式 { $format }。完整数据见同一文件夹的 award.json，任何人可用 “zeyou verify” 重新核验。

report-provenance-real = 数据性质：真实数据。{ $note }
report-provenance-synthetic = 数据性质：虚构数据，不得用于实际采购。{ $note }
report-provenance-mixed = 数据性质：部分数据虚构，不得用于实际采购。{ $note }

report-method-open = 公开招标
report-method-invited = 邀请招标
report-method-negotiation = 竞争性谈判
report-method-consultation = 竞争性磋商
report-method-single-source = 单一来源

report-tender-id = 项目编号
report-bid-date = 开标日期
report-method = 采购方式
report-fiscal-year = 财政年度
report-published-rule = 公布的定标规则
report-policy = 政策规则
report-law = 采购法规则
report-scoring-model = 评分办法

# ---- 列名 ----
report-rule = 定标规则
report-standing = 结果性质
report-lot = 标包
report-title = 标包名称
report-county = 服务区县
report-bid-id = 投标编号
report-bid-heading = 投标
report-tenderer-id = 供应商编号
report-tenderer = 供应商
report-winner = 中标供应商
report-price-yuan = 价格（元）
report-share-of-ceiling = 占限价
report-quality = 质量
report-rank = 名次
report-rank-value = 第{ $rank }名
report-service = 质量加权服务量
report-total = 合计
report-package = 组合投标的标包
report-package-of = 组合投标：{ $lots }
report-adjusted-price = 评审价（元）
report-adjusted-to = 评审价 { $price }
report-composite = 综合得分
report-tie-break = 同分排序依据
report-tie-price = 同分：报价较高，排在其后
report-tie-quality = 同分同价：质量较低，排在其后
report-tie-submission = 同分：递交较晚，排在其后
report-won = 中标
report-selected = 按该规则选中
report-tag-passed-over = 第1名未中标
report-excluded = 未通过
report-clause-code = 规则代码
report-check = 复核事项
report-used = 实际
report-limit = 界限
report-sense = 方向
report-at-most = 不超过
report-at-least = 不少于
report-equal = 等于
report-slack = 余量
report-unit = 单位
report-holds = 是否符合
report-social-workers = 派驻社会工作者（人）
report-suppliers = 中标供应商（家）
report-awarded-lots = 已定标标包
report-unawarded-lots = 未定标标包
report-broken-rules = 不符合的规则
report-proof = 证明
report-code = 代码
report-reason = 原因
report-clause = 条款
report-buyer = 采购人
report-buyer-code = 采购人代码
report-year = 年度
report-payment-yuan = 付款（元）
report-severity = 级别
report-file = 文件
report-row = 行
report-column = 列
report-place = 位置
report-cause = 原因
report-action = 处理办法
report-level = 目标（按先后）
report-value = 数值
report-bound = 界限
report-proven = 已证明
report-yes = 是
report-no = 否
report-parameter = 参数
report-force = 效力
report-force-hard = 必须
report-force-in-principle = 原则上
report-source = 出处
report-certainty = 依据
report-certainty-text = 已核对原文
report-certainty-secondary = 二手资料引用
report-certainty-memory = 未见原文，须核对
report-bytes = 字节
report-sha256 = SHA-256 校验值

# ---- 句子 ----
report-unawarded-failed = 供应商不足法定家数，本标包废标，须重新采购。
report-unawarded-required = 必须采购的标包，未能定标。
report-unawarded-optional = 可不采购的标包，未定标。
report-other-checks-hold = 其余{ $count }项复核均符合。
report-all-hold = 共{ $count }项，全部符合。
report-some-broken = 共{ $count }项，{ $broken }项不符合：
report-broken-check = { $check }：{ $slack }
report-bar-at-most = 已用{ $used }，上限{ $limit }
report-bar-at-least = 实有{ $used }，底线{ $limit }
report-bar-equal = 实际{ $used }，应为{ $limit }
report-no-result = 没有结果。
report-keeps-all-rules = 符合全部规则。
report-lot-won-by = { $bids }个投标 · { $winner }中标
report-lot-selected = { $bids }个投标 · 按公布的规则选中{ $winner }
report-lot-without-winner = { $bids }个投标 · 未定标
report-lot-facts = { $county }，采购人{ $buyer }；服务代码{ $service }，服务量{ $volume }{ $unit }；最高限价{ $ceiling }元；{ $month }起{ $months }个月；质量底线{ $floor }分。
report-lot-required = 必须采购。
report-lot-optional = 可不采购。
report-no-findings = 没有发现问题。
report-findings-group = { $severity }（{ $count }）
report-findings-count = 合计：错误{ $errors }，警告{ $warnings }，提示{ $notices }。
report-verify-passed = 核验通过：award.json 与卷宗文件一致，{ $checks }项规则复核全部符合（文件夹中的网页和 CSV 表不在核验范围内）。
report-verify-refused = 核验不通过：{ $checks }项规则复核中{ $broken }项不符合；其他不一致之处见上文。

# ---- 规则参数 ----
parameter-fund-ceiling-rate = 购买服务资金占上年社会救助专项资金支出的比例上限
parameter-staffing-rate = 救助人员占低保和特困人数的比例下限
parameter-contract-term = 合同最长期限（含续签）
parameter-seconded-degree-share = 派驻人员中大专及以上学历的比例下限
parameter-price-weight-least = 价格分权重下限
parameter-price-weight-most = 价格分权重上限
parameter-small-deduction-least = 小微企业价格扣除下限
parameter-small-deduction-most = 小微企业价格扣除上限
parameter-abnormal-share-of-mean = 低于平均报价的此比例时审查异常低价
parameter-abnormal-share-of-second = 最低价低于次低价的此比例时审查异常低价
parameter-abnormal-share-of-ceiling = 低于最高限价的此比例时审查异常低价
parameter-tenderers-least = 每个标包最少供应商数
parameter-committee-least = 评审委员会最少人数
parameter-unit-percent = { $value }%
parameter-unit-percent-of-volume = { $value }%
parameter-unit-per-mille = { $value }‰
parameter-unit-months = { $value }个月
parameter-unit-persons = { $value }人
parameter-unit-tenderers = { $value }家

# ---- 写出和读回结果时的发现 ----
finding-result-unreadable = 结果文件不是有效的定标记录：{ $reason }。
    .action = 请使用 zeyou 写出、未经改动的 award.json。
finding-result-other-format = 结果文件的格式是“{ $found }”，本程序只能读“{ $expected }”。
    .action = 请用写出该文件的程序版本核验，或用本程序重新定标。
finding-results-exist = 文件夹“{ $folder }”里已有结果，没有覆盖。
    .action = 请换一个文件夹，或明确要求覆盖。
finding-results-folder-foreign = 文件夹“{ $folder }”里有不是 zeyou 写出的内容：“{ $file }”，为免误删，没有写入。
    .action = 请指定一个空的或尚不存在的文件夹。
finding-results-unwritable = 无法把结果写入“{ $folder }”：{ $reason }。
    .action = 请确认磁盘有空间，并且有写入权限。

# ---- planners' records ----
planned-made-by = 由 zeyou { $version } 生成，数据格式 { $format }。完整、精确的数据见同一文件夹的 record.json。仅供规划，不是定标，也不是对任何人的承诺。
xlsx-cover = 说明
