# 卷宗的各张表：名称，再是每张表、每一列的意思。这就是用户文档：一句话，写明单位和留空的含义。

title-tender = 项目
title-jurisdictions = 采购主体
title-funds = 资金
title-counties = 区县
title-lots = 标包
title-win-limits = 中标限制
title-tender-rules = 定标规则
title-waivers = 豁免
title-tenderers = 供应商
title-conditions = 基本条件
title-staff = 人员
title-capacities = 能力
title-debarments = 禁入
title-performance = 履约评价
title-discounts = 折扣
title-once-only = 一次性报价
title-earlier = 原中标
title-bids = 投标
title-seconded = 派驻人员
title-uses = 能力占用
title-key-workers = 骨干人员
title-payments = 付款
title-experts = 评委
title-scores = 评分
title-facts = 客观指标

kind-text = 文字
kind-id = 编号
kind-ids = 若干编号
kind-integer = 整数
kind-decimal = 数字，最多 { $places } 位小数
kind-money = 金额，元或万元
kind-yes-no = 是或否
kind-date = 日期
kind-month = 月份
kind-year = 年度
kind-choice = 任选其一
kind-choices = 选一项或几项，用分号隔开
columns-title = 卷宗的表和列
columns-introduction = 卷宗是一个文件夹，里面有 tender.toml 和各表的 CSV 文件；也可以是一个 .xlsx 工作簿，每张表一个工作表。文件、工作表和列都可以用中文名或英文名，列的顺序不限。金额默认以元为单位，以万元为单位时请在列名后写“（万元）”。日期写成 2026-03-16，月份写成 2026-04。说明、扫描件等其他文件可以放在一起，不影响读取。
columns-column = 列
columns-chinese = 中文名
columns-english = 英文名
columns-kind = 填写内容
columns-required = 必填
columns-meaning = 含义
columns-yes = 是
columns-no = 否
columns-table-required = 这张表必须有。
columns-table-optional = 这张表可以没有。
columns-key = 每行按以下各列区分，不得重复：{ $columns }。

table-tender = 采购项目本身：写在 tender.toml 的 [tender] 下，每行一项；或写在工作表中，每行左边是项目、右边是内容。
column-tender-id = 采购项目编号，与采购文件一致。
column-tender-title = 采购项目名称，每份报告都会写上。
column-tender-buyer = 组织采购的采购主体代码，须在“采购主体”表中。
column-tender-bid-date = 开标日期；供应商资格和禁入期都以这一天为准。
column-tender-method = 采购方式；最少供应商数和价格分权重范围随之而定。
column-tender-fiscal-year = 首笔付款所在的财政年度（自然年）。
column-tender-policy = 采用的政策规则，例如 sichuan-2026；自定规则放在 rules 文件夹中。
column-tender-law = 采用的政府采购法规则，例如 national-2026。
column-tender-scoring-model = 采用的评分办法，例如 services-comprehensive；自定办法放在 scoring 文件夹中。
column-tender-award-rule = 采购文件公布的定标规则；按其他规则算出的结果只能作为测算方案。
column-tender-objective = 最优组合依次追求的目标，先写的优先；须与采购文件公布的一致；留空按“服务量；价格；社会工作者”。
column-tender-small-deduction-percent = 采购文件规定的小微企业价格扣除比例，单位为百分之一（10 表示 10%）；留空表示不扣除。
column-tender-contact-person = 采购人或采购代理机构的联系人，写入通知书；留空则通知书上留空格。
column-tender-contact-phone = 联系人的电话，写入通知书；留空则通知书上留空格。
column-tender-contact-address = 采购人或采购代理机构的地址，写入通知书；留空则通知书上留空格。
column-tender-challenge-office = 接收质疑的部门及其电话、地址，写入通知书；留空则不写。
column-tender-complaint-office = 受理投诉的部门及其电话、地址，写入通知书；留空则不写。
column-tender-provenance = 数据是真实的还是虚构的，每份报告都会注明。
column-tender-provenance-note = 数据来源，用文字说明。

table-jurisdictions = 采购主体的层级：省、市、县、乡；上级的资金上限包含下级的支出。
column-jurisdictions-code = 行政区划代码：6 位数字（GB/T 2260），乡镇为 9 位。
column-jurisdictions-name = 名称，例如武侯区。
column-jurisdictions-level = 所在层级。
column-jurisdictions-parent = 上级的代码；最上级留空。

table-funds = 计算资金上限的依据，每个采购主体每年一行；没有列出的采购主体自身不设上限。
column-funds-jurisdiction = 采购主体代码。
column-funds-year = 上限所属的财政年度。
column-funds-prior-spending = 上一年社会救助专项资金支出总额；上限按它的一定比例计算（四川为 3%）。
column-funds-committed = 以前合同已经承诺在本年度支付的金额；留空表示没有。
column-funds-estimated = 上述支出是否为预计数；留空表示否。

table-counties = 服务所在区县及其救助对象和工作人员数，用于核算人员配备。
column-counties-code = 6 位区县代码（GB/T 2260）。
column-counties-name = 区县名称。
column-counties-urban-dibao = 城市低保人数，单位为人。
column-counties-rural-dibao = 农村低保人数，单位为人。
column-counties-tekun = 特困人员数，单位为人。
column-counties-staff-in-post = 已在岗的社会救助工作人员，单位为人。

table-lots = 标包，按公布的顺序排列；一个标包由一家供应商中标，写明份额步长的可以由几家分担。
column-lots-lot = 标包编号，例如 A-01。
column-lots-title = 标包名称。
column-lots-buyer = 付款的采购主体代码。
column-lots-county = 服务所在区县的代码。
column-lots-service = 政策目录中的服务代码，例如 care（照料护理）；见政策规则文件。
column-lots-volume = 要求的服务量，按标包的单位计，须大于零。
column-lots-unit = 服务量的单位，例如人次。
column-lots-need-weight = 需求权重，1 为一般需求；留空按 1 计。
column-lots-ceiling-price = 全部服务月份的最高限价。
column-lots-first-month = 服务开始的月份。
column-lots-months = 报价所含的服务月数。
column-lots-renewal-months = 可以续签的月数，不含在报价中，但计入合同期限；留空表示不续签。
column-lots-quality-floor = 中标的最低质量分，0 到 100，不含价格分；留空按 0 计。
column-lots-required = 这个标包是否必须采购。
column-lots-critical = 服务中断是否会损害救助对象；留空表示否。
column-lots-group = 用于中标限制和定标规则的标包组；留空表示不属于任何组。
column-lots-reserved-for-small = 是否专门面向中小微单位采购；留空表示否。
column-lots-share-step = 可以由几家分担的标包，份额的步长，须能整除 100；留空表示整包由一家中标。
column-lots-share-least = 一家最少中多少份额，须为步长的倍数；留空表示一个步长。
column-lots-share-most = 一家最多中多少份额，须为步长的倍数；留空表示 100%。
column-lots-winners-most = 最多由几家分担；留空表示不限。

table-win-limits = 采购文件规定的中标限制：一家供应商连同其关联单位最多中多少。
column-win-limits-scope = 限制的范围：全部标包、某个区县的标包，或某个标包组。
column-win-limits-scope-code = 区县代码或标包组名称；范围为全部时留空。
column-win-limits-lots-most = 最多中标的标包数；留空表示不限。
column-win-limits-money-most = 最多中标的金额；留空表示不限。

table-tender-rules = 采购文件另外公布的定标规则，每条一行；可以启用或停用，各有标包范围和供应商范围。
column-tender-rules-id = 规则的名称，不得重复；报告中用它来称呼这条规则。
column-tender-rules-kind = 规则类型。集中度：一家连同关联单位最多占多少（上限，%）；供应商数：不同供应商最少、最多几家；预留份额：至少多少份额给范围内的供应商（下限，%）；骨干人员不重复：同一人同一月份最多在几个标包（上限）；服务保障：最少服务量（下限）；保留原供应商：原供应商能中标的标包不换人；调整上限：最多更换几个标包的供应商（上限）；调整代价：更换一个标包须多带来多少服务量（下限）；预留备选：每个关键标包都预留备选供应商。
column-tender-rules-on = 是否启用；留空表示启用；停用的规则仍会写入报告。
column-tender-rules-lots = 标包范围：全部、各区县、各标包组、各项服务，或指定的标包；分区县、组、服务时，每个各自适用；留空表示全部。
column-tender-rules-lot-codes = 区县代码、标包组、服务代码或标包编号；按区县、组、服务而留空时，表示每一个；范围为全部时留空。
column-tender-rules-tenderers = 供应商范围；新设机构指没有履约评价的供应商；留空表示全部。
column-tender-rules-tenderer-codes = 范围为指定供应商时的供应商编号，否则留空。
column-tender-rules-measure = 上下限计量什么：集中度和预留份额为金额或标包数；服务保障为服务量或需求百分比；调整代价为服务量；其他类型留空。
column-tender-rules-least = 下限；百分比写数字（10 表示 10%）；规则类型不用时留空。
column-tender-rules-most = 上限；百分比写数字（10 表示 10%）；规则类型不用时留空。
column-tender-rules-reason = 依据：采购文件的章节，或为什么这样规定。

table-waivers = 对“原则上”的规定作出的豁免决定，每份报告都会写上。
column-waivers-rule = 豁免哪项规定。
column-waivers-place = 资金上限填采购主体代码，其他填区县代码。
column-waivers-year = 资金上限的年度；其他留空。
column-waivers-amount = 放宽多少：资金上限提高多少元，人员配备减少多少人，学历要求降低几个百分点。
column-waivers-authority = 作出决定的机关。
column-waivers-date = 作出决定的日期。
column-waivers-reason = 作出决定的理由。

table-tenderers = 供应商，每家列一次。
column-tenderers-tenderer = 在本卷宗中的供应商编号，例如 T03。
column-tenderers-name = 单位名称。
column-tenderers-credit-code = 统一社会信用代码，18 位，会核对校验码。
column-tenderers-kind = 单位类型；哪些类型可以承接由政策规定。
column-tenderers-registered-on = 登记（成立）日期。
column-tenderers-controller = 控制人（名称或信用代码）；控制人相同的单位互为关联单位；留空表示不详。
column-tenderers-responsible-person = 单位负责人姓名和证件号码；姓名与号码都相同的单位互为关联单位，只写姓名而同名的仅作提示；留空表示不详。
column-tenderers-size = 规模，用于小微企业价格扣除。
column-tenderers-funded-staff = 财政供养人员数，单位为人；事业单位必须申报；留空表示未申报。
column-tenderers-subcontracts = 是否声明转包（转包的不得中标）；留空表示否。
column-tenderers-own-lots-most = 供应商自愿最多中标的标包数；留空表示不限。
column-tenderers-own-money-most = 供应商自愿最多中标的金额；留空表示不限。

table-conditions = 七项基本条件的审查情况，每家供应商每项条件一行。
column-conditions-tenderer = 供应商编号。
column-conditions-condition = 七项基本条件之一。
column-conditions-met = 资格审查认定是否满足。
column-conditions-evidence = 证明材料的名称、文号和日期；不满足的写明原因。

table-staff = 供应商的人员，按资质分列。
column-staff-tenderer = 供应商编号。
column-staff-qualification = 统计的资质；一人有几种资质的可以分别计入。
column-staff-persons = 人数。

table-capacities = 供应商各项能力的总量（各区县合计），例如人员、车辆、床位。
column-capacities-tenderer = 供应商编号。
column-capacities-resource = 资源名称；投标占用时须用同一名称。
column-capacities-amount = 可用总量，按该资源自己的单位计。

table-debarments = 禁止参加政府采购的期限，以开标日期为准判断。
column-debarments-tenderer = 供应商编号。
column-debarments-from = 禁入期第一天。
column-debarments-until = 禁入期最后一天；留空表示没有截止日期。
column-debarments-authority = 作出决定的机关。
column-debarments-reason = 事由。

table-performance = 以往各年的履约评价；没有列出的供应商按新设机构处理。
column-performance-tenderer = 供应商编号。
column-performance-year = 被评价的年度。
column-performance-buyer-score = 采购人评分，0 到 100；留空表示没有评价。
column-performance-users-score = 服务对象评分，0 到 100；留空表示没有评价。
column-performance-third-party-score = 第三方评分，0 到 100；留空表示没有评价。

table-discounts = 供应商的折扣：中标达到一定数量后，它所有中标投标的报价都打折；每档一行，中得越多折扣越高。
column-discounts-tenderer = 供应商编号。
column-discounts-lots-least = 中标达到这么多标包时适用，可分份额的标包算一个；与“达到金额”二选一。
column-discounts-money-least = 按原报价计算的中标金额达到这么多时适用，不含一次性报价；与“达到标包数”二选一。
column-discounts-percent = 报价减去百分之几（10 表示 10%）。

table-once-only = 供应商的一次性报价（进场、开办费用）：不论中标几个，只付一次。
column-once-only-tenderer = 供应商编号。
column-once-only-county = 在这个区县有标包中标才付；留空表示只要有任何标包中标就付。
column-once-only-price = 一次性报价的金额。
column-once-only-payer = 付款的采购主体代码；留空表示代码与区县相同的采购主体，没有时为采购人。
column-once-only-year = 付款的财政年度；留空表示项目的财政年度。

table-earlier = 重新定标时，各标包原来由谁承担。
column-earlier-lot = 标包编号。
column-earlier-tenderer = 原中标供应商的编号。

table-bids = 投标，按递交顺序排列，每个投标的每个标包一行；同一投标编号有几行的是组合投标，要么全中、要么全不中。
column-bids-bid = 投标编号，例如 B07。
column-bids-tenderer = 供应商编号；同一投标的各行须一致。
column-bids-lot = 标包编号。
column-bids-price = 标包全部服务月份的报价；组合投标填分摊到该标包的金额。
column-bids-volume = 承诺的服务量，按标包的单位计；低于标包要求的投标无效。
column-bids-exclusive-sets = 互斥组名称：同一供应商同组的投标最多中一个；留空表示没有。
column-bids-requires = 前提投标：同一供应商的这些投标中标，本投标才能中标；留空表示没有。

table-seconded = 投标承诺派驻到各区县的人员，计入当地救助人员配备。
column-seconded-bid = 投标编号。
column-seconded-county = 区县代码。
column-seconded-persons = 派驻人数。
column-seconded-degree-holders = 其中大专及以上学历的人数；留空表示没有。
column-seconded-social-workers = 其中持证社会工作者的人数；留空表示没有。
column-seconded-funded = 其中财政供养的人数，不计入人员配备；留空表示没有。

table-uses = 投标中标后占用供应商各项能力的数量。
column-uses-bid = 投标编号。
column-uses-resource = 资源名称，供应商须已在“能力”表中申报。
column-uses-amount = 占用数量，按该资源自己的单位计。

table-key-workers = 指名承诺的骨干人员；同一人可否同时承诺给几个标包，由“定标规则”表中的“骨干人员不重复”规定。
column-key-workers-bid = 投标编号。
column-key-workers-lot = 骨干人员服务的标包编号。
column-key-workers-worker = 人员编号，例如资格证书编号。
column-key-workers-name = 姓名。

table-payments = 各年付款，只有不按月平均付款的投标才填；各年之和须等于该标包的报价。
column-payments-bid = 投标编号。
column-payments-lot = 标包编号。
column-payments-year = 付款的财政年度，须在标包的服务期内。
column-payments-amount = 当年付款金额。

table-experts = 评审委员会成员。
column-experts-expert = 评委编号，例如 E1。
column-experts-name = 姓名。
column-experts-represents-buyer = 是否为采购人代表；留空表示评审专家。

table-scores = 评委打分，每位评委对每个投标、每个标包、每个评分项一行。
column-scores-expert = 评委编号。
column-scores-criterion = 评分办法中的评分项代码，例如 plan（服务方案）。
column-scores-bid = 投标编号。
column-scores-lot = 标包编号。
column-scores-points = 得分，按该评分项自己的分制；留空表示没有打分，不当作 0 分。

table-facts = 计算客观分所用的数值，例如 response_hours（响应小时数）。
column-facts-bid = 投标编号。
column-facts-lot = 标包编号；留空表示适用于该投标的所有标包。
column-facts-fact = 评分办法中的指标名称。
column-facts-value = 数值，按该指标自己的单位计。
