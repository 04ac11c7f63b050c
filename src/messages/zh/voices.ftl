# 三种口径（供应商、评审委员会、审计）与通知书。

parameter-notice-time = 结果通知书的发出期限
parameter-contract-time = 签订合同的期限
parameter-challenge-time = 提出质疑的期限
parameter-challenge-reply-time = 答复质疑的期限
parameter-complaint-time = 提出投诉的期限
parameter-unit-days = { $value }日
parameter-unit-working-days = { $value }个工作日

# ---- 通知书：标题、开头、落款 ----
letter-title-won-tender = 中标通知书
letter-title-won-negotiated = 成交通知书
letter-title-not-selected-tender = 未中标结果通知书
letter-title-not-selected-negotiated = 未成交结果通知书
letter-title-not-qualified = 资格审查未通过告知书
letter-title-invalid-bid-tender = 投标无效告知书
letter-title-invalid-bid-negotiated = 响应无效告知书

letter-addressee = { $name }：
letter-opening = { $buyer }组织的“{ $title }”（项目编号：{ $id }，采购方式：{ $method }，开标日期：{ $date }）评审工作已经结束。
letter-opening-won = 按照采购文件公布的定标规则“{ $rule }”，确定贵单位为下列标包的中标（成交）供应商，特此通知。
letter-opening-not-selected = 感谢贵单位参加。按照采购文件公布的定标规则“{ $rule }”，贵单位本次未中标（成交）。现将贵单位的评审得分与名次、结果和原因告知如下。
letter-opening-not-qualified = 感谢贵单位参加。经审查，贵单位未通过资格审查，其投标（响应）不进入后续评审。现将原因、依据和可以提供的材料告知如下。
letter-opening-invalid-bid = 感谢贵单位参加。经审查，贵单位的投标（响应）未实质性响应采购文件，作无效处理。现将原因、依据和可以提供的材料告知如下。
letter-heading = { $number }、{ $heading }
letter-numerals = 一 二 三 四 五 六 七 八 九 十
letter-disclosure = 本通知只载明贵单位自身的评审情况和依法应当公告的内容，不涉及其他供应商的商业秘密。
letter-closing = 特此通知。
letter-seal = { $buyer }（盖章）
letter-date = 　　　　年　　月　　日
letter-contact = 联系人：{ $person }　联系电话：{ $phone }　联系地址：{ $address }
letter-blank-person = ＿＿＿＿＿＿
letter-blank-phone = ＿＿＿＿＿＿＿＿
letter-blank-address = ＿＿＿＿＿＿＿＿＿＿＿＿
letter-printed-warning = 虚构数据，不得用于实际采购

# ---- 中标内容与合同 ----
letter-won = 中标（成交）内容
letter-term = 服务期限
letter-term-value = { $month }起{ $months }个月
letter-contract-price = 中标（成交）金额（元）
letter-share = 标包{ $lot }为可分标包，贵单位的份额为{ $share }%，金额为该份额的价格。
letter-discount = 上述金额已按贵单位承诺的折扣阶梯第{ $tier }档下浮{ $percent }%，共{ $saved }元。
letter-once-only = 另有贵单位报价的一次性费用{ $price }元（{ $place }），由{ $buyer }在{ $year }年度支付。
letter-contract-sum = 以上合计{ $sum }元。
letter-under-review = 标包{ $lot }的报价须先完成异常低价审查；本通知中该标包的部分以贵单位报价通过审查为前提。
letter-contract = 签订合同
letter-contract-time = 请贵单位自本通知书发出之日起{ $time }内，与上表所列采购人签订政府采购合同。合同按照采购文件和贵单位投标（响应）文件确定的事项签订。
letter-contract-binding = 本通知书对采购人和贵单位均具有法律效力。本通知书发出后，采购人改变结果的，或者贵单位放弃中标（成交）的，应当依法承担法律责任。
letter-basis = （依据：{ $clauses }）

# ---- 备选 ----
letter-standby = 担任备选供应商
letter-standby-reserved = 采购文件要求为关键标包预留备选供应商。贵单位的下列投标与中标（成交）结果一并确定为备选：
letter-standby-nominated = 采购文件没有要求预留备选供应商。采购人在结果确定之后，将贵单位的下列投标提名为关键标包的备选；接替时须经贵单位同意：
letter-standby-price = 接替价格（元）
letter-standby-meaning = 备选不是中标（成交），不签订合同，也不产生付款。只有该标包的中标（成交）供应商不能履约而退出时，才由备选供应商立即接替，使救助对象的服务不中断；接替按贵单位该投标自己的报价，不打折，届时另行依法签订合同。

# ---- 未中标的投标 ----
letter-scores = 贵单位未中标（成交）投标的评审得分与名次
letter-bid = 投标编号
letter-own-price = 贵单位报价（元）
letter-total = 评审总得分
letter-rank = 名次
letter-rank-value = 第{ $rank }名
letter-ranked = 有效投标数
letter-not-scored = 本项目的采购方式依法不采用综合评分，故不列得分与名次。
letter-results = 贵单位未中标（成交）标包的结果
letter-winner = 中标（成交）供应商
letter-nobody = 未确定中标（成交）供应商
letter-lot-failed = 废标：有效供应商不足法定家数
letter-reasons = 未中标（成交）的原因
letter-bid-on-lot = 标包{ $lot }（投标{ $bid }）
letter-reason-of-bids = { $bids }：{ $reason }

letter-why-own-other-bid = 贵单位在该标包的另一投标已经中标（成交）。
letter-why-rank = 按公布的规则，该标包按评审总得分由高到低的名次确定中标（成交）供应商，贵单位为第{ $rank }名，名次在后。
letter-why-price = 按公布的规则，该标包由评审价最低的有效投标中标（成交），贵单位的评审价不是最低，或者与最低价相同而名次在后。
letter-why-not-leading = 按公布的规则，组合投标须在其全部标包中均居首位方能整体中标（成交），贵单位的组合投标没有在全部标包中居首。
letter-why-published-rule = 贵单位的投标次序在前，但按公布的规则逐包确定时，受标包之间规则的限制（资金上限、中标数量与金额限制、自报的承接限度、有条件的投标、供应商家数上限、同一人员承诺的标包数上限、标包易主的限制），未能确定为中标（成交）。
letter-rule-combination = 采购文件公布的定标规则，是按公布的目标，在全部标包之间选取总体最优的投标组合，不单独以某一标包的名次为准。
letter-why-combination = 未列入这一组合。
letter-why-first = 在本标包名次第1，但未列入这一组合。
letter-why-clauses = 如只将该标包改由贵单位中标（成交）而其他不变，将不符合以下规则：{ $clauses }。
letter-why-clauses-alone = 贵单位的投标次序在前，但如由其中标（成交），将不符合以下规则：{ $clauses }。
letter-why-no-clause = 如只将该标包改由贵单位中标（成交）而其他不变，不违反规则，但按公布的规则，组合的总体效果不如现结果。
letter-why-impossible = 经计算证明，符合全部规则的任何组合都不能包含该投标。
letter-clause-at = { $clause }：{ $place }
letter-clause-at-year = { $clause }：{ $place }{ $year }年度
letter-clause-other = 采购文件公布的标包之间的其他规则
letter-clause-separator = ；
letter-list-separator = 、
letter-sentence-separator = { "" }

# ---- 未通过审查的投标 ----
letter-exclusions = 未通过审查的投标及原因
letter-excluded-bids = 投标{ $bids }：{ $reason }
letter-evidence = 可以提供的材料：{ $evidence }
letter-evidence-how = 贵单位认为上述认定与事实不符的，可以在质疑时一并提交所列材料，供采购人复核。

letter-reason-on-lot = （标包{ $lot }）{ $reason }
letter-reason-withheld = 该投标未通过审查，具体理由请向采购人索取。
letter-reason-condition-not-met = 不满足承接主体的基本条件“{ $condition }”（审查材料：{ $evidence }）。
letter-reason-condition-not-examined = 基本条件“{ $condition }”没有可供审查的材料，不能认定为满足。
letter-reason-kind-refused = 贵单位的单位类型为{ $kind }，依规定不得作为承接主体。
letter-reason-registered-after-bid = 贵单位的登记日期 { $registered } 晚于开标日 { $date }。
letter-reason-debarred = 贵单位在开标日处于禁止参加政府采购活动的期限内（{ $from } 至 { $until }；决定机关：{ $authority }；事由：{ $reason }）。
letter-reason-related-tenderers = 贵单位与参加标包 { $lot } 的其他供应商之间，存在单位负责人为同一人或者直接控股、管理关系，不得参加同一合同项下的政府采购活动。
letter-reason-reserved-for-small = 标包 { $lot } 专门面向小微企业采购，贵单位不属于小微企业。
letter-reason-above-ceiling-price = 在标包 { $lot } 的报价 { $price } 元超过最高限价 { $ceiling } 元。
letter-reason-price-zero = 在标包 { $lot } 的报价为零。
letter-reason-volume-short = 在标包 { $lot } 承诺的服务量 { $offered }{ $unit }，少于采购文件要求的 { $asked }{ $unit }。
letter-reason-degree-share = 派驻 { $persons } 人，其中大专及以上文化程度 { $holders } 人，低于要求的 { $share }%。
letter-reason-subcontracts-away = 投标（响应）文件声明将服务转包，转包是禁止的。
letter-reason-funded-staff-undeclared = 贵单位为公益二类事业单位，没有申报财政供养人员。
letter-reason-funded-staff-exceeded = 派驻的财政供养人员 { $funded } 人，多于申报的 { $declared } 人。
letter-reason-funded-staff-impossible = 在{ $county }派驻 { $persons } 人，所列财政供养人员却为 { $funded } 人，前后不一致。
letter-reason-below-minimum-score = 在标包 { $lot } 的“{ $criterion_en ->
       *[other] { $criterion_zh }
    }”得 { $points } 分，低于采购文件规定的最低分 { $minimum } 分。
letter-reason-below-quality-floor = 在标包 { $lot } 的质量分为 { $quality } 分，低于采购文件规定的质量底线 { $floor } 分。
letter-reason-service-forbidden = 标包 { $lot } 的内容“{ $service_en ->
       *[other] { $service_zh }
    }”应由政府直接承担，不得购买；原因不在贵单位。
letter-reason-service-unknown = 标包 { $lot } 的服务“{ $service }”不在购买目录内；原因不在贵单位。
letter-reason-term-too-long = 标包 { $lot } 的合同期限连同续签共 { $months } 个月，超过规定的 { $most } 个月；原因不在贵单位。
letter-reason-requires-ineligible = 该投标以贵单位的投标 { $required } 同时中标为前提，而 { $required } 未通过审查。
letter-reason-too-few-tenderers = 标包 { $lot } 符合要求的供应商不足 { $least } 家，该标包废标；原因不在贵单位。

letter-evidence-condition-not-met = 证明该项条件在开标日已经满足的文件原件或者复印件（加盖公章）。
letter-evidence-condition-not-examined = 证明该项条件已经满足、且已随投标（响应）文件提交的凭证。
letter-evidence-kind-refused = 登记证书或者机构编制部门关于单位类型的证明。
letter-evidence-registered-after-bid = 载明登记日期的登记证书。
letter-evidence-debarred = 处罚决定已被撤销、变更或者期限已经届满的文书。
letter-evidence-related-tenderers = 章程、股东名册、任职文件等证明不存在上述关系的材料。
letter-evidence-reserved-for-small = 符合规定的中小企业声明函，以及从业人员、营业收入等划型依据。
letter-evidence-above-ceiling-price = 投标（响应）文件中载明报价的原件。
letter-evidence-price-zero = 投标（响应）文件中载明报价的原件。
letter-evidence-volume-short = 投标（响应）文件中载明承诺服务量的原件。
letter-evidence-degree-share = 投标（响应）文件所列派驻人员的学历证书。
letter-evidence-subcontracts-away = 投标（响应）文件中关于转包、分包声明的原件。
letter-evidence-funded-staff-undeclared = 已随投标（响应）文件提交的财政供养人员申报材料。
letter-evidence-funded-staff-exceeded = 机构编制部门或者财政部门关于财政供养人员的证明，以及派驻人员名单。
letter-evidence-funded-staff-impossible = 投标（响应）文件所列派驻人员名单。
letter-evidence-below-minimum-score = 认为评分有误的，请指明投标（响应）文件中的相应内容。
letter-evidence-requires-ineligible = 对作为前提的投标的审查结论有异议的，请一并提出。
letter-evidence-below-quality-floor = 认为评分有误的，请指明投标（响应）文件中的相应内容。

letter-rules = 采购文件公布的标包之间的规则
letter-other-tenderers = 其他供应商

# ---- 质疑与投诉 ----
letter-rights = 质疑与投诉
letter-challenge = 贵单位如认为本次采购使自己的权益受到损害，可以在知道或者应知其权益受到损害之日起{ $challenge }内，以书面形式向采购人（{ $buyer }）提出质疑。采购人在收到书面质疑后{ $reply }内作出答复。
letter-challenge-office = 质疑受理：{ $office }。
letter-complaint = 对答复不满意，或者采购人未在规定时间内作出答复的，可以在答复期满后{ $complaint }内向同级政府采购监督管理部门投诉。
letter-complaint-office = 投诉受理：{ $office }。
letter-period-by-documents = 采购文件规定的期限

# ---- 附件 ----
letter-annex = 附件：贵单位各评分项得分
letter-annex-bid = 标包{ $lot }（{ $title }），投标{ $bid }
letter-criterion = 评分项
letter-full-points = 满分
letter-points = 得分
letter-sum = 合计

# ---- 送达登记表 ----
register-tenderer-id = 供应商编号
register-tenderer = 供应商
register-notice = 通知书
register-files = 文件
register-sent = 发出日期
register-how = 送达方式
register-received = 签收人和日期

# ---- 终端上的三种口径 ----
voice-not-awarded = 尚未定标（{ $standing }）：不告知任何结果。
voice-own-lots = 贵单位参加的标包
voice-own-points = 贵单位的评审得分
voice-bids = 投标数
voice-lot-facts = { $bids }份投标，其中{ $ranked }份参加排名
voice-outcome = 结果
voice-undecided = 尚未定标
voice-won = 中标（成交）
voice-excluded = 未通过审查
voice-not-selected = 未中标（成交）
voice-public = 依法公告的结果
voice-no-bids = 没有投标。
voice-committee-sheets = 评分与排名
voice-auditor-parameters = 适用的规则参数和出处
voice-auditor-inputs = 输入文件的校验值
voice-auditor-verify = 复核命令：{ $command }

# ---- 命令 ----
help-letters = 通知书：给每家供应商一封，中英文，网页（A4 打印）和纯文本；只含其自身情况和依法公告的内容。
help-letters-example =
    例：
      zeyou letters scenarios/worked --out 通知书
      zeyou letters 定标结果/award.json --dossier 我的项目 --out 通知书
    卷宗在手时，先按卷宗文件复核定标结果，不一致即拒绝出函。没有定标的（方案、未证明、违反规则、无解）不出函。
help-letters-result = 卷宗（取其旁边的“-results”文件夹）、结果文件夹或 award.json
help-letters-dossier = 结果所依据的卷宗；结果不在默认位置时写明
help-letters-out = 存放通知书的文件夹，不能在卷宗里面
help-letters-overwrite = 允许替换先前由本程序写出的通知书文件夹

help-voice = 口径：同一份定标结果，对供应商、评审委员会、审计分别能说什么。
help-voice-example =
    例：
      zeyou voice scenarios/worked --as tenderer:T03
      zeyou voice scenarios/worked --as committee
      zeyou voice 定标结果/award.json --as auditor --json
help-voice-result = 卷宗（取其旁边的“-results”文件夹）、结果文件夹或 award.json
help-voice-dossier = 结果所依据的卷宗；结果不在默认位置时写明
help-voice-as = 对谁说：tenderer:编号（某家供应商）、committee（评审委员会）、auditor（审计）

letters-no-result = 找不到定标结果：{ $path }。请先运行 “zeyou award”，再出通知书。
letters-unchecked = 没有找到 { $path } 所依据的卷宗，未经复核。请用 --dossier 写明卷宗，以便先行复核。
letters-written = 已写出 { $count } 家供应商的通知书：{ $folder }（register.csv 为送达登记表）。
letters-time = 通知书应自中标（成交）供应商确定之日起{ $time }内发出。
letters-review-first = 发出前请先完成异常低价审查：供应商 { $tenderer }，标包 { $lot }。
letters-source-unsure = 发出前请核对：“{ $parameter }”依据{ $certainty }（{ $source }）。
voice-unknown-tenderer = 没有编号为“{ $tenderer }”的供应商。有：{ $known }。

finding-nothing-awarded = 没有可以通知的定标结果：按公布的规则，结果是“{ $standing }”，没有确定中标（成交）供应商。
    .action = 请先取得符合全部规则、已证明的定标结果（见报告），再出通知书。
