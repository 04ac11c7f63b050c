# 命令行：帮助、提示、进度。

help-heading-usage = 用法：
help-heading-commands = 命令
help-heading-arguments = 参数
help-heading-options = 选项
usage-error = 命令写法不对。“zeyou --help” 或 “zeyou 命令 --help” 可看用法和例子。程序的说明如下：

help-zeyou = 择优：社会救助服务政府购买的评标与定标优化。读入一个项目的卷宗，审资格、算评分、求最优定标、证明、解释、出报告。
help-zeyou-example =
    例：
      zeyou new 我的项目           生成一个可直接检查的模板
      zeyou check 我的项目         检查卷宗，列出所有问题
      zeyou award 我的项目         定标，结果写入“我的项目-results”

    退出码：0 完成；1 有必须先解决的问题，或复核未通过；2 命令写法不对；
            3 没有满足全部规则的定标；4 到达时间上限，结果未证明为最优。
help-argument-json = 以 JSON 输出，供程序读取
help-argument-lang = 语言：zh 中文，en 英文；不写则按系统语言，默认中文
help-argument-colour = 颜色：auto 仅在终端上着色，always 总是，never 从不
help-argument-help = 显示帮助
help-argument-version = 显示版本

help-check = 检查卷宗：文件、表格、引用、规则、评分办法、资格。一次列出全部问题。
help-check-example =
    例：
      zeyou check scenarios/worked
      zeyou check 我的项目.xlsx --json
help-check-dossier = 卷宗：一个文件夹（tender.toml 和 CSV 表），或一个 .xlsx 工作簿

help-score = 审资格并评分：每个标包的排名、各项得分，以及被排除的投标和全部理由。
help-score-example =
    例：
      zeyou score scenarios/worked
help-score-dossier = 卷宗：文件夹或 .xlsx 工作簿

help-award = 定标：最低价、排名第一、最优组合三种规则并列；按公布的规则给出结果，并写成报告。
help-award-example =
    例：
      zeyou award scenarios/worked
      zeyou award 我的项目 --out 定标结果 --time-limit 300
    按 Ctrl-C 会停止求解，并保留目前找到的、已复核的最好方案。
help-award-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-award-out = 结果文件夹；不写则为“卷宗名-results”，放在卷宗旁边
help-award-overwrite = 允许替换先前由本程序写出的结果文件夹
help-award-time-limit = 求解时间上限（秒）；不写则算到证明最优为止
help-award-work-limit = 分解求解的工作量上限（搜索节点数）；与时间上限不同，在任何机器、任何线程数下结果都相同
help-award-threads = 求解使用的线程数；不写则用全部。结果与线程数无关
help-award-log = 把求解过程（时间、当前最好值、上界、差距、节点数）逐行写成 JSON
help-award-explain-limit = 全部解释合计的时间上限（秒）；来不及回答的会注明
help-award-elastic = 没有可行方案时，按违反最少的方案给出建议；在所需豁免签署之前，它只是建议方案，不是中标结果

help-pivot = 关键因素分析：逐一去掉一位评委、一个评分项，或增减一分，看中标人是否改变；并列出评分不一致的客观评审因素、与其他评委相差较大的评委、评委意见的一致程度。
help-pivot-example =
    例：
      zeyou pivot scenarios/worked
      zeyou pivot 我的项目 --time-limit 600 --json > 关键因素.json
    退出码 4：有问题在时限内没有答案，已逐一列出。
help-pivot-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-pivot-time-limit = 关于中标人的全部问题合计的时间上限（秒）；来不及回答的列为未回答

help-verify = 复核结果：只凭卷宗文件重算每一条规则、每一个数字；不用求解器，全部为精确整数运算。
help-verify-example =
    例：
      zeyou verify scenarios/worked
      zeyou verify 定标结果/award.json --dossier 我的项目
help-verify-result = 卷宗（复核其旁边的“-results”文件夹）、结果文件夹或 award.json
help-verify-dossier = 结果所依据的卷宗；结果不在默认位置时需要写明

help-new = 新建：生成一个带说明、可直接通过检查的卷宗模板。
help-new-example =
    例：
      zeyou new 我的项目
help-new-directory = 新文件夹；必须不存在或为空

help-viability = 招标前的可行性：不需要投标，只凭标包、区县和资金，测算在给定人工成本下资金上限与人员配备底线能否同时做到，做不到时差多少。
help-viability-example =
    例：
      zeyou viability 我的项目 --staff-year-cost 62900
      zeyou viability 我的项目 --staff-year-cost 85000 --json
      zeyou viability 我的项目 --staff-year-cost 62900 --html 可行性.html
help-viability-dossier = 卷宗：tender.toml 以及采购主体、资金、区县、标包各表；可以还没有供应商和投标
help-viability-staff-year-cost = 每名派驻人员一年的全部用工成本（元），由您给出。（供参照的估计：按2017年全国统计，3%的资金上限摊到2‰底线要求的每名人员，约为每年62,900元）
help-viability-html = 另写成一个网页文件（中英文）
help-viability-overwrite = 允许替换已有的网页文件

help-schema = 数据格式：输出卷宗、结果或其他命令所输出内容的 JSON 格式定义。
help-schema-example =
    例：
      zeyou schema > 卷宗格式.json
      zeyou schema award > 结果格式.json
      zeyou schema columns            每张表、每一列的说明
help-schema-kind = dossier 卷宗（默认），award 结果，explain 解释，pivot 关键因素分析，frontier 前沿，budget 预算曲线，fairness 公平曲线，viability 可行性，voice 口径，whatif 假如，lots 标包设计，weights 权重，draws 抽样，robust 稳健方案，batch 批量总览，columns 各表各列的说明（Markdown）

help-import = 导入公开数据，生成卷宗。
help-import-example =
    例：
      zeyou import worldbank bids.csv --project P113435 --out 世行项目
      zeyou import gap c05100 --out 指派问题
      zeyou import pabulib 华沙*.pb --out 华沙
      zeyou import coupled n21_s1_full --out 多县算例
help-import-format = 格式：worldbank 世界银行授标公告；gap 广义指派问题；sscflp 单一来源设施选址；cats 组合拍卖；pabulib 参与式预算；coupled 多县耦合算例（文件夹）
help-import-files = 要读的文件；coupled 为文件夹
help-import-project = 世界银行项目编号（仅 worldbank）
help-import-out = 卷宗文件夹；必须不存在或为空

help-export = 把定标模型写成通用求解器的格式，供其他求解器核对最优值。
help-export-example =
    例：
      zeyou export scenarios/worked --mps 模型.mps --lp 模型.lp
      zeyou export scenarios/worked --lp -        直接打印
help-export-dossier = 卷宗：文件夹或 .xlsx 工作簿
help-export-mps = 写成自由格式 MPS 的文件；- 表示打印
help-export-lp = 写成 CPLEX LP 格式的文件；- 表示打印
help-export-overwrite = 允许替换已有的文件
export-nothing-asked = 请用 --mps 或 --lp 写明要写的文件。
export-written = 模型已写入 { $file }。
finding-export-beyond-floats = 模型中有的数字超过双精度浮点数的位数，别的求解器读入时会四舍五入。
    .action = 用别的求解器核对时，请在最后几位上留有余地；择优自身按整数精确计算。

help-generate = 生成真实规模的虚构项目：一个市州，或任意个区县（从四川各县起，最多到全国的 2,844 个）；数字和供应商均为虚构。
help-generate-example =
    例：
      zeyou generate 演练 --seed 7
      zeyou generate 全省 --counties 183
      zeyou generate 全国 --counties 2844 --capacity loose
help-generate-out = 卷宗文件夹；必须不存在或为空
help-generate-prefecture = 四川市州的 GB/T 2260 代码，例如 510100 成都市、511500 宜宾市
help-generate-counties = 区县个数，1 至 2844：前 183 个是四川真实区县（按代码顺序），其后为虚构区县；另写出预设可行方案“目录-planted.csv”；办法见 scenarios/generated.zh.md
help-generate-capacity = 供应商能力占其全部投标所需的比例：tight 8%～40%，loose 25%～80%，none 不限（各县互不牵连）
help-generate-seed = 随机种子：相同的种子生成相同的卷宗

help-completions = 生成命令补全脚本。
help-completions-example =
    例：
      zeyou completions bash > /etc/bash_completion.d/zeyou
help-completions-shell = 命令行外壳

check-counts = 共 { $lots } 个标包，{ $tenderers } 家供应商，{ $bids } 份投标。
results-written = 结果已写入 { $folder }（report.html 为完整报告）。
template-written = 模板已写入 { $folder }。请先阅读其中的说明，再用 “zeyou check { $folder }” 检查。
dossier-written = 卷宗已写入 { $folder }。
stopping = 正在停止：保留已复核的最好方案……（再按一次 Ctrl-C 立即退出）
progress-line = { $level }　已完成 { $done }　目前最好 { $incumbent }　上界 { $bound }　差距 { $gap }
stopping-questions = 正在停止：尚未回答的问题将列为未回答……（再按一次 Ctrl-C 立即退出）
progress-counties = 已生成的区县：{ $done }/{ $total }
progress-questions = 已回答的问题：{ $done }/{ $total }
progress-explaining = 正在解释综合得分第1名为何未中标：{ $done }/{ $total }
out-inside-dossier = 结果不能写进卷宗里面：{ $folder }。请用 --out 指定卷宗以外的文件夹。
verify-no-result = 找不到要复核的结果：{ $path }。请先运行 “zeyou award”，或写明结果文件夹。
verify-no-dossier = 不知道结果 { $path } 所依据的卷宗在哪里。请用 --dossier 写明。
import-project-missing = 请用 --project 写明世界银行项目编号，例如 --project P113435。
generate-counties-range = 区县个数须为 1 至 { $most }（全国县级区划数）。
planted-written = 预设的可行方案已写入 { $file }。
generate-no-prefecture = 四川没有代码为 { $code } 的市州。例如 510100 是成都市。
import-one-file = 此格式一次只读一个文件或文件夹。

finding-dossier-unwritable = 无法把卷宗写入“{ $folder }”：{ $reason }。
    .action = 请换一个不存在或为空的文件夹。
log-unwritable = 无法写求解日志：{ $reason }
