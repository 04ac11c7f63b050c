# 抽样：价格、人数、评分、退出和资金不确定时，既定方案会怎样，各次抽样由谁中标。

model-kind-spread = 三个由小到大的百分比（最低、最可能、最高），大于0、不超过1000
model-kind-chance = 0至100之间的百分比

draws-document-kind = 抽样分析
draws-verdict = 抽样 { $made } 次（要求 { $asked } 次），种子 { $seed }；按公布的规则（{ $rule }）定标。同一种子的同一次抽样总是同样的数字，与线程数无关。
draws-built-in = 用的是缺省假设，其中的数字没有来源，只供试用；正式测算请用 --model 指定自己的文件，写明数字从何而来。
draws-note = 各项不确定性相互独立地抽取。“既定方案不变”逐次重新复核全部规则，退出的供应商不再服务也不付款，无人顶替；“重新定标”时退出者视为没有投标。
draws-no-award = 按现有数据没有（在时限内证明的）满足全部规则的方案，因此没有“既定方案不变”的结果。
draws-lawful = 既定方案不变，全部规则都满足的可能性：{ $how }
draws-complete = 既定方案的供应商全部没有退出的可能性：{ $how }
draws-frequency = { $percent } %（{ $low }–{ $high } %）
draws-totals = 服务量和价格的分布
draws-totals-note = 分位数都是实际抽到的值；标准误是均值的标准误。
draws-total = 合计
draws-as-is = 现有数据下
draws-mean = 均值
draws-error = 标准误
draws-least = 最低
draws-q05 = 5 %
draws-q25 = 25 %
draws-median = 中位数
draws-q75 = 75 %
draws-q95 = 95 %
draws-most = 最高
draws-service-kept = 服务量，既定方案不变
draws-service-anew = 服务量，重新定标
draws-price-kept = 价格（元），既定方案不变
draws-price-anew = 价格（元），重新定标
draws-boxes-note = 箱体是四分位数，两端是最低和最高；标记是既定方案在现有数据下的值。
draws-clauses = 既定方案不变时，各项上限和底线满足的可能性
draws-clauses-note = 括号内是威尔逊区间（95 %）。除上限和底线外，只列抽样中被违反过的规则。
draws-bars-note = 最常被违反的在最上面，最多列 { $most } 条。
draws-clause = 规则
draws-holds = 满足的可能性
draws-least-slack = 余量最少时
draws-least-in = 在第几次抽样
draws-anew = 每次抽样重新定标
draws-anew-verdict = 有方案的可能性：{ $how }；{ $none } 次没有满足全部规则的方案，{ $open } 次在时限内没有答案；共出现 { $different } 种不同的方案，最常见的如下。
draws-how-often = 出现的可能性
draws-draws = 次数
draws-flips = 与既定方案不同的标包
draws-first = 首次出现在第几次抽样
draws-lots = 各标包由谁中标
draws-decided = 既定方案
draws-stays = 仍由其中标
draws-stays-note = 每次抽样重新定标时，各标包仍由既定方案的中标人中标的可能性；最不稳的在最上面，最多列 { $most } 个。
draws-winners = 各次抽样的中标人
draws-model = 不确定性的假设
draws-model-note = 三个数是原值的百分比，按三角分布抽取。
draws-model-source = { $title }；数字来源：{ $source }
draws-uncertain = 不确定的数字
draws-likely = 最可能
draws-spread-prices-market = 续签价格：全部供应商共同（标包最高限价随之提高，不因此排除任何人）
draws-spread-prices-tenderer = 续签价格：各供应商自己
draws-spread-recipients-all = 救助对象：各区县共同
draws-spread-recipients-county = 救助对象：各区县自己
draws-spread-funds-growth = 预计的上限基数：逐年、各采购主体共同的增长
draws-spread-funds-jurisdiction = 预计的上限基数：各采购主体自己
draws-scores-as-given = 评分：按原分，不抽。
draws-scores-committee = 评分：评审席位逐一从现有评委中有放回地重抽，同一席位对全部投标用同一位评委的分。
draws-scores-points = 评分：每个分数从评委对同一投标、同一标包、同一评分项的分中有放回地重抽。
draws-exits = 退出：每家供应商 { $percent } %，写明的除外。
draws-exit-of = 退出：{ $tenderer } { $percent } %。

progress-draws = 已完成的抽样：{ $done }/{ $total }
stopping-draws = 正在停止：保留已完成的抽样……（再按一次 Ctrl-C 立即退出）

help-draws = 抽样：价格、人数、评分、退出和以后年度资金不确定时，既定方案能否守住各项上限和底线，各次抽样由谁中标。
help-draws-example =
    例：
      zeyou draws scenarios/worked --seed 2026 --draws 1000
      zeyou draws 我的项目 --seed 7 --model 不确定性.toml --time-limit 600 --out 抽样结果
    假设文件的写法见 models/uncertainty/assumed.toml。
help-draws-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-draws-seed = 种子：记入结果，同一种子总是同样的抽样
help-draws-draws = 抽样次数
help-draws-model = 不确定性的假设（TOML）；不写则用没有来源的缺省假设
help-draws-decided-only = 只看既定方案不变会怎样，不重新定标
help-draws-time-limit = 时间上限（秒）；不写则全部抽完
help-draws-out = 结果文件夹：带图表的网页、工作簿、CSV 表、JSON 记录；不写则只在屏幕上显示
help-draws-overwrite = 覆盖该文件夹里已有的结果
