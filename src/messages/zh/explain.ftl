# 逐一解释：某投标为何未中标、某标包由谁中标、某区县受什么限制、每条规则的代价。数字传入时已排好格式。

explain-document-kind = 政府购买社会救助服务 · 定标解释
explain-made-by = 由 zeyou { $version } 生成，数据格式 { $format }。每个答案都由重新复核或重新求解得出，可用同一卷宗重新运行核对。
explain-kind-bid = 投标
explain-kind-lot = 标包
explain-kind-county = 区县

explain-base-published = 公布的规则“{ $rule }”的结果：质量加权服务量{ $service }，总价{ $price }元。
explain-base-optimal = 用作对照的“{ $rule }”（已证明）：质量加权服务量{ $service }，总价{ $price }元。
explain-base-none = “{ $rule }”：已证明没有任何方案能同时满足全部规则。
explain-base-unknown = “{ $rule }”的结果未能得出（{ $reason }），凡是要与它比较的问题都没有答案。

# ---- 投标 ----
explain-bid-heading = 投标 { $bid }
explain-bid-won = 按公布的规则“{ $rule }”，该投标中标。
explain-bid-lost = 按公布的规则“{ $rule }”，该投标未中标。
explain-bid-excluded = 该投标未通过审查，不参加定标。全部原因，以及本来需要什么：
explain-bid-unrated = 该投标缺少评委应给的分数，没有名次。
explain-bid-unknown = 公布的规则“{ $rule }”的结果未能得出，不知道该投标是否中标。
explain-reason-needed = { $cause } → { $needed }
explain-rank-of = 第{ $rank }名（共{ $ranked }名）
explain-first = 第1名
explain-first-composite = 第1名得分

explain-exchange-breaks = 若只让它取代中标人、其他不变：{ $breaks }。
explain-exchange-nothing = 若只让它取代中标人、其他不变，不会违反任何规则；差别在于下面所说的总体效果。
explain-exchange-behind = 若只让它取代中标人、其他不变，不会违反委员会逐包核对的规则；按公布的规则，名次在前的投标先中标。
explain-exchange-dearer = 若只让它取代中标人、其他不变，不会违反委员会逐包核对的规则；按公布的规则，评审价低的投标先中标。
explain-forced = 若必须让它中标，符合全部规则的最好方案与最优组合相比：{ $effects }。
explain-forced-so-far = 若必须让它中标，限定时间内找到的最好方案（未证明最优）与最优组合相比：{ $effects }。
explain-forced-never = 已证明：任何符合全部规则的方案都不可能让它中标。
explain-forced-unknown = 限定时间内没有得出让它中标的最好方案。
explain-lifted = 逐一取消一处规则、重新求解（全部{ $of }处）：取消以下任何一处，它即中标。取消后的方案：
explain-lifted-so-far = 逐一取消一处规则、重新求解（{ $of }处中试了{ $tried }处）：取消以下任何一处，它即中标。取消后的方案：
explain-lifted-none = 逐一取消一处规则、重新求解（全部{ $of }处）：没有哪一处单独取消后它会中标。
explain-lifted-none-so-far = 逐一取消一处规则、重新求解（{ $of }处中试了{ $tried }处）：试过的没有一处单独取消后它会中标。

explain-from-to = { $lot }：{ $from } → { $to }
explain-price-enough = 报价若低{ $change }元（{ $details }），它就会中标；少降一分钱则不会。两者都已重新评审、重新定标核实。
explain-price-never = 报价即使降到最低（{ $details }），它也不会中标。
explain-price-between = 报价低{ $change }元（{ $details }）它会中标，低{ $little }元不会；两者之间的最小降幅未及算到一分钱。
explain-price-unknown = 报价低多少才会中标：未及回答。
explain-points-enough = 价格以外的得分若在每个标包多{ $change }分（质量 { $details }），它就会中标；少加百分之一分则不会。两者都已重新评审、重新定标核实。
explain-points-never = 价格以外的得分即使加到满分（质量 { $details }），它也不会中标。
explain-points-between = 价格以外的得分多{ $change }分（质量 { $details }）它会中标，多{ $little }分不会；两者之间的最小加分未及算到百分之一分。
explain-points-unknown = 价格以外的得分多多少才会中标：未及回答。

# ---- 排除时本来需要什么 ----
explain-needed-condition-not-met = 须满足这一基本条件，并有证明材料。
explain-needed-condition-not-examined = 须在资格审查中就这一条件作出结论。
explain-needed-kind-refused = 须由不属于此类的单位投标。
explain-needed-registered-after-bid = 须在开标日 { $date } 或以前完成登记。
explain-needed-debarred = 须在禁入期满（{ $until }）之后投标，或者处罚已被撤销。
explain-needed-service-forbidden = 该标包的内容不得购买，任何投标都不能成立。
explain-needed-service-unknown = 该服务须先列入购买目录。
explain-needed-term-too-long = 标包期限连同续签须不超过 { $most } 个月。
explain-needed-above-ceiling-price = 报价须不高于 { $ceiling } 元。
explain-needed-price-zero = 报价须不少于 0.01 元。
explain-needed-volume-short = 承诺服务量须不少于 { $asked }{ $unit }。
explain-needed-related-tenderers = 有关联的供应商中，标包 { $lot } 只能由一家投标。
explain-needed-degree-share = 派驻人员中大专以上学历的比例须不低于 { $share }%（现为 { $persons } 人中 { $holders } 人）。
explain-needed-subcontracts-away = 须自行提供服务，不转包。
explain-needed-reserved-for-small = 须为小型或微型企业（或视同），并附声明函。
explain-needed-funded-staff-undeclared = 须申报财政供养人员数（没有的填 0）。
explain-needed-funded-staff-exceeded = 派驻的财政供养人员须不多于申报的 { $declared } 人。
explain-needed-funded-staff-impossible = 财政供养人员须不多于在该区县派驻的 { $persons } 人。
explain-needed-below-minimum-score = 该项须得 { $minimum } 分或以上。
explain-needed-below-quality-floor = 质量须达到 { $floor } 分。
explain-needed-requires-ineligible = 作为前提的投标 { $required } 须符合全部要求。
explain-needed-too-few-tenderers = 标包 { $lot } 须有至少 { $least } 家符合要求的供应商。

# ---- 标包 ----
explain-lot-heading = 标包 { $lot }（{ $title }）
explain-lot-won-by-top = { $winners }中标，其综合得分为第1名。
explain-lot-won = { $winners }中标。
explain-lot-nobody = 该标包未定标。
explain-lot-passed-over = 综合得分第1名{ $top }未中标，原因如下。

# ---- 区县 ----
explain-county-heading = { $name }（{ $county }）
explain-binding = 受限的规则：余量为零，或不足以再容纳一个中标（底线则是不足以少一个中标）。
explain-binding-none = 没有受限的规则：每项余量都至少容得下再一个中标。
explain-least-step = 再一个中标最少用多少
explain-worth = 资金上限上下浮动1万元（减少时最多减到零）、在岗人员增减一人的影响，与最优组合相比：
explain-change = 变动
explain-service-more = 服务量增减
explain-price-more = 总价增减（元）
explain-lots = 标包
explain-money-more = { $name }{ $year }年资金上限多1万元
explain-money-less = { $name }{ $year }年资金上限少1万元
explain-staff-more = { $name }在岗救助人员多1人
explain-staff-less = { $name }在岗救助人员少1人
explain-effect-now-possible = 原来没有符合全部规则的方案，现在有（左为其服务量和总价）
explain-effect-no-award = 没有符合全部规则的方案（已证明）
explain-effect-nothing = 没有可减的
explain-effect-unanswered = 未及回答

# ---- 规则 ----
explain-rules-heading = 每条规则的代价
explain-rules-note = 逐一取消一条规则后的最优组合，与全部规则都遵守的最优组合相比。取消规则只为计算代价，不是建议。
explain-without = 取消的规则
explain-required-lots = 必须采购的标包必须定标
explain-tender-rule = 采购文件规则{ $id }：{ $sentence }
explain-by-rule-heading = 三种定标规则对照
explain-lawfulness = 若不按名次逐包定标（排名第一，法律通常的做法），而按最优组合：服务量{ $service }，总价{ $price }元。
explain-order-heading = 标包先后次序的影响
explain-order-never = “排名第一”逐包定标：全部{ $tried }种标包次序都得出同一结果，次序不起作用。
explain-order-all = “排名第一”逐包定标：全部{ $tried }种标包次序都已试过，得出{ $awards }种不同结果。
explain-order-none-found = “排名第一”逐包定标：试过的{ $tried }种标包次序（随机抽样，种子{ $seed }）都得出同一结果；没有试完，不能说次序不起作用。
explain-order-found = “排名第一”逐包定标：试过{ $tried }种标包次序（随机抽样并两两交换，种子{ $seed }），得出{ $awards }种不同结果。没有试完，下面的最好、最差只是找到的最好、最差。
explain-order = 次序
explain-order-published = 公布的次序
explain-order-best = 最好
explain-order-worst = 最差
explain-order-best-found = 找到的最好
explain-order-worst-found = 找到的最差
explain-order-lots = 标包次序

# ---- 未回答 ----
explain-open-heading = 未回答的问题
explain-open-note = 以下问题没有答案，不能当作“没有影响”。加大 --time-limit 可继续。
explain-open = { $question }：{ $reason }
explain-reason-time-limit = 到达时间上限
explain-reason-cancelled = 已被停止
explain-reason-precision = 数字位数过多，无法证明
explain-reason-solver-failed = 求解器出错，或其结果未通过复核
explain-reason-base-unproven = 用作比较的结果在时限内未能证明
explain-ask-published = 公布的规则的结果
explain-ask-optimal = 最优组合
explain-ask-forced = 让投标{ $bid }中标的最好方案
explain-ask-price = 投标{ $bid }报价低多少才会中标
explain-ask-points = 投标{ $bid }得分多多少才会中标
explain-ask-lifted = 投标{ $bid }：单独取消某一处规则是否中标（{ $count }处）
explain-ask-worth = { $change }的影响
explain-ask-rule = 取消规则“{ $rule }”的代价
explain-ask-order = 标包先后次序的影响

# ---- 命令行 ----
explain-nothing-asked = 请写明要解释什么：--bid 投标编号、--lot 标包编号、--county 区县代码或名称、--rules 每条规则的代价；可以同时写几个。
page-written = 网页已写入 { $file }。
help-explain = 解释：某投标为何未中标、怎样才会中标；某标包由谁中标；某区县受什么限制、多1万元或多1人值多少；每条规则的代价。全部由重新复核、重新求解得出。
help-explain-example =
    例：
      zeyou explain scenarios/worked --bid B01
      zeyou explain scenarios/worked --bid B01 --bid B17 --lot A-01 --html 解释.html
      zeyou explain scenarios/worked --county 高县 --rules --time-limit 120
    按 Ctrl-C 会停止，已得出的答案保留，其余列为未回答。
help-explain-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-explain-bid = 投标编号；可以重复写多个
help-explain-lot = 标包编号；可以重复写多个
help-explain-county = 区县代码或名称；可以重复写多个
help-explain-rules = 每条规则的代价、三种定标规则对照、标包先后次序的影响
help-explain-time-limit = 全部问题合计的时间上限（秒）；来不及回答的列为未回答
help-explain-html = 另写成一个网页文件
help-explain-overwrite = 允许替换已有的网页文件

finding-asked-about-unknown = 卷宗里没有编号为“{ $name }”的{ $kind }。
    .action = 请核对编号；“zeyou score” 会列出全部标包和投标。
finding-page-exists = 文件“{ $file }”已存在，没有覆盖。
    .action = 请换一个文件名，或加上 --overwrite。
finding-page-unwritable = 无法写入“{ $file }”：{ $reason }。
    .action = 请确认文件夹存在、磁盘有空间，并且有写入权限。
