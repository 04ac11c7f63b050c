# 规则与评分办法的装载，资格审查与评分。

method-open = 公开招标
method-invited = 邀请招标
method-negotiation = 竞争性谈判
method-consultation = 竞争性磋商
method-single-source = 单一来源采购

parameter-committee-least-large = 大额项目评审委员会最少人数
parameter-large-tender = 大额项目的金额起点
parameter-committee-expert-share = 评审委员会中专家的最低比例（以三分之一为单位）
parameter-credited-volume = 计入服务量的最高比例（占标包服务量）
parameter-funded-body-markup = 公益二类事业单位评审价格的调整比例
parameter-unit-thirds = 三分之{ $value }
parameter-unit-yuan = { $value }元

model-kind-text = 一段文字（加引号，不为空）
model-kind-decimal = 加引号的小数，例如 "12.5"
model-kind-integer = 不带引号的整数，例如 3
model-kind-flag = true 或 false
model-kind-date = 日期，例如 2026-02-01
model-kind-list = 列表，例如 ["open", "invited"]
model-kind-pairs = 成对的数，例如 [["2", "100"], ["24", "0"]]
model-kind-table = 一个表，例如 [performance]
model-kind-tables = 若干个表，例如 [[criterion]]

# ---- 规则与评分办法 ----

finding-model-name = “{ $name }”不能作为规则或评分办法的名称。
    .action = 名称只能由文字、数字、“-”、“_”和中间的“.”组成，不能带路径。
finding-model-missing = 找不到名为“{ $name }”的规则或评分办法。最接近的名称：{ $nearest }。
    .action = 可用的有：{ $known }；也可以在卷宗的 { $folder } 文件夹中放入 { $name }.toml。
finding-model-syntax = 文件格式有误：{ $reason }
    .action = 请按 TOML 格式改正这一行。
finding-model-key-unknown = 没有“{ $key }”这个键。最接近的是：{ $nearest }。
    .action = 请改正键名，或者删去这一行。
finding-model-key-missing = 缺少“{ $key }”。
    .action = 请补上这个键。
finding-model-value = “{ $key }”的值不对，应为：{ $expected }。
    .action = 请按要求改正。
finding-model-bare-decimal = “{ $key }”的小数 { $value } 没有加引号，可能丢失位数。
    .action = 请写成 "{ $value }"。
finding-model-range = “{ $key }”的值超出范围，应在 { $least } 到 { $most } 之间。
    .action = 请改正数值。
finding-model-name-differs = 文件内的名称“{ $name }”与文件名 { $file } 不一致。
    .action = 请把两者改成一致。
finding-parameter-unknown = 没有“{ $key }”这项参数。最接近的是：{ $nearest }。
    .action = 请改正参数名称。
finding-parameter-missing = 规则“{ $set }”缺少参数“{ $name }”（{ $key }），采购方式：{ $method }。
    .action = 请在规则文件中补上这项参数。
finding-parameter-unit = 参数“{ $key }”的单位是“{ $unit }”，应为“{ $expected }”。
    .action = 请换算成规定的单位。
finding-parameter-overlap = 参数“{ $key }”在同一天有两个数值，另一个在 { $other }。
    .action = 请改正起止日期，使同一天只有一个数值有效。
finding-parameter-dates = 失效日期 { $until } 早于生效日期 { $from }。
    .action = 请改正日期。
finding-rule-not-in-force = 规则“{ $set }”的参数“{ $name }”（{ $key }）在开标日 { $date } 没有有效的数值；文件中的有效期：{ $periods }。
    .action = 请核对开标日期，或者在规则文件中补上当时有效的数值及其依据。
finding-model-duplicate = “{ $id }”重复出现。
    .action = 请删去或者改名，每个编号只能出现一次。
finding-weights-sum = 各评分项权重合计 { $sum } 分，应为 100 分。
    .action = 请调整权重。
finding-parent-weight = 评分项“{ $id }”为 { $weight } 分，但其下级合计 { $sum } 分。
    .action = 请使两者相等。
finding-criterion-parent = 评分项“{ $id }”的上级“{ $parent }”不在它的前面。
    .action = 请改正上级编号，或者把上级移到前面。
finding-criterion-method-misplaced = 评分项“{ $id }”应当要么有下级，要么有评分方法，二者只能有一个。
    .action = 请给没有下级的评分项写明方法，有下级的不写方法。
finding-price-weight-range = 价格分权重为 { $weight } 分；{ $method }的服务项目应在 { $least } 到 { $most } 分之间。
    .action = 请调整价格分权重；如属统一定价或者固定价格，请写明 fixed_price = true，且不设价格分。
finding-no-quality-criterion = 除价格外没有任何评分项，无法衡量服务质量。
    .action = 请加入质量方面的评分项，不能简单以“价低者得”。
finding-performance-weights-sum = 三方履约评价的权重合计 { $sum }，应为 100。
    .action = 请调整采购人、服务对象、第三方的权重。
finding-users-weight = 服务对象评价的权重 { $users } 不是最大的。
    .action = 请使服务对象的权重大于采购人和第三方。
finding-forbidden-factor = 评分项“{ $id }”涉及不得作为评审因素的内容：{ $factor_en ->
       *[other] { $factor_zh }
    }。
    .action = 请删去这一评分项。
finding-qualification-scored = 评分项“{ $id }”属于资格条件：{ $factor_en ->
       *[other] { $factor_zh }
    }，资格条件不得再作为评分因素。
    .action = 请删去这一评分项，只在资格审查时审查。
finding-points-not-rising = 评分项“{ $id }”的分段数值没有从小到大排列。
    .action = 请按数值从小到大排列，且不重复。
finding-minimum-on-price = 评分项“{ $id }”含价格，不能设最低分。
    .action = 请取消最低分；对过低的报价另有异常低价审查。

# ---- 排除原因 ----

basic-condition-civil-liability = 依法设立，具有独立承担民事责任的能力
basic-condition-governance = 治理结构健全，内部管理和监督制度完善
basic-condition-finance = 具有独立、健全的财务管理、会计核算和资产管理制度
basic-condition-capability = 具备提供公共服务所必需的设施、人员和专业技术能力
basic-condition-tax-and-insurance = 具有依法缴纳税收和社会保险资金的良好记录
basic-condition-separation = 符合政事分开、政社分开、政企分开的要求
basic-condition-other = 法律、法规规定以及购买项目要求的其他条件
kind-refused-public-institution-1 = 公益一类事业单位
kind-refused-mass-organisation = 使用财政编制的群团组织
kind-refused-natural-person = 自然人
debarment-open-ended = 未定

finding-condition-not-met = { $tenderer }不满足基本条件“{ $condition }”（审查材料：{ $evidence }）。
    .action = 如审查有误，请在基本条件表中更正并附证明材料。
finding-condition-not-examined = { $tenderer }的基本条件“{ $condition }”没有审查记录。
    .action = 请完成资格审查，在基本条件表中补上结论和证明材料。
finding-kind-refused = { $tenderer }属于{ $kind }，不得作为承接主体。
    .action = 如单位类型有误，请在供应商表中更正。
finding-registered-after-bid = { $tenderer }登记日期 { $registered } 晚于开标日 { $date }。
    .action = 请核对登记日期。
finding-debarred = { $tenderer }在开标日处于禁入期（{ $from } 至 { $until }，{ $authority }：{ $reason }）。
    .action = 如处罚已撤销或者期限有误，请在禁入表中更正。
finding-service-forbidden = 标包 { $lot } 的内容“{ $service_en ->
       *[other] { $service_zh }
    }”应由政府直接承担，不得购买，{ $tenderer }的投标不能成立。
    .action = 请撤销该标包。
finding-service-unknown = 标包 { $lot } 的服务代码“{ $service }”不在购买目录内，{ $tenderer }的投标不能成立。
    .action = 请核对服务代码；确属可以购买的，请先列入目录。
finding-term-too-long = 标包 { $lot } 的合同期限连同续签共 { $months } 个月，超过 { $most } 个月，{ $tenderer }的投标不能成立。
    .action = 请缩短期限或者减少续签。
finding-above-ceiling-price = { $tenderer }在标包 { $lot } 的报价 { $price } 元超过最高限价 { $ceiling } 元。
    .action = 请核对报价；属实的，投标无效。
finding-price-zero = { $tenderer }在标包 { $lot } 的报价为零。
    .action = 请核对报价；属实的，投标无效。
finding-volume-short = { $tenderer }在标包 { $lot } 只承诺 { $offered }{ $unit }，少于要求的 { $asked }{ $unit }。
    .action = 请核对承诺服务量；属实的，投标未响应采购文件。
finding-related-tenderers = { $tenderer }与{ $others }有关联（同一负责人，或者控股、管理关系），不得同时参加标包 { $lot }。
    .action = 如关联关系有误，请在供应商表中更正控制人和单位负责人。
finding-degree-share = { $tenderer }派驻 { $persons } 人，其中大专以上 { $holders } 人，{ $waived ->
        [no] 低于要求的 { $share }%
       *[yes] 少于按批准的豁免算出的 { $needed } 人
    }。
    .action = 请核对派驻人员的学历。
finding-subcontracts-away = { $tenderer }声明将服务转包，转包是禁止的。
    .action = 如声明有误，请在供应商表中更正。
finding-reserved-for-small = 标包 { $lot } 专门面向小微企业，{ $tenderer }不是小微企业。
    .action = 如规模有误，请在供应商表中更正并附声明函。
finding-funded-staff-undeclared = { $tenderer }是公益二类事业单位，没有申报财政供养人员。
    .action = 请在供应商表中填写财政供养人员数（没有的填 0）。
finding-funded-staff-exceeded = { $tenderer }派驻的财政供养人员 { $funded } 人，多于申报的 { $declared } 人。
    .action = 请核对申报数和派驻数。
finding-funded-staff-impossible = { $tenderer }在{ $county }派驻 { $persons } 人，其中财政供养却有 { $funded } 人。
    .action = 请核对派驻人员表。
finding-below-minimum-score = { $tenderer }在标包 { $lot } 的“{ $criterion_en ->
       *[other] { $criterion_zh }
    }”得 { $points } 分，低于最低分 { $minimum } 分。
    .action = 请核对评分；属实的，按采购文件不予推荐。
finding-below-quality-floor = { $tenderer }在标包 { $lot } 的质量分为 { $quality }，低于质量底线 { $floor }。
    .action = 请核对评分；属实的，按采购文件不予推荐。
finding-requires-ineligible = { $tenderer }的这一投标以其投标 { $required } 同时中标为前提，而 { $required } 已被排除，本投标因此不可能中标。
    .action = 请先核对 { $required } 被排除的原因；排除有误的，更正后本投标随之恢复。
finding-too-few-tenderers = 标包 { $lot } 符合要求的供应商只有 { $present } 家，不足 { $least } 家，{ $tenderer }的投标不能继续。
    .action = 该标包应予废标，重新组织采购或者依法变更采购方式。

# ---- 评分与提醒 ----

finding-score-missing = 投标 { $bid } 在标包 { $lot } 的“{ $criterion }”缺少评委 { $expert } 的评分。
    .action = 请该评委补齐评分；评分不齐不能定标。
finding-score-out-of-range = 评委 { $expert } 给投标 { $bid } 在标包 { $lot } 的“{ $criterion }”打了 { $points } 分，超出 0 到 { $scale } 分。
    .action = 请该评委更正评分。
finding-score-twice = 评委 { $expert } 对投标 { $bid } 在标包 { $lot } 的“{ $criterion }”评分两次。
    .action = 请只保留一个评分。
finding-objective-scores-differ = “{ $criterion }”是客观评审因素，评委对投标 { $bid } 在标包 { $lot } 的评分却不一致：最低 { $least } 分，最高 { $most } 分。
    .action = 请评标委员会核对事实，改为一致的评分，并在评标报告中记载修改原因。
finding-score-unused = 评分表中有“{ $criterion }”的评分，但评分办法“{ $model }”没有由评委打分的这一项，未予采用。
    .action = 请核对评分项编号或者评分办法。
finding-committee-absent = 评分办法“{ $model }”需要评委打分，但没有评委名单。
    .action = 请补上评委表和评分表。
finding-fact-missing = 投标 { $bid } 在标包 { $lot } 缺少指标“{ $fact }”，“{ $criterion }”无法计分。
    .action = 请在客观指标表中补上数值；缺项不会按零分处理。
finding-fact-not-in-table = 投标 { $bid } 在标包 { $lot } 的指标“{ $fact }”为 { $value }，“{ $criterion }”的评分表中没有这一档。
    .action = 请核对数值，或者补充公布的评分档次。
finding-fact-divisor-zero = 投标 { $bid } 在标包 { $lot } 的指标“{ $fact }”为零，“{ $criterion }”的公式无法计算。
    .action = 请核对数值。
finding-score-too-large = 投标 { $bid } 在标包 { $lot } 的“{ $criterion }”数值过大或者过细，无法精确计算。
    .action = 请核对数值。
finding-performance-incomplete = { $tenderer } { $year } 年的履约评价缺少采购人、服务对象或者第三方中的一方，未予采用。
    .action = 请补齐三方评价。
finding-performance-out-of-range = { $tenderer } { $year } 年的履约评价超出 0 到 100 分，未予采用。
    .action = 请更正评价分数。
finding-small-deduction-range = 小微企业价格扣除比例为 { $percent }%，应在 { $least }% 到 { $most }% 之间。
    .action = 请核对采购文件规定的扣除比例，并由法务复核。
finding-method-not-scored = 竞争性谈判依法按质量和服务相等且报价最低的原则确定供应商，不适用综合评分；以下得分和排名仅供参考。
    .action = 请核对采购方式；需要综合评分的，可采用竞争性磋商。
finding-committee-even = 评审委员会有 { $members } 人，应为单数。
    .action = 请核对评委名单。
finding-committee-small = 评审委员会有 { $members } 人，至少应有 { $least } 人。
    .action = 请核对评委名单。
finding-committee-experts = 评审委员会 { $members } 人中外部专家 { $experts } 人，不足三分之{ $thirds }。
    .action = 请核对评委名单及“采购人代表”一栏。
finding-price-far-below-mean = { $tenderer }（投标 { $bid }）在标包 { $lot } 的报价 { $price } 元低于平均报价 { $mean } 元的 { $share }%。
    .action = 请启动异常低价审查，给予不少于 30 分钟的说明时间；这不是废标理由。
finding-price-far-below-second = { $tenderer }（投标 { $bid }）在标包 { $lot } 的最低报价 { $price } 元低于次低报价 { $second } 元的 { $share }%。
    .action = 请启动异常低价审查，给予不少于 30 分钟的说明时间；这不是废标理由。
finding-price-far-below-ceiling = { $tenderer }（投标 { $bid }）在标包 { $lot } 的报价 { $price } 元低于最高限价 { $ceiling } 元的 { $share }%。
    .action = 请启动异常低价审查，给予不少于 30 分钟的说明时间；这不是废标理由。

finding-namesakes = 供应商“{ $first }”与“{ $second }”的单位负责人同名（{ $person }），未写证件号码，不能判断是否同一人。
    .action = 请核对身份；确为同一人的，在两家的“单位负责人”中写明证件号码，系统即按关联供应商处理。
finding-volume-far-above = 投标 { $bid } 在标包 { $lot } 承诺服务量 { $offered }，超过所需 { $asked } 的 { $most }%，超出部分不计入服务量。
    .action = 请核对是否多写了零；确属承诺的，应在合同中写明并考核。
finding-concentration-forbids-award = 规则 { $rule } 规定“{ $part }”范围内一家供应商（含关联方）至多占 { $most }%，而按合格投标最多只有 { $winners } 家能在此中标，其中必有一家超过。
    .action = 照此规则该范围一个标包也定不了标；请核对比例与该范围的标包数、合格供应商数是否相称。确需调整的，应依法修改采购文件后重新采购。
finding-winners-too-few = 规则 { $rule } 要求“{ $part }”范围内至少 { $least } 家供应商，而有合格投标的规定供应商（关联方按一家计）只有 { $suppliers } 家。
    .action = 照此规则该范围定标的标包不能多于这一家数，其余标包将无人中标；请核对，或依法重新采购。
finding-reserve-without-bids = 规则 { $rule } 为规定的供应商预留“{ $part }”范围内的份额，但他们在此没有合格投标。
    .action = 照此规则该范围一个标包也定不了标；请核对供应商范围，或依法重新采购。
