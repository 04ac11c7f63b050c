# Stand-by suppliers (opinions, clause 12).

check-standby = fit stand-by bid for critical lot { $lot } ({ $title })
check-standby-capacity = capacity "{ $resource }" of { $name } if { $leaving } leaves
check-standby-ceiling = { $year } fund ceiling of { $name } if { $leaving } leaves

limits-standby = Critical lots have stand-by suppliers
limits-standby-capacity = Capacities of those who take over, for each supplier's exit
limits-standby-ceiling = Fund ceilings, for each supplier's exit

break-standby = critical lot { $lot } ({ $title }) would have no fit stand-by

parameter-supplement-most = Most that supplementary contracts may add to a contract

finding-standby-missing = Critical lot { $lot } ({ $title }) has no stand-by supplier: if its winner leaves, the service stops.
    .action = The report says of each bid why it cannot stand by; raise capacities or the fund ceiling, or ask for stand-by bids in the tender documents.
finding-standbys-unproven = Stopped before the stand-bys were proven to be the best choice; those named are all fit.
    .action = A larger --time-limit goes on.
finding-standbys-not-repeated = Capacities and ceilings of the stand-bys were recomputed; that they are the best choice is taken from the result, since verifying does not solve again.
    .action = To prove it again, run zeyou award on the same dossier and compare the two award.json files.

# ---- reports: the take-over plan ----
standby-heading = Stand-by suppliers and take-over plan
standby-note = When a supplier leaves, its critical lots are taken over at once by their stand-bys, so that recipients lose nothing (opinions, clause 12); its other lots lapse. A take-over costs what the stand-by bid offers, without discount. For the exit of each supplier, capacities of those who take over and fund ceilings at all levels were re-checked one by one.
standby-reserved = The tender documents reserve stand-by suppliers: they are decided together with the award.
standby-nominated = The tender documents do not reserve stand-by suppliers: for the award as decided the best are named, in this order: most critical lots with a stand-by, most service of the stand-bys, least cost of the take-overs.
standby-choice-proven = The choice is proven to be the best.
standby-choice-unproven = Stopped early: those named are all fit, but not proven to be the best.
standby-column = Stand-by supplier
standby-price = Stand-by price (yuan)
standby-nobody = no stand-by
standby-none = Lot { $lot } has no stand-by: { $reason }
standby-nobody-else = nobody else has an eligible bid on this lot alone
standby-only-affiliates = everybody else with a bid on this lot alone is an affiliate of the winner
standby-limits = capacities or fund ceilings do not suffice for any other bid on this lot alone
standby-obstacle-affiliate = { $bid }: an affiliate of the winner
standby-obstacle-alone = { $bid }: { $breaks }, even if it takes over this lot alone
standby-obstacle-together = { $bid }: { $breaks }, together with the other take-overs
standby-why-none = Why there is no stand-by
exit-heading = Should a supplier leave
exit-leaving = Supplier that leaves
exit-readiness = Plan
exit-ready = plan ready
exit-partial = partly ready
exit-new-tender = new tender needed
exit-nothing-critical = no critical lots
exit-of = { $name } leaves: { $readiness }
exit-lot-taken = { $lot } ({ $title }) is taken over by { $standby } for { $price } yuan (was { $was } yuan)
exit-lot-uncovered = { $lot } ({ $title }) is critical and nobody takes it over: it needs a new tender
exit-lot-lapses = { $lot } ({ $title }) lapses and is bought anew
exit-addition-within = { $name } adds { $added } yuan, within the { $limit } yuan by which its contracts of { $contracts } yuan may be supplemented
exit-addition-above = { $name } adds { $added } yuan, more than the { $limit } yuan by which its contracts of { $contracts } yuan may be supplemented: a supplementary contract does not suffice (Government Procurement Law, art. 49)
exit-addition-new = { $name } adds { $added } yuan; it has no contract to supplement and needs a new one (Government Procurement Law, art. 49)
exit-addition-once-only = of it a once-only price of { $price } yuan
exit-takes-over = Taken over by
exit-price = Price of the take-over (yuan)
exit-lost-price = Price before (yuan)
exit-critical = Critical
exit-supplement = Limit of supplementary contracts
exit-standing-within = within
exit-standing-above = above
exit-standing-new = new contract needed
