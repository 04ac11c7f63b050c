# 读取文件时的发现：原因一句，.action 说怎么改。

severity-error = 错误
severity-warning = 警告
severity-notice = 提示

reason-not-found = 文件或文件夹不存在
reason-permission-denied = 没有读取权限
reason-no-archive = 不是 xlsx 格式（可能是旧版 xls 改了后缀，或文件已损坏）
reason-malformed = 内部结构已损坏

finding-file-unreadable = 无法读取文件：{ $reason }。
    .action = 请确认文件存在、没有被其他程序占用，并且有读取权限。
finding-table-missing = 缺少表“{ $table }”。
    .action = 请在卷宗中加入 { $file }；“zeyou new” 可生成带说明的模板。
finding-not-a-dossier = 这既不是卷宗文件夹，也不是 xlsx 工作簿。
    .action = 请给出存放 tender.toml 和各表的文件夹，或一个 .xlsx 文件；旧版 .xls 请先另存为 .xlsx。
finding-link-not-followed = 这是一个链接（快捷方式），不会被跟随读取。
    .action = 请把文件本身复制到卷宗文件夹中。
finding-file-not-regular = 这不是普通文件。
    .action = 请换成普通的表格文件。
finding-file-too-large = 文件超过 { $mebibytes } MiB，没有读取。
    .action = 请检查是否放错了文件；表格中的图片、无用工作表请删除后再试。
finding-workbook-too-large = 工作簿解压后超过 { $mebibytes } MiB，没有读取。
    .action = 请检查文件来源；把需要的工作表复制到一个新工作簿后再试。
finding-workbook-unreadable = 工作簿无法读取：{ $reason }。
    .action = 请用表格软件打开后另存为 .xlsx 再试；有密码的工作簿请先取消密码。
finding-encoding-unknown = 文件编码既不是 UTF-8、UTF-16，也不是 GB18030（GBK）。
    .action = 请用表格软件打开，另存为“CSV UTF-8”格式。
finding-encoding-assumed = 文件不是 UTF-8 编码，已按 { $encoding } 读取。
    .action = 如果文字显示正常就不用处理；否则请另存为“CSV UTF-8”格式。
finding-toml-invalid = TOML 格式有误：{ $reason }。
    .action = 请检查这一行：文字要放在英文双引号中，等号两边各一项，每项占一行。
finding-value-not-plain = 这一项是列表或子表，这里只能写一个值。
    .action = 请改成一个文字、数字或日期。
finding-key-unknown = 不认识的项目“{ $key }”，没有使用。
    .action = { $nearest ->
        [none] 请对照列说明，改名或删除。
       *[other] 是不是“{ $nearest }”？请改名或删除。
    }
finding-key-twice = 项目“{ $key }”出现了两次。
    .action = 请只保留一个。
finding-key-missing = 缺少项目“{ $zh }”（{ $en }）。
    .action = 请补上这一项；填法见列说明。
finding-file-unknown = 文件名不是任何一张表的名称，没有读取。
    .action = { $nearest ->
        [none] 如果是要用的表，请按列说明改名；否则可以不理会。
       *[other] 是不是“{ $nearest }”？如果是，请改名；否则可以不理会。
    }
finding-sheet-unknown = 工作表“{ $sheet }”不是任何一张表的名称，没有读取。
    .action = { $nearest ->
        [none] 如果是要用的表，请按列说明改名；否则可以不理会，或把它隐藏。
       *[other] 是不是“{ $nearest }”？如果是，请改名；否则可以不理会，或把它隐藏。
    }
finding-table-twice = 表“{ $table }”出现了两次，另一份是 { $other }。
    .action = 请只保留一份（例如不要同时放中文名和英文名的文件）。
finding-table-too-long = 表格超过 { $most } 行，没有读取。
    .action = 请检查是否放错了文件。
finding-table-too-large = 表格的列或单元格太多，没有读取。
    .action = 请删除右侧和下方多余的内容，只保留说明中的列。
finding-cell-too-long = 单元格超过 { $most } 个字符，已按空白处理。
    .action = 请缩短内容。
finding-quote-unclosed = 从这一行开始的双引号一直没有结束。
    .action = 请补上或删除多余的英文双引号；最好用表格软件重新保存。
finding-file-empty = 表是空的。
    .action = 请填写；必需的列有：{ $columns }。不需要这张表时请删除文件。
finding-header-missing = 前 { $rows } 行中没有找到表头。
    .action = 请加上表头一行；必需的列有：{ $columns }。
finding-rows-missing = 表“{ $table }”只有表头，没有内容。
    .action = 请至少填写一行。
finding-rows-above-header = 表头在第 { $header } 行，上面的标题行（“{ $text }”等）已跳过。
    .action = 不用处理。
finding-unit-above-header = 标题行写有“{ $text }”，但列“{ $title }”没有写明单位，金额可能相差一万倍。
    .action = 请把单位写进列名，例如“{ $title }（万元）”或“{ $title }（元）”。
finding-column-missing = 缺少列“{ $zh }”（{ $en }）。
    .action = 请补上这一列；中文名、英文名都可以，顺序不限。
finding-column-twice = 列“{ $title }”与列“{ $first }”是同一列，出现了两次。
    .action = 请只保留一列。
finding-column-unknown = 不认识的列“{ $title }”，没有使用。
    .action = { $nearest ->
        [none] 如果是备注列，可以不理会；否则请对照列说明改名。
       *[other] 是不是“{ $nearest }”？如果是，请改名；备注列可以不理会。
    }
finding-column-unit-unknown = { $money ->
        [yes] 列“{ $title }”的单位既不是元，也不是万元。
       *[no] 列“{ $title }”不能以万为单位。
    }
    .action = { $money ->
        [yes] 请把单位改为“（元）”或“（万元）”，并相应换算金额。
       *[no] 请换算成原单位的数填写，并把列名中的“万”去掉。
    }
finding-cells-beyond-header = 这一行第 { $position } 列有内容“{ $value }”，而表头只有 { $width } 列。
    .action = 多半是文字中的逗号没有加引号，内容错位；请用表格软件重新保存，或删除多余内容。
finding-total-row = “{ $text }”行是合计，已跳过。
    .action = 请删除合计行，以免被当作数据。
finding-value-missing = “{ $zh }”（{ $en }）没有填写。
    .action = 这一列必须填写。
finding-cell-error = 单元格是公式错误 { $value }。
    .action = 请修正公式，或直接填写数值。
finding-number-bad = “{ $value }”不是数字。
    .action = 请只填数字，例如 1234.50；千位分隔逗号必须每三位一个。
finding-number-negative = “{ $value }”小于零。
    .action = 这里不能是负数，请更正。
finding-number-zero = 这里不能是零。
    .action = 请填写大于零的数。
finding-number-too-large = “{ $value }”超出上限 { $most }。
    .action = 请检查是否多写了零、单位写错，或不同栏填串了。
finding-number-too-fine = “{ $value }”的小数位数太多，这里最多 { $places } 位。
    .action = 请四舍五入后填写；人数、个数只能是整数。
finding-finer-than-fen = 金额“{ $value }”精确到了分以下。
    .action = 金额最多精确到分，请四舍五入后填写。
finding-date-bad = “{ $value }”不是日期。
    .action = 请写成 2026-03-16 或 2026年3月16日。
finding-month-bad = “{ $value }”不是月份。
    .action = 请写成 2026-04 或 2026年4月。
finding-year-bad = “{ $value }”不是年度。
    .action = 请写四位年份，例如 2026。
finding-choice-unknown = “{ $value }”不在可选范围内。
    .action = { $nearest ->
        [none] 可选：{ $words }。
       *[other] 是不是“{ $nearest }”？可选：{ $words }。
    }
finding-choice-twice = “{ $value }”写了两次。
    .action = 每项只写一次，先写的优先。
finding-yes-no-bad = “{ $value }”既不是“是”也不是“否”。
    .action = 请填“是”或“否”。
finding-id-bad = “{ $value }”不能作为编号。
    .action = 编号不能含逗号、分号、顿号、竖线和换行，最长 64 个字。
finding-credit-code-bad = 统一社会信用代码“{ $code }”有误{ $fault ->
        [length] ：有 { $detail } 位，应为 18 位
        [character] ：含有不允许的字符“{ $detail }”
       *[check-digit] ：校验码不符
    }。
    .action = { $fault ->
        [length] 请对照营业执照或登记证书核对。
        [character] 代码只用数字和大写字母，不用 I、O、S、V、Z；请对照证书核对（是不是把 0 写成了 O、把 1 写成了 I？）。
       *[check-digit] 请对照证书逐位核对；如果前 17 位无误，末位应为 { $detail }。
    }
finding-division-code-bad = “{ $code }”不是行政区划代码。
    .action = 区县代码为 6 位数字（GB/T 2260），乡镇代码为 9 位，例如 510104；请核对。
finding-division-code-old = 行政区划代码 { $code } 已改为 { $new }。
    .action = 结果不受影响；建议各表统一改用新代码。
finding-template-folder-not-empty = 文件夹不是空的，没有写入模板。
    .action = 请换一个新文件夹，以免覆盖已有的文件。
finding-template-unwritable = 无法写入模板：{ $reason }。
    .action = 请确认有写入权限、磁盘没有写满。
finding-more-findings = 同类问题（{ $code }）还有 { $count } 处，没有逐一列出。
    .action = 请先改正上面列出的，再检查一遍。

finding-row-twice = { $columns } 为“{ $key }”的行在第 { $first } 行已经有了。
    .action = 请删除重复的行，或更正编号。
finding-reference-unknown = 表“{ $table }”中没有“{ $value }”。
    .action = { $nearest ->
        [none] 请更正，或在表“{ $table }”中补上。
       *[other] 是不是“{ $nearest }”？请更正，或在表“{ $table }”中补上。
    }
finding-bid-rows-differ = 投标 { $bid } 这一行填的是“{ $is }”，第 { $first } 行填的是“{ $was }”。
    .action = 同一投标的各行必须一致；请更正，或把它们拆成不同的投标编号。
finding-lot-not-in-bid = 投标 { $bid } 没有投标包 { $lot }，它投的是：{ $offered }。
    .action = 请更正投标编号或标包编号。
finding-payments-differ = 投标 { $bid } 在标包 { $lot } 的各年付款合计 { $paid } 元，与报价 { $price } 元相差 { $difference } 元。
    .action = 各年付款之和必须等于报价，请更正。
finding-payment-outside-term = { $year } 年不在标包 { $lot } 的服务期内（{ $from } 年至 { $until } 年）。
    .action = 请更正付款年度，或更正标包的起始月份和服务月数。
finding-buyer-cycle = 采购主体 { $code } 的上级关系绕成了一圈。
    .action = 请更正“上级代码”，最上级留空。
finding-seconded-part-exceeds = 其中 { $part } 人，超过派驻总人数 { $persons } 人。
    .action = 请更正人数。
finding-resource-undeclared = 供应商 { $tenderer } 没有申报资源“{ $resource }”，却占用了它。
    .action = { $nearest ->
        [none] 请在“能力”表中补上这项资源的总量，或更正名称。
       *[other] 是不是“{ $nearest }”？请更正，或在“能力”表中补上这项资源的总量。
    }
finding-requires-cycle = 投标 { $bid } 的“前提投标”绕成了一圈。
    .action = 请去掉互为前提的关系；要一起中标的请做成一个组合投标。
finding-requires-foreign = 投标 { $bid } 以另一家供应商的投标 { $required } 为前提。
    .action = 前提只能是本供应商自己的投标，请更正。
finding-set-of-one = 互斥组“{ $set }”中只有供应商 { $tenderer } 的投标 { $bid } 一个，不起作用。
    .action = 请核对组名是否一致；互斥组至少要有两个投标。
finding-limit-empty = 这条中标限制没有写最多标包数，也没有写最多金额。
    .action = 请至少填写一项，或删除这一行。
finding-dates-reversed = 截止日期 { $until } 早于起始日期 { $from }。
    .action = 请更正日期。
finding-credit-code-twice = 统一社会信用代码 { $code } 与供应商 { $other } 的相同。
    .action = 同一家单位只能列一次；请合并，或更正代码。
finding-points-blank = 评委 { $expert } 的评分项 { $criterion } 有 { $count } 处没有打分。
    .action = 空白按“未评分”处理，不当作 0 分；请评委补评或确认。
finding-lot-duplicated = 标包 { $lot } 与 { $other } 的区县、服务（{ $service }）和起始月份（{ $month }）都相同。
    .action = 请确认不是重复采购同一项服务。
finding-division-step = 份额步长 { $step }% 除不尽 100%。
    .action = 请改为 100 的约数，例如 5、10、20、25、50。
finding-division-off-step = 份额 { $share }% 不是步长 { $step }% 的倍数。
    .action = 请改为步长的倍数，或调整步长。
finding-division-unreachable = 每家 { $least }% 至 { $most }%、{ $winners ->
        [none] 中标家数不限
       *[other] 最多 { $winners } 家
    }，怎么分都凑不成一个完整的标包。
    .action = 请调整最小份额、最大份额或最多中标人数。
finding-division-critical = 标包 { $lot } 既可以分给几家，又是关键标包；部分份额的备选供应商目前无法安排。
    .action = 请取消分包份额，或把“是否关键”改为否；也可以把它拆成几个标包。
finding-division-package = 投标 { $bid } 是组合投标，却包含可以分份额的标包 { $lot }。
    .action = 组合投标要么全中、要么全不中，不能只中一部分；请让供应商对这个标包单独投标。
finding-least-above-most = 下限 { $least } 大于上限 { $most }。
    .action = 请更正其中一个。
finding-cell-needed = 按“{ $because_zh }”（{ $because_en }）这一列的内容，“{ $zh }”（{ $en }）必须填写。
    .action = 请补上；填法见列说明。
finding-cell-unused = 按“{ $because_zh }”（{ $because_en }）这一列的内容，“{ $zh }”（{ $en }）用不上，却填写了。
    .action = 请留空，或更正与它不符的那一列。
finding-rule-measure = 这类规则不能这样计量。
    .action = 可选：{ $words }。
finding-rule-lots-empty = { $part ->
        [none] 没有一个标包属于这条规则的范围。
       *[other] 规则范围“{ $part }”内没有标包。
    }
    .action = 请更正标包范围或代码。
finding-rule-tenderers-empty = 没有一家供应商属于规则“{ $rule }”的供应商范围：这条规则要么不起作用，要么无法满足。
    .action = 请更正供应商范围；确实没有这类供应商的，请由采购人决定是否停用这条规则，并写明依据。
finding-rule-without-earlier = 规则“{ $rule }”要与原中标结果比较，而它的标包都没有原中标供应商。
    .action = 请在“原中标”表中补上，或停用并删除这条规则。
finding-waiver-late = 豁免决定的日期 { $date } 晚于开标日期 { $bid_date }。
    .action = 开标后才作出的决定容易引起质疑；请核对日期，并由批准机关说明理由。
finding-waiver-idle = { $place } 没有受这条规则约束的内容，豁免不起作用。
    .action = 请核对地区代码和年度；不需要的请删除。
finding-discount-threshold = { $given ->
        [none] 这一档折扣没有写达到多少标包数或金额。
       *[both] 这一档折扣同时写了标包数和金额。
    }
    .action = 每档只填一项：“达到标包数”或“达到金额”。
finding-discount-mixed = 供应商 { $tenderer } 的折扣有的按标包数、有的按金额。
    .action = 同一家供应商的各档折扣须用同一种计量。
finding-discount-not-rising = 供应商 { $tenderer } 的折扣 { $percent }% 不高于前一档的 { $below }%。
    .action = 中得越多，折扣应越高；请更正或删除这一档。
finding-once-only-unlimited = 供应商 { $tenderer } 的一次性报价由 { $payer } 付款，而它及其各级上级都没有资金数据，不受资金上限约束。
    .action = 请在“资金”表中补上上年社会救助专项资金支出，或更正付款主体。
finding-ceiling-nowhere = 标包 { $lot } 的采购主体 { $buyer } 及其各级上级都没有资金数据，不受资金上限约束。
    .action = 请在“资金”表中补上上年社会救助专项资金支出。
finding-ceiling-base-assumed = { $name }（{ $code }）没有 { $year } 年度的资金数据，已沿用 { $base_year } 年度的基数 { $base } 元（预计）。
    .action = 如果已有数据，请在“资金”表中补上 { $year } 年度一行。

finding-waiver-of-hard-rule = 政策没有说“{ $name }”只是“原则上”的要求，因此不能豁免。
    .action = 请删除这条豁免；如果政策确有规定，请在政策规则文件中改为 force = "in-principle"，并写明出处。

template-synthetic = 示例数据，虚构：请逐项换成本项目的真实内容。
template-introduction =
    # 卷宗模板说明

    这里的数据是示例，全部虚构。请把 tender.toml 和各张表换成本项目的真实内容：用表格软件打开 CSV 文件，保留表头，改写下面的行；用不到的表可以删除。改完后用 `zeyou check` 检查，再用 `zeyou award` 定标。
