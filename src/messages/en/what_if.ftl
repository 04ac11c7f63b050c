# The planner's desk: what if. Numbers arrive formatted.

finding-overlay-empty = This overlay changes nothing.
    .action = Write at least one [[change]], or name other overlays under combine.
finding-overlay-lists-differ = “{ $key }” lists { $names } names, but expects lists { $expected }.
    .action = Write one expects for each name, in the same order.
finding-overlay-unknown = The dossier has no { $what } “{ $name }”.
    .action = { $nearest ->
        [none] Check the identifier; a change before this one may have taken it away.
       *[other] Is “{ $nearest }” meant? Check the identifier; a change before this one may have taken it away.
    }
finding-overlay-moved = The change expects “{ $expected }”, but the dossier now has “{ $found }”.
    .action = The dossier has moved since the overlay was written. Make sure that the question is still the one to ask, then set expects to “{ $found }”.
finding-overlay-impossible = The change cannot be made: { $reason }.
    .action = Correct the change.
finding-overlay-combine = “{ $name }” under combine does not exist, or leads back to this overlay.
    .action = { $nearest ->
        [none] Correct combine.
       *[other] Is “{ $nearest }” meant? Correct combine.
    }
finding-overlay-too-many = The values of “{ $name }” give more than { $most } scenarios; none was run.
    .action = List fewer values, or make several overlays.
finding-scenario-unknown = There is no overlay “{ $name }”.
    .action = { $nearest ->
        [none] See which files the folder what-if has; “a+b” asks both together.
       *[other] Is “{ $nearest }” meant? “a+b” asks both together.
    }

overlay-what-jurisdiction = jurisdiction
overlay-what-county = county
overlay-what-lot = lot
overlay-what-tenderer = tenderer
overlay-what-bid = bid
overlay-what-rule = rule
overlay-what-win-limit = scope of a win limit
overlay-what-criterion = criterion
overlay-what-resource = capacity

overlay-reason-money = the amount is negative, or impossibly large
overlay-reason-percent = the percentage must be above 0 and at most 1000
overlay-reason-no-funds = the jurisdiction has no funds for that year
overlay-reason-persons = the number of persons is negative, or impossibly large
overlay-reason-no-recipients = there were no recipients to scale
overlay-reason-no-parameter = the rule set has no such parameter
overlay-reason-negative = the number must not be negative
overlay-reason-no-limit = there was no such limit
overlay-reason-hard-rule = the policy does not state this rule “in principle”, so nobody may waive it
overlay-reason-weight = the weight must be above 0 and below 100
overlay-reason-days = the last day is before the first
overlay-reason-months = the months must be between 1 and 1200
overlay-reason-quality = the quality must be between 0 and 100
overlay-reason-merged-lots = lots to merge must be different, and none may be divisible
overlay-reason-no-package = no tenderer bid on all of these lots
overlay-reason-parts = the number of parts must be between 2 and 100
overlay-reason-capacity = the capacity is negative, or impossibly large
overlay-reason-out-of-range = the number is not one that the unit of this parameter allows
overlay-reason-forced-gone = a bid that must win by an assumption before is taken away
overlay-reason-lot-exists = there is a lot of that identifier already

what-if-as-published = As published
what-if-without-optional-rules = Without optional rules (the tender's own rules and win limits)

change-parameter = { $key }: { $value } instead of { $expects }
change-prior-spending = spending of { $jurisdiction } from which the { $year } ceiling is computed: { $value } yuan instead of { $expects }
change-committed = payments that { $jurisdiction } has committed for { $year }: { $value } yuan instead of { $expects }
change-recipients = { $county ->
    [none] recipients of all counties: { $value } instead of { $expects }
   *[other] recipients of county { $county }: { $value } instead of { $expects }
}
change-staff-in-post = staff in post of county { $county }: { $value } instead of { $expects }
change-prices = { $tenderer ->
    [none] { $lot ->
        [none] all prices at { $value } % of what they were
       *[other] all prices on lot { $lot } at { $value } % of what they were
    }
   *[other] { $lot ->
        [none] prices of { $tenderer } at { $value } % of what they were
       *[other] prices of { $tenderer } on lot { $lot } at { $value } % of what they were
    }
}
change-weight = criterion { $criterion } weighs { $value } points instead of { $expects }; the others share the rest in proportion
change-scoring-model = scoring model { $value } instead of { $expects }
change-rule = { $value ->
    [true] rule { $rule } switched on
   *[false] rule { $rule } switched off
}
change-win-limit = { $measure ->
    [lots] win limit ({ $scope }): { $value } lots instead of { $expects }
   *[money] win limit ({ $scope }): { $value } yuan instead of { $expects }
}
change-objective = objective ({ $value }) instead of ({ $expects })
change-exit = { $name } ({ $tenderer }) did not bid
change-debarment = { $name } ({ $tenderer }) debarred from { $from } until { $until } ({ $authority }: { $reason })
change-capacity = “{ $resource }” of { $tenderer }: { $value } instead of { $expects }
change-postponed = lot { $lot } ({ $title }) postponed: not bought now
change-required = { $value ->
    [true] lot { $lot } must be awarded
   *[false] lot { $lot } need not be awarded
}
change-merged = lots { $lots } bought as one, at { $value } % of the sum of the single prices (an estimate, nobody's offer)
change-split = lot { $lot } in { $value } equal parts, bought singly (bids estimated part by part)
change-added = further lot { $lot }, { $value } % of { $like }{ $county ->
    [none] {""}
   *[other] , in county { $county }
} (its bids are estimates, nobody's offers)
change-contract-months = contract of lot { $lot }: { $value } months instead of { $expects }, volume and prices in proportion
change-quality-floor = quality floor of lot { $lot }: { $value } instead of { $expects }
change-waiver = { $rule ->
    [fund-ceiling-rate] assumed waiver: { $year } ceiling of { $place } raised by { $value } yuan ({ $authority }: { $reason })
   *[other] assumed waiver: staffing floor of { $place } lowered by { $value } persons ({ $authority }: { $reason })
}
change-forced = assumed: bid { $bid } ({ $name }) must win
change-forbidden = assumed: bid { $bid } ({ $name }) may not win

what-if-document-kind = Government purchase of social-assistance services · scenarios (what if)
what-if-verdict = { $asked } scenarios: { $awarded } with an award, { $none } in which no award keeps all rules, { $refused } not run because the dossier has moved or a change cannot be made, { $open } without an answer in time.
what-if-note = Every scenario is solved by the optimal rule and compared with the tender as published. A scenario is an assumption, not the result of a review.
what-if-table = The scenarios side by side
what-if-table-note = “Service more” is the price or the worth of the change: how much quality-weighted service the optimum has more, or less, than as published.
what-if-scenario = Scenario
what-if-service = Service
what-if-service-more = Service more
what-if-price = Price (yuan)
what-if-price-more = Price more (yuan)
what-if-unmet = Unmet lots
what-if-staffing = Least staff to spare
what-if-staffing-cell = { $name } { $persons } persons
what-if-funds = Least money to spare
what-if-funds-cell = { $name } { $year } { $yuan } yuan
what-if-suppliers = Suppliers
what-if-flips = Lots that flip
what-if-state = State
what-if-proven = proven optimal
what-if-within-gap = not proven; service at most { $bound }
what-if-unproven = not proven
what-if-no-award = no award keeps all rules
what-if-no-award-short = no award keeps all rules; missing at least: { $missing }
what-if-no-award-short-unproven = no award keeps all rules; missing as far as is known: { $missing }
what-if-short-funds = { $yuan } yuan below the { $year } ceiling of { $name }
what-if-short-staff = { $persons } staff in post in { $name }
what-if-short-lot = a winner of lot { $lot }
what-if-unanswered = no answer in time
what-if-refused = not run
what-if-tornado = What matters most
what-if-tornado-note = Service more or less than as published, the most decisive scenario on top ({ $shown } of { $all } shown). Point at a bar to see what the scenario changes.
what-if-scatter = Service and price of the scenarios
what-if-scatter-note = Each point is the optimum of a scenario: the higher, the more service; the further left, the cheaper. Click on a point to see its winners lot by lot.
what-if-scenarios = Scenarios
what-if-winners = Who wins in which scenario
what-if-winners-note = Rows are the lots whose winners differ. Pale cells: the same winners as as published. White: the scenario does not have the lot.
what-if-shade-base = as published
what-if-shade-second = the most frequent other
what-if-shade-third = the next
what-if-shade-further = further ones
what-if-shade-nobody = nobody
what-if-scenario-changes = { $name } — { $title }: { $changes }
what-if-changes = What each scenario changes
what-if-lots = Lot by lot
what-if-lots-note = Only lots whose winners differ between scenarios; numbers of scenarios in brackets.
what-if-holder = { $holder } ({ $count })
what-if-hangs-on = The rarer scenarios
what-if-common = Lots that are safe to promise
what-if-common-note = In every scenario that has an award the same bids win these lots (or nobody does).
what-if-common-none = None.
what-if-contested-none = None: all scenarios have the same winners.
what-if-rules = The three award rules in each scenario
what-if-rules-note = A result with * breaks a rule and is for contrast only.
what-if-interplay = { $name }: service more together { $together }, sum of each alone { $sum }.
what-if-interplay-title = Together and one by one

progress-scenarios = Scenarios done: { $done }/{ $total }
stopping-scenarios = Stopping: finished scenarios are kept in { $file }; the next run goes on from there… (Ctrl-C again quits at once)
what-if-kept = Finished scenarios are kept in { $file }; the same command goes on from there.

help-whatif = What if: makes the changes that the folder what-if names, evaluates and solves anew, and compares with the tender as published.
help-whatif-example =
    Examples:
      zeyou whatif scenarios/worked
      zeyou whatif my-tender tight-money tight-money+one-less --out what-if-results
    Stopped in the middle, even by a power cut, it does not redo what is done. scenarios/what-if.md tells how changes are written.
help-whatif-dossier = dossier: a folder or an .xlsx workbook
help-whatif-names = overlays to ask (names of files in the folder what-if, without .toml); “a+b” means both together; all where absent
help-whatif-overlays = folder of overlays; what-if inside the dossier where absent
help-whatif-time-limit = time for all scenarios together (seconds); until all are proven where absent
help-whatif-fresh = do not go on from an unfinished run: start anew
help-whatif-out = folder for the results: a page with charts, a workbook, CSV tables, the record as JSON; only the screen where absent
help-whatif-overwrite = replace results of scenarios that the folder holds

