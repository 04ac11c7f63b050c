# 一次处理多个项目，以及执行任务的工作进程。

help-batch = 批量评定：文件夹之下的每个项目（文件夹或工作簿），由多个工作进程分别处理。一个项目出错不影响其他项目；供应商共用能力的项目一并决定；中断后再次运行即从断点继续。
help-batch-example =
    示例：
      zeyou batch 各县项目
      zeyou batch 各县项目 --out 结果 --jobs 8
      zeyou batch 各县项目 --fresh
    结果：batch.html（含地图）、batch.xlsx、batch.json、CSV 表，以及每个项目一个文件夹，与 zeyou award 所写相同。
    退出码取最严重者：1 有项目出错；3 有项目没有遵守全部规则的定标；4 有项目未证明或未轮到；0 全部定标。
    按 Ctrl-C 停止，已完成的保留；再次运行同一命令即从断点继续。
help-batch-folder = 存放各项目的文件夹，最多三层
help-batch-out = 结果文件夹；默认为旁边的“文件夹-results”
help-batch-fresh = 不用以前完成的结果，全部重做
help-batch-jobs = 同时运行的工作进程数；默认等于处理器数
help-batch-time-limit = 每个项目或每组一并决定的项目的求解时限（秒）
help-batch-explain-limit = 每个项目全部解释的时限（秒）
help-batch-elastic = 没有遵守全部规则的定标时：按违反最少的方案定标，仅为建议
help-batch-stall-limit = 工作进程多少秒没有回答即更换；默认为各时限之和的四倍加两分钟

help-worker = 从标准输入读取任务并执行，供分发批量任务的引擎使用：每行一个 JSON 对象，每行一个回答。
help-worker-example =
    示例：
      zeyou worker < tasks.jsonl > answers.jsonl
    任务形如 {"{"}"task":{"{"}"id":..,"instance_hash":..,"kind":"award","payload":..{"}}"}，回答形如 {"{"}"result":..{"}"} 或 {"{"}"error":{"{"}"id":..,"class":..,"retryable":..{"}}"}。
help-worker-leashed = 输入一结束就立即退出，任务进行中也不例外

stopping-batch = 正在停止：已完成的保留，再次运行同一命令即可继续……（再按 Ctrl-C 立即退出）
progress-surveying = 正在读取项目：{ $done }/{ $total }
progress-awarding = 正在评定项目：{ $done }/{ $total }
batch-written = 结果已写入 { $folder }（总览见 batch.html）。
batch-no-program = 程序找不到自身，无法启动工作进程：{ $reason }。
worker-unheard = 已无人接收回答：{ $reason }。

batch-title = “{ $folder }”全部项目
batch-document-kind = 多项目总览
batch-made-by = 由 zeyou { $version } 生成，数据格式 { $format }。精确数据见同一文件夹的 batch.json，各项目的精确数据见其文件夹的 award.json。
batch-provenance-note = 各项目的数据来源见其报告。
batch-verdict = { $dossiers } 个项目中 { $awarded } 个已定标：{ $lots } 个标包中 { $won } 个中标，金额 { $price } 元，服务量 { $service }，持证社工 { $workers } 人。合计只计已定标的项目。
batch-failed = { $count } 个项目无法读取或计算，见下。
batch-infeasible = { $count } 个项目没有遵守全部规则的定标。
batch-open = { $count } 个项目的结果不能照此定标：未证明、违反规则或仅为建议。
batch-pending = { $count } 个项目未轮到；再次运行同一命令即可继续。
batch-standing-failed = 出错
batch-standing-open = 未决
batch-proven = 已证明
batch-proven-none = 已证明不存在
batch-not-found = 时限内未找到
batch-within = 差距不超过 { $gap } %
batch-none-found = 没有任何项目

batch-table-failures = 需要关注
batch-table-provinces = 分省
batch-table-prefectures = 分市州
batch-table-counties = 分区县
batch-table-dossiers = 各项目
batch-table-ceilings = 资金上限
batch-table-staffing = 人员下限
batch-table-shared = 把项目联系在一起的能力
batch-column-dossier = 项目
batch-column-count = 项目数
batch-column-dossiers = 项目
batch-column-standing = 结果
batch-column-why = 原因
batch-column-reports = 报告
batch-column-code = 代码
batch-column-name = 名称
batch-column-lots = 标包
batch-column-lots-awarded = 中标
batch-column-service = 服务量
batch-column-rate = 占需求（%）
batch-column-price = 金额（元）
batch-column-ceiling-used = 占资金上限（%）
batch-column-below-floor = 低于人员下限的区县
batch-column-title = 标题
batch-column-buyer = 采购人
batch-column-proof = 最优性证明
batch-column-suppliers = 供应商
batch-column-errors = 错误
batch-column-warnings = 提醒
batch-column-year = 年度
batch-column-used = 已用（元）
batch-column-limit = 上限
batch-column-used-percent = 已用（%）
batch-column-staff = 人员
batch-column-floor = 下限
batch-column-tenderer = 供应商
batch-column-credit-code = 信用代码
batch-column-resource = 能力
batch-column-published = 计入的结果所用
batch-column-lowest-price = 按最低价
batch-column-rank-first = 按名次
batch-column-optimal = 按最优
batch-part-by-hand = { $dossiers }：先于其他项目，按公布的规则逐包决定。
batch-part-proven = 一并决定：{ $dossiers }。已证明：这些项目没有合计更优的定标。
batch-part-open = 一并决定：{ $dossiers }。未证明；合计的差距 { $gap } %。

map-heading = 地图
map-note = 每个区县一块，按市州成组，依行政区划代码排列，并非实际位置。数字只计已定标的项目。出错的项目不在图上。点击可打开该区县的报告。
map-figure-standing = 结果
map-figure-rate = 服务占需求
map-figure-lots = 中标标包
map-figure-ceiling = 占资金上限
map-no-figure = 无数字
map-card =
    { $name } { $code }
    { $standing }
    标包 { $won } / { $lots }
    服务量 { $service }（占需求 { $rate } %）
    金额 { $price } 元
    占资金上限 { $ceiling } %
    { $dossiers }

joint-heading = 与其他项目一并决定
joint-intro = 供应商的能力把本项目与其他项目联系在一起：{ $dossiers }。一并决定：{ $together }。
joint-capacity = { $name }，{ $resource }：全部项目共 { $limit }，其他项目已用 { $elsewhere }，本项目可用 { $left }。
joint-proof = 在其他项目所余的共用能力之内：{ $proof }
joint-others = 其他规则的方案按申报的全部能力计算，如同只有本项目；它们合计会占用多少，见批量总览。
joint-proven = 已证明：一并决定的项目没有合计更优的定标；因此在其他项目所余的能力之内，本结果最优。
joint-open = 未证明：一并决定的项目合计最多还可能好 { $gap } %。

finding-joint-not-repeated = 同组其他项目（{ $dossiers }）占用共用能力的数量取自结果本身，因为它们在别的文件里。
    .action = 如需重新计算，请对整个文件夹运行 zeyou batch。
finding-batch-empty = “{ $folder }”里没有项目：{ $reason }。
    .action = 请指定含有子文件夹（tender.toml 和 CSV 表）或 .xlsx 工作簿的文件夹，最多三层。
finding-batch-running = 另一次运行正在使用“{ $folder }”。
    .action = 请等它结束，或用 --out 指定别的文件夹。
finding-inputs-moved = 处理期间“{ $dossier }”的文件有变动，未保留结果。
    .action = 请在文件不再变动后再次运行同一命令。
finding-worker-unavailable = 无法启动工作进程：{ $reason }。
    .action = 请检查程序是否允许运行、进程数和内存是否充足，然后再次运行同一命令。
finding-worker-died = 该项目使工作进程终止了 { $times } 次，已放弃（{ $reason }）。进程最后的输出：{ $said }
    .action = 其他项目不受影响。请检查内存是否足够；可单独对该项目运行 zeyou award，若仍失败请保留项目并反馈。
worker-stalled = 未按时回答
worker-nonsense = 答非所问
worker-gone = 进程已结束
finding-request-unreadable = 有一行不是请求：{ $reason }。
    .action = 请求的格式见 zeyou worker --help。
finding-not-priced = { $dossier } 无法按价格求解：其定标模型不能按区县拆分，或者请求中的标包块或价格数目与它不符。
    .action = 价格数目和块数见零价格请求（vector 为空）的答复。
finding-joint-infeasible = 这些项目放在一起没有遵守全部规则的定标：{ $dossiers }。各自单独有，但共用的能力（或其他项目用后所余）不够（可用 / 本处申报）：{ $capacities }。
    .action = 供应商无法承担对其要求的全部服务：请研究必须授予的标包可否暂缓，或在只有它们投标之处重新招标。
finding-joint-objectives-differ = 共用能力的项目目标不同，或含公平目标、预留候补，无法相加。已依次决定，每个在前面所余的能力之内：{ $order }。
    .action = 结果是按此次序各自最优，而不是合计最优。给它们同一目标即可一并决定。
finding-shared-capacity-differs = { $name } 在不同项目中申报的能力“{ $resource }”不一致，从 { $least } 到 { $most }。以最少的为准。
    .action = 请向供应商核实；能力是对全部区县而言的。
finding-shared-capacity-exceeded = 按公布的规则逐包得出的结果共用去 { $used }，而全部区县的能力只有 { $limit }：{ $where }。
    .action = 各项目文件都遵守了，但供应商做不了这么多：签约之前请厘清。
finding-shared-ceiling-exceeded = 多个项目从 { $name }（{ $code }）{ $year } 年的资金上限中支付：合计 { $used } 元，上限 { $limit } 元。项目：{ $dossiers }。
    .action = 各自都没有超限。请并入一个项目，或把其他项目的支付填为已承诺金额。

# 省级行政区划（GB/T 2260）。
province-11 = 北京市
province-12 = 天津市
province-13 = 河北省
province-14 = 山西省
province-15 = 内蒙古自治区
province-21 = 辽宁省
province-22 = 吉林省
province-23 = 黑龙江省
province-31 = 上海市
province-32 = 江苏省
province-33 = 浙江省
province-34 = 安徽省
province-35 = 福建省
province-36 = 江西省
province-37 = 山东省
province-41 = 河南省
province-42 = 湖北省
province-43 = 湖南省
province-44 = 广东省
province-45 = 广西壮族自治区
province-46 = 海南省
province-50 = 重庆市
province-51 = 四川省
province-52 = 贵州省
province-53 = 云南省
province-54 = 西藏自治区
province-61 = 陕西省
province-62 = 甘肃省
province-63 = 青海省
province-64 = 宁夏回族自治区
province-65 = 新疆维吾尔自治区
province-71 = 台湾省
province-81 = 香港特别行政区
province-82 = 澳门特别行政区
