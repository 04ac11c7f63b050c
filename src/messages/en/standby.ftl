# Stand-by suppliers (opinions, clause 12).

check-standby = fit stand-by bid for critical lot { $lot } ({ $title })
check-standby-capacity = capacity "{ $resource }" of { $name } if { $leaving } leaves
check-standby-ceiling = { $year } fund ceiling of { $name } if { $leaving } leaves

limits-standby = Critical lots have stand-by suppliers
limits-standby-capacity = Capacities of those who take over, for each supplier's exit
limits-standby-ceiling = Fund ceilings, for each supplier's exit

break-standby = critical lot { $lot } ({ $title }) would have no fit stand-by
