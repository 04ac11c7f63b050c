# 规划台：假如……会怎样。数字传入时已排好格式。

finding-overlay-empty = 这份“假如”没有写任何变化。
    .action = 请至少写一个 [[change]]，或用 combine 写明要合并的其他“假如”。
finding-overlay-lists-differ = “{ $key }”列了 { $names } 项，expects 却列了 { $expected } 项。
    .action = 请给每一项各写一个 expects，顺序一致。
finding-overlay-unknown = 卷宗里没有{ $what }“{ $name }”。
    .action = { $nearest ->
        [none] 请核对编号；前面的变化可能已把它拿掉。
       *[other] 是不是“{ $nearest }”？请核对编号；前面的变化可能已把它拿掉。
    }
finding-overlay-moved = 这项变化预期原值是“{ $expected }”，卷宗里现在是“{ $found }”。
    .action = 卷宗在写这份“假如”之后变过。请确认这个问题仍要问，再把 expects 改为“{ $found }”。
finding-overlay-impossible = 这项变化做不到：{ $reason }。
    .action = 请改正这项变化。
finding-overlay-combine = combine 写明的“{ $name }”不存在，或者绕回了自己。
    .action = { $nearest ->
        [none] 请改正 combine。
       *[other] 是不是“{ $nearest }”？请改正 combine。
    }
finding-overlay-too-many = “{ $name }”的取值组合超过 { $most } 种，没有计算。
    .action = 请减少列表里的取值，或分成几份。
finding-scenario-unknown = 没有叫“{ $name }”的“假如”。
    .action = { $nearest ->
        [none] 请看 what-if 文件夹里有哪些文件；两份一起问，写成“甲+乙”。
       *[other] 是不是“{ $nearest }”？两份一起问，写成“甲+乙”。
    }

overlay-what-jurisdiction = 采购主体
overlay-what-county = 区县
overlay-what-lot = 标包
overlay-what-tenderer = 供应商
overlay-what-bid = 投标
overlay-what-rule = 规则
overlay-what-win-limit = 中标限制的范围
overlay-what-criterion = 评分项
overlay-what-resource = 能力

overlay-reason-money = 金额为负数，或大得不可能
overlay-reason-percent = 百分比须大于0、不超过1000
overlay-reason-no-funds = 该采购主体在这一年没有资金数据
overlay-reason-persons = 人数为负数，或大得不可能
overlay-reason-no-recipients = 原来没有救助对象，无从按比例分配
overlay-reason-no-parameter = 规则集里没有这个参数
overlay-reason-negative = 数字不能为负数
overlay-reason-no-limit = 这里原来没有限制
overlay-reason-hard-rule = 政策没有把这条规则写成“原则上”，任何人不得豁免
overlay-reason-weight = 权重须大于0、小于100
overlay-reason-days = 截止日期早于起始日期
overlay-reason-months = 月数须在1至1200之间
overlay-reason-quality = 质量须在0至100之间
overlay-reason-merged-lots = 合并的标包须各不相同，且都不是可分割的标包
overlay-reason-no-package = 没有一家供应商对这些标包都投了标
overlay-reason-parts = 份数须在2至100之间
overlay-reason-capacity = 能力为负数，或大得不可能
overlay-reason-out-of-range = 数字不在这个参数的单位允许的范围内
overlay-reason-forced-gone = 前面假定必须中标的投标，被这项变化拿掉了
overlay-reason-lot-exists = 已经有这个编号的标包

what-if-as-published = 原样（公布的条件）
what-if-without-optional-rules = 去掉可选规则（项目自定规则和中标限制）

change-parameter = { $key }由 { $expects } 改为 { $value }
change-prior-spending = { $jurisdiction } 用于计算 { $year } 年上限的上年支出由 { $expects } 元改为 { $value } 元
change-committed = { $jurisdiction } 在 { $year } 年已承诺的支付由 { $expects } 元改为 { $value } 元
change-recipients = { $county ->
    [none] 各区县救助对象合计由 { $expects } 人改为 { $value } 人
   *[other] 区县 { $county } 的救助对象由 { $expects } 人改为 { $value } 人
}
change-staff-in-post = 区县 { $county } 的在岗人员由 { $expects } 人改为 { $value } 人
change-prices = { $tenderer ->
    [none] { $lot ->
        [none] 全部报价变为原来的 { $value }%
       *[other] 标包 { $lot } 的全部报价变为原来的 { $value }%
    }
   *[other] { $lot ->
        [none] 供应商 { $tenderer } 的报价变为原来的 { $value }%
       *[other] 供应商 { $tenderer } 对标包 { $lot } 的报价变为原来的 { $value }%
    }
}
change-weight = 评分项 { $criterion } 的权重由 { $expects } 分改为 { $value } 分，其余各项按比例分享余下的分值
change-scoring-model = 评分办法由 { $expects } 改为 { $value }
change-rule = { $value ->
    [true] 启用规则 { $rule }
   *[false] 停用规则 { $rule }
}
change-win-limit = { $measure ->
    [lots] 中标限制（{ $scope }）由 { $expects } 个标包改为 { $value } 个
   *[money] 中标限制（{ $scope }）由 { $expects } 元改为 { $value } 元
}
change-objective = 目标由（{ $expects }）改为（{ $value }）
change-exit = { $name }（{ $tenderer }）没有投标
change-debarment = { $name }（{ $tenderer }）自 { $from } 起被禁入（至 { $until }；{ $authority }：{ $reason }）
change-capacity = 供应商 { $tenderer } 的“{ $resource }”由 { $expects } 改为 { $value }
change-postponed = 标包 { $lot }（{ $title }）推迟，本次不采购
change-required = { $value ->
    [true] 标包 { $lot } 必须采购
   *[false] 标包 { $lot } 可以不采购
}
change-merged = 标包 { $lots } 合并采购，总价按各单项报价之和的 { $value }% 估计（估计，并非报价）
change-split = 标包 { $lot } 平分为 { $value } 份，各自采购（各投标按份估计）
change-added = 增加标包 { $lot }，仿照 { $like } 的 { $value }%{ $county ->
    [none] {""}
   *[other] ，服务地在 { $county }
}（投标为估计，并非报价）
change-contract-months = 标包 { $lot } 的合同由 { $expects } 个月改为 { $value } 个月，数量和价格按比例
change-quality-floor = 标包 { $lot } 的质量底线由 { $expects } 改为 { $value }
change-waiver = { $rule ->
    [fund-ceiling-rate] 假定豁免：{ $place } { $year } 年资金上限提高 { $value } 元（{ $authority }：{ $reason }）
   *[other] 假定豁免：{ $place } 的人员底线降低 { $value } 人（{ $authority }：{ $reason }）
}
change-forced = 假定投标 { $bid }（{ $name }）必须中标
change-forbidden = 假定投标 { $bid }（{ $name }）不得中标

what-if-document-kind = 政府购买社会救助服务 · 情景分析（假如……会怎样）
what-if-verdict = 共 { $asked } 个情景：{ $awarded } 个有中标方案，{ $none } 个没有满足全部规则的方案，{ $refused } 个因卷宗已变或写法有误未计算，{ $open } 个在时限内没有答案。
what-if-note = 各情景都按最优组合规则求解，并与“原样”比较。情景是假设，不是评审结果。
what-if-table = 各情景比较
what-if-table-note = “服务差”是这项变化的代价或收益：与原样的最优方案相比，质量加权服务量多或少多少。
what-if-scenario = 情景
what-if-service = 服务量
what-if-service-more = 服务差
what-if-price = 价格（元）
what-if-price-more = 价格差（元）
what-if-unmet = 未落实标包
what-if-staffing = 人员余量最少处
what-if-staffing-cell = { $name } { $persons } 人
what-if-funds = 资金余量最少处
what-if-funds-cell = { $name } { $year } 年 { $yuan } 元
what-if-suppliers = 供应商数
what-if-flips = 换人标包
what-if-state = 状态
what-if-proven = 已证明最优
what-if-within-gap = 未证明，服务量不超过 { $bound }
what-if-unproven = 未证明
what-if-no-award = 没有满足全部规则的方案
what-if-no-award-short = 没有满足全部规则的方案；至少差：{ $missing }
what-if-no-award-short-unproven = 没有满足全部规则的方案；目前所知差：{ $missing }
what-if-short-funds = { $name } { $year } 年资金上限 { $yuan } 元
what-if-short-staff = { $name }在岗救助人员 { $persons } 人
what-if-short-lot = 标包 { $lot } 无人中标
what-if-unanswered = 时限内没有答案
what-if-refused = 未计算
what-if-tornado = 什么影响最大
what-if-tornado-note = 与原样相比服务量多或少多少，影响最大的情景在上（显示 { $all } 个中的 { $shown } 个）。指向条形可看该情景改了什么。
what-if-scatter = 各情景的服务量与价格
what-if-scatter-note = 每个点是一个情景的最优方案：越高服务越多，越靠左越省钱。点击一个点可看逐包中标人。
what-if-scenarios = 各情景
what-if-winners = 各情景下由谁中标
what-if-winners-note = 只列中标人不一样的标包。浅色：与原样相同；白色：该情景没有这个标包。
what-if-shade-base = 与原样相同
what-if-shade-second = 最常见的另一家
what-if-shade-third = 其次
what-if-shade-further = 再其次
what-if-shade-nobody = 无人中标
what-if-scenario-changes = { $name } — { $title }：{ $changes }
what-if-changes = 各情景改了什么
what-if-lots = 逐包比较
what-if-lots-note = 只列各情景中标人不一样的标包；括号内是情景数。
what-if-holder = { $holder }（{ $count }）
what-if-hangs-on = 较少见的情景
what-if-common = 可以放心承诺的标包
what-if-common-note = 在每一个有方案的情景里，下列标包都由同样的投标中标（或都无人中标）。
what-if-common-none = 没有。
what-if-contested-none = 没有：所有情景的中标人都一样。
what-if-rules = 三种定标规则在各情景下
what-if-rules-note = 标 * 的结果违反某条规则，仅供对照。
what-if-interplay = { $name }：合在一起的服务差是 { $together }，各自单独的服务差之和是 { $sum }。
what-if-interplay-title = 合在一起与各自之和

progress-scenarios = 已完成的情景：{ $done }/{ $total }
stopping-scenarios = 正在停止：已完成的情景保留在 { $file }，再次运行会接着做……（再按一次 Ctrl-C 立即退出）
what-if-kept = 已完成的情景保留在 { $file }；用同样的命令再运行，会从那里接着做。

help-whatif = 假如……会怎样：按 what-if 文件夹里写明的变化，逐一重新评审、求解，并与原样比较。
help-whatif-example =
    例：
      zeyou whatif scenarios/worked
      zeyou whatif 我的项目 资金收紧 资金收紧+少一家 --out 假如结果
    中途停止（包括断电）后再运行，已完成的情景不会重算。变化的写法见 scenarios/what-if.zh.md。
help-whatif-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-whatif-names = 要问的“假如”（what-if 文件夹里的文件名，不带 .toml）；“甲+乙”表示两份一起；不写则全部
help-whatif-overlays = “假如”所在的文件夹；不写则为卷宗里的 what-if
help-whatif-time-limit = 全部情景合计的时间上限（秒）；不写则算到全部证明为止
help-whatif-fresh = 不接着上次未完成的结果做，从头算起
help-whatif-out = 结果文件夹：带图表的网页、工作簿、CSV 表、JSON 记录；不写则只在屏幕上显示
help-whatif-overwrite = 替换文件夹里已有的情景分析结果

