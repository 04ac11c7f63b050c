# 权重：权重在什么范围内，领先者和中标人不变。

weights-verdict = 共 { $lots } 个标包，其中 { $free } 个在任何一项允许的权重下领先者都不变。中标人按公布的规则（{ $rule }）计算，权重以 { $step } 分为一格。
weights-note = 一项权重变动时，其余各项按原比例分享余下的分值；价格分权重始终在法定范围内。领先者每个边界的两侧都重新评审过；中标人先等距取样，再逐次折半到一格，两次取样之间先变后又变回的情形不会被发现。
weights-incomplete = 时限先到：有的边界尚未找准。
weights-criteria = 各项权重可以变动的范围
weights-criteria-note = 单位：分。范围以法律对价格分的规定和各项权重均大于零为限。
weights-criterion = 评分项
weights-published = 公布的权重
weights-least = 最低
weights-most = 最高
weights-leaders = 得分最高者不变的权重范围
weights-ranges-note = 标 * 的一端是允许的极限，直到极限也未发现换人。
weights-winners = 中标人不变的权重范围
weights-no-winners = 按公布的权重没有（在时限内证明的）满足全部规则的方案，因此没有这张表。
weights-holder = 现在
weights-other = 变为
weights-changed = 换人时的权重
weights-change = 变动（分）
weights-nearest-leaders = 最容易改变领先者的权重变动
weights-nearest-winners = 最容易改变中标人的权重变动
weights-nearest-none = 没有：在允许的范围内都不换人。
weights-map = 两项权重下的中标方案
weights-map-verdict = 行是“{ $rows }”的权重，列是“{ $columns }”的权重；共有 { $awards } 种不同的方案。· 表示法律不允许或没有给其他项留分，× 表示没有满足全部规则的方案，? 表示时限内没有答案。
weights-award = 方案
weights-cells = 格数
weights-differs = 与公布权重下的方案不同之处
weights-as-published = 公布权重下的方案

weights-document-kind = 权重分析
weights-map-note = 每格是一对权重，颜色相同即方案相同；白格表示法律不允许、没有给其他项留分或时限内没有答案。
weights-shade-second = 格数最多的另一方案
weights-shade-third = 次多的另一方案
weights-shade-further = 其余方案

help-weights = 权重：每个标包的领先者和中标人，在每项权重的什么范围内不变；两项权重一起变时各是什么方案。
help-weights-example =
    例：
      zeyou weights scenarios/worked
      zeyou weights scenarios/worked --map price,plan --steps 21
      zeyou weights 我的项目 --map price=10..30,plan=5..40 --time-limit 600
help-weights-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-weights-step = 权重的格，分
help-weights-map = 画出两项权重下的中标方案：“行,列”，写评分项编号；可写范围，如 price=10..30
help-weights-steps = 图上每一边取多少个权重
help-weights-time-limit = 时间上限（秒）；不写则算完为止
help-weights-out = 把结果（网页、工作簿、CSV 表和 JSON）写到这个文件夹
help-weights-overwrite = 覆盖该文件夹里已有的结果
