# 读取文件时的发现：原因一句，.action 说怎么改。

severity-error = 错误
severity-warning = 警告
severity-notice = 提示

finding-file-unreadable = 无法读取文件：{ $reason }。
    .action = 请确认文件存在、没有被其他程序占用，并且有读取权限。
finding-table-missing = 缺少表“{ $table }”。
    .action = 请在卷宗中加入 { $file }；“zeyou new” 可生成带说明的模板。
