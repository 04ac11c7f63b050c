# 备用供应商（实施意见第十二条）。

check-standby = 重要标包{ $lot }（{ $title }）有合格的备用投标
check-standby-capacity = { $leaving }退出时，{ $name }的“{ $resource }”能力
check-standby-ceiling = { $leaving }退出时，{ $name }{ $year }年资金上限

limits-standby = 重要标包有备用供应商
limits-standby-capacity = 任一供应商退出时接替者的能力
limits-standby-ceiling = 任一供应商退出时的资金上限

break-standby = 重要标包{ $lot }（{ $title }）将没有合格的备用供应商
