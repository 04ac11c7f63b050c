# 标包设计：打包是否真的胜过单包。数字传入时已排好格式。

lots-document-kind = 标包设计
lots-award = 服务量 { $service }，价格 { $price } 元，未落实标包 { $unmet } 个
lots-base = 按公布的标包，最优组合：{ $award }。
lots-without = 假如没有人打包投标：{ $award }（服务差 { $more }）。
lots-note = 每个差值都是两次求得最优之差。合并采购后的报价是估计，不是任何人的报价；合同期限、中标限制、拆分的比较请用 zeyou whatif。
lots-none = 没有。
lots-offered = 已有的打包投标
lots-offered-note = 中标的：与“去掉它”相比，差值为负，说明打包值这么多；未中标的：与“必须由它中标”相比，差值是硬要打包的代价。
lots-package = 打包投标
lots-lots = 标包
lots-wins = 中标
lots-loses = 未中标
lots-left-out = 去掉它
lots-forced = 必须由它中标
lots-compared = 比较的是
lots-proposed = 可以合并的标包
lots-proposed-note = 同一采购主体、同一区县、有足够供应商都投标的标包。差值按“各单项报价之和”计算；“合算的价格”指总价降到单项之和的多少，合并才不比分开差（精确到千分之一，两侧都已求解）。
lots-tenderers = 都投标的供应商
lots-break-even = 合算的价格
lots-break-even-at = 不高于 { $percent }%
lots-break-even-sum = 按单项之和已合算
lots-break-even-not = 降到 { $percent }% 也不合算

help-lots = 标包设计：已有的打包投标值多少；哪些标包可以合并采购，总价降到多少才合算。
help-lots-example =
    例：
      zeyou lots scenarios/worked
      zeyou lots 去年的项目 --merge A-01+A-03 --merge B-01+B-02
    适合用去年的投标或估计的投标，设计下一次的标包。
help-lots-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-lots-merge = 要合并的标包，用 + 连接，可写多次；不写则自动挑选成对的标包
help-lots-pairs = 自动挑选时最多几对
help-lots-time-limit = 全部问题合计的时间上限（秒）；不写则算到全部证明为止
help-lots-out = 另存结果的文件夹：网页、Excel 工作簿、CSV 表和 JSON
help-lots-overwrite = 允许替换先前由本程序写出的结果
