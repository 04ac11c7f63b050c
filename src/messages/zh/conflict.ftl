# 没有可行方案时：互相冲突的要求，以及最少要放宽多少。

conflict-heading = 为什么没有可行方案：互相冲突的要求
conflict-note = 以下每一组要求，任何报价组合都不能同时满足（经求解证明）；去掉其中任何一项，同组其余各项就能同时满足。每一组都必须解决。
conflict-all = 障碍仅此而已：每一组只要第一项让步，就有可行的定标方案。
conflict-not-all = 到达时限：可能还有其他冲突。
conflict-none-found = 到达时限，尚未找到冲突。请延长 --explain-limit 后重新计算。
conflict-title = 冲突{ $number }：以下{ $count }项要求不能同时满足
conflict-title-one = 冲突{ $number }：任何报价组合都不能满足这项要求
conflict-reducible = 到达时限：未能逐项证明此冲突中的每项要求都必不可少。
conflict-required-lot = 标包{ $lot }（{ $title }）必须采购；合格报价：{ $bids }
conflict-quality-floor = 标包{ $lot }（{ $title }）的质量底线{ $limit }；仅因质量底线被排除的报价：{ $bids }
conflict-rule = 采购文件的规则“{ $rule }”（此处为{ $part }）：{ $sentence }
conflict-standby = 采购文件的规则“{ $reserve }”：每个定标的关键标包都有备选供应商，任何一家供应商退出时都接得住
conflict-at-most = { $check }：不超过{ $limit }
conflict-at-least = { $check }：不少于{ $limit }
conflict-equal = { $check }：正好{ $limit }
conflict-short-at-most = 若只由它让步，至少须提高{ $amount }
conflict-short-at-least = 若只由它让步，至少须降低{ $amount }

relaxation-heading = 最少要放宽多少
relaxation-order = 公布的让步次序：先是人员配备，缺的人还可以招聘（第九条）；再是资金上限，须由有权机关决定（第八条）；最后才是必须采购的标包，救助对象的利益不受损失（第十二条）。因此以下方案先使无人中标的必采标包最少，再使超出上限的资金最少，再使缺额人员最少。
relaxation-fund-ceiling-rate = { $place }{ $year }年资金上限还差{ $amount }。
relaxation-staffing-rate = { $place }还须增加在岗救助人员{ $amount }。
relaxation-unawarded = 必须采购的标包{ $lot }（{ $title }）将无人中标。
relaxation-total = 合计：无人中标的必采标包{ $lots }个，超出上限的资金{ $money }元，缺额人员{ $persons }人。
relaxation-proven = 已证明：再少就不够。
relaxation-not-proven = 到达时限：这样放宽已经足够，但未证明是最少的。
relaxation-impossible = 已证明：即使所有人员配备、资金上限和必采要求都让步，其余规则仍不能同时满足。须修改冲突中所列的采购文件自身规则。
relaxation-unknown = 到达时限，尚无答案。请延长 --explain-limit（使用 --elastic 时延长 --time-limit）后重新计算。
relaxation-sign = 待签署：所需豁免列在 proposed-waivers.csv 中，列名与“豁免”表相同；由有权机关填写批准机关、批准日期和理由。把这些行放入卷宗的豁免表后重新定标，同一方案即符合这些规则。
relaxation-lots = 无人中标的必采标包须另行采购，或由采购文件取消必须采购的要求；豁免解决不了。
relaxation-not-an-award = 以下是建议方案。所需豁免签署之前，它不是中标结果。
relaxation-award = 如需查看这样定标的方案，请加上 --elastic 重新运行。

report-standing-elastic = 建议方案，尚需豁免
report-verdict-elastic = 没有任何方案能同时满足全部规则。以下方案违反最少：{ $lots }个标包中{ $awarded }个有中标人，合计{ $price }元，由{ $suppliers }家供应商承接。这只是建议方案，不是中标结果：在下列豁免签署并重新定标之前，不得据此定标。

level-unawarded-lots = 无人中标的必采标包
level-excess-money = 超出上限的资金
level-missing-staff = 缺额人员

report-verify-proposal = 核验通过：award.json 与卷宗文件一致。建议方案的{ $checks }项规则复核中{ $broken }项不符合，正是它建议豁免或无人中标的那些。

report-conflict = 冲突
report-demand = 要求
report-alone-short = 单独须让步
report-amount = 数额
report-authority = 批准机关
report-date = 批准日期
report-grounds = 理由
report-irreducible = 每项均证明必要

progress-conflicts = 正在查找冲突：已找到{ $count }组

finding-award-needs-waivers = 这是建议方案，不是中标结果：尚需签署{ $waivers }项豁免，另有{ $lots }个必须采购的标包无人中标。
    .action = 请由有权机关签署 proposed-waivers.csv 中的豁免并放入卷宗，确定无人中标的标包如何处理，然后重新定标。
finding-conflicts-not-repeated = 建议方案、各项复核和所需豁免已按卷宗文件重新计算；没有可行方案、再少就不够这两点采信结果文件的说法，因为复核不重新求解。
    .action = 如需再次证明，请对同一卷宗运行 zeyou award，比较两份 award.json。
