# Explanations: why a bid did not win, who wins a lot, what binds in a county, what each rule costs. Numbers are formatted when they are passed.

explain-document-kind = Government purchase of social-assistance services · explanations of the award
explain-made-by = Made by zeyou { $version }, data format { $format }. Every answer is the result of auditing or solving again; anybody can repeat it from the same dossier.
explain-kind-bid = bid
explain-kind-lot = lot
explain-kind-county = county

explain-base-published = Result of the published rule "{ $rule }": quality-weighted service { $service }, total price { $price } yuan.
explain-base-optimal = For comparison "{ $rule }" (proven): quality-weighted service { $service }, total price { $price } yuan.
explain-base-none = "{ $rule }": proven that no combination keeps all rules.
explain-base-unknown = The result of "{ $rule }" is not known ({ $reason }); what would be compared with it has no answer.

# ---- Bids ----
explain-bid-heading = Bid { $bid }
explain-bid-won = Under the published rule "{ $rule }" the bid wins.
explain-bid-lost = Under the published rule "{ $rule }" the bid does not win.
explain-bid-excluded = The bid is excluded and takes no part in the award. Every reason, and what would have been needed:
explain-bid-unrated = The bid lacks points that the committee owes, so it has no rank.
explain-bid-unknown = The result of the published rule "{ $rule }" is not known, and so not whether the bid wins.
explain-reason-needed = { $cause } → { $needed }
explain-rank-of = { $rank } of { $ranked }
explain-first = Rank 1
explain-first-composite = Score of rank 1

explain-exchange-breaks = If it simply took the winners' place and nothing else changed: { $breaks }.
explain-exchange-nothing = If it simply took the winners' place and nothing else changed, no rule would be broken; the difference lies in the whole, as follows.
explain-exchange-behind = If it simply took the winners' place and nothing else changed, no rule that a committee checks lot by lot would be broken; under the published rule bids with a better rank win first.
explain-exchange-dearer = If it simply took the winners' place and nothing else changed, no rule that a committee checks lot by lot would be broken; under the published rule bids with a lower evaluated price win first.
explain-forced = The best combination that keeps all rules and contains it, compared with the optimal one: { $effects }.
explain-forced-so-far = The best combination found within the limit that contains it (not proven optimal), compared with the optimal one: { $effects }.
explain-forced-never = Proven: no combination that keeps all rules contains it.
explain-forced-unknown = The best combination that contains it was not found within the limit.
explain-lifted = Each rule lifted alone at one place, and solved again (all { $of } places): without any one of these it wins. The combination would then be such:
explain-lifted-so-far = Each rule lifted alone at one place, and solved again ({ $tried } of { $of } places tried): without any one of these it wins. The combination would then be such:
explain-lifted-none = Each rule lifted alone at one place, and solved again (all { $of } places): without no single one does it win.
explain-lifted-none-so-far = Each rule lifted alone at one place, and solved again ({ $tried } of { $of } places tried): without no single one of those tried does it win.

explain-from-to = { $lot }: { $from } → { $to }
explain-price-enough = With { $change } yuan off its price ({ $details }) it would have won; with one fen less off it would not. Both were evaluated and awarded anew.
explain-price-never = Not even at the lowest price ({ $details }) would it have won.
explain-price-between = With { $change } yuan off its price ({ $details }) it would have won, with { $little } yuan it would not; what the smallest reduction is between them was not answered to the fen.
explain-price-unknown = How much lower its price would have had to be: not answered.
explain-points-enough = With { $change } points more on each lot besides the price (quality { $details }) it would have won; with one hundredth of a point less it would not. Both were evaluated and awarded anew.
explain-points-never = Not even with full marks besides the price (quality { $details }) would it have won.
explain-points-between = With { $change } points more besides the price (quality { $details }) it would have won, with { $little } it would not; what the fewest points are between them was not answered to the hundredth.
explain-points-unknown = How many points more it would have needed: not answered.

# ---- What an excluded bid would have needed ----
explain-needed-condition-not-met = It would have had to meet this basic condition, with evidence.
explain-needed-condition-not-examined = The qualification review would have had to decide on this condition.
explain-needed-kind-refused = A body of another kind would have had to bid.
explain-needed-registered-after-bid = It would have had to be registered by the bid date { $date }.
explain-needed-debarred = It would have had to bid after the ban has ended ({ $until }), or the ban to be lifted.
explain-needed-service-forbidden = What the lot asks for may not be bought; no bid on it can stand.
explain-needed-service-unknown = The service would have had to be in the catalogue first.
explain-needed-term-too-long = The lot's term with renewals would have had to be at most { $most } months.
explain-needed-above-ceiling-price = A price of at most { $ceiling } yuan.
explain-needed-price-zero = A price of at least 0.01 yuan.
explain-needed-volume-short = A volume of at least { $asked } { $unit }.
explain-needed-related-tenderers = Of related tenderers only one may bid on lot { $lot }.
explain-needed-degree-share = At least { $share } % degree holders among the seconded staff (now { $holders } of { $persons }).
explain-needed-subcontracts-away = It would have had to render the service itself.
explain-needed-reserved-for-small = It would have had to be a small or micro enterprise (or treated like one), with its declaration.
explain-needed-funded-staff-undeclared = Its funded staff would have had to be declared (0 where there are none).
explain-needed-funded-staff-exceeded = At most the { $declared } funded persons that it declared.
explain-needed-funded-staff-impossible = At most as many funded persons as it seconds to the county ({ $persons }).
explain-needed-below-minimum-score = At least { $minimum } points on this criterion.
explain-needed-below-quality-floor = A quality of at least { $floor }.
explain-needed-requires-ineligible = The bid { $required }, which it requires, must meet all requirements.
explain-needed-too-few-tenderers = At least { $least } tenderers on lot { $lot } that meet all requirements.

# ---- Lots ----
explain-lot-heading = Lot { $lot } ({ $title })
explain-lot-won-by-top = Won by { $winners }, which ranks first by composite score.
explain-lot-won = Won by { $winners }.
explain-lot-nobody = The lot is not awarded.
explain-lot-passed-over = { $top } ranks first by composite score and does not win, for these reasons.

# ---- Counties ----
explain-county-heading = { $name } ({ $county })
explain-binding = Rules that bind: no slack, or too little for one more award (for a floor: to spare one).
explain-binding-none = No rule binds: each has room for at least one more award.
explain-least-step = Least for one more award
explain-worth = Ceilings moved by 10,000 yuan (down to nothing at most), staff in post by one person, compared with the optimal combination:
explain-change = Change
explain-service-more = Service more or less
explain-price-more = Price more or less (yuan)
explain-lots = Lots
explain-money-more = { $year } fund ceiling of { $name } 10,000 yuan higher
explain-money-less = { $year } fund ceiling of { $name } 10,000 yuan lower
explain-staff-more = one person more in post in { $name }
explain-staff-less = one person fewer in post in { $name }
explain-effect-now-possible = a combination that keeps all rules exists only now (its service and price on the left)
explain-effect-no-award = no combination keeps all rules (proven)
explain-effect-nothing = there is nothing to take away
explain-effect-unanswered = not answered

# ---- Rules ----
explain-rules-heading = What each rule costs
explain-rules-note = The optimal combination without one rule at a time, compared with the one that keeps all. A rule is left out to see its price, not as advice.
explain-without = Rule left out
explain-required-lots = required lots must be awarded
explain-tender-rule = rule { $id } of the documents: { $sentence }
explain-by-rule-heading = The three award rules
explain-lawfulness = The optimal combination instead of awarding lot by lot by rank (rank first, what the law prescribes where the documents publish nothing else): service { $service }, price { $price } yuan.
explain-order-heading = What the order of the lots decides
explain-order-never = Rank first, lot by lot: all { $tried } orders of the lots lead to the same result; the order decides nothing.
explain-order-all = Rank first, lot by lot: all { $tried } orders of the lots were tried; they lead to { $awards } different results.
explain-order-none-found = Rank first, lot by lot: the { $tried } orders tried (a random sample, seed { $seed }) lead to the same result; not all were tried, so the order may still decide something.
explain-order-found = Rank first, lot by lot: { $tried } orders of the lots were tried (a random sample and exchanges of two lots, seed { $seed }); they lead to { $awards } different results. Not all were tried: best and worst are only those found.
explain-order = Order
explain-order-published = as published
explain-order-best = best
explain-order-worst = worst
explain-order-best-found = best found
explain-order-worst-found = worst found
explain-order-lots = Lots in order

# ---- Unanswered ----
explain-open-heading = Unanswered questions
explain-open-note = These questions have no answer; that is not "no effect". A larger --time-limit goes on.
explain-open = { $question }: { $reason }
explain-reason-time-limit = the time was over
explain-reason-cancelled = stopped
explain-reason-precision = the numbers are too wide for a proof
explain-reason-solver-failed = the solver failed, or its result did not pass the checks
explain-reason-base-unproven = the result to compare with was not proven within the time
explain-ask-published = the result of the published rule
explain-ask-optimal = the optimal combination
explain-ask-forced = the best combination with bid { $bid }
explain-ask-price = how much lower the price of bid { $bid } would have had to be
explain-ask-points = how many points more bid { $bid } would have needed
explain-ask-lifted = bid { $bid }: whether it wins with one rule lifted at one place (places: { $count })
explain-ask-worth = effect of { $change }
explain-ask-rule = price of the rule "{ $rule }"
explain-ask-order = what the order of the lots decides

# ---- The command line ----
explain-nothing-asked = Say what to explain: --bid ID, --lot ID, --county CODE or NAME, --rules; several may be asked at once.
page-written = The page was written to { $file }.
help-explain = Explain: why a bid did not win and with what it would have; who wins a lot; what binds in a county and what 10,000 yuan or one person more is worth; what each rule costs. All by auditing and solving again.
help-explain-example =
    Examples:
      zeyou explain scenarios/worked --bid B01
      zeyou explain scenarios/worked --bid B01 --bid B17 --lot A-01 --html why.html
      zeyou explain scenarios/worked --county 511525 --rules --time-limit 120
    Ctrl-C stops: answers found by then are kept, the others are listed as unanswered.
help-explain-dossier = The dossier: a folder or an .xlsx workbook
help-explain-bid = Identifier of a bid; may be repeated
help-explain-lot = Identifier of a lot; may be repeated
help-explain-county = Code or name of a county; may be repeated
help-explain-rules = What each rule costs, the three award rules, what the order of the lots decides
help-explain-time-limit = Time limit for all questions together in seconds; what is not answered by then is listed as unanswered
help-explain-html = Also write a page to this file
help-explain-overwrite = Allow replacing a page that is there

finding-asked-about-unknown = The dossier has no { $kind } "{ $name }".
    .action = Check the identifier; "zeyou score" lists all lots and bids.
finding-page-exists = The file "{ $file }" exists; nothing was overwritten.
    .action = Name another file, or add --overwrite.
finding-page-unwritable = "{ $file }" cannot be written: { $reason }.
    .action = Check that the folder exists, the disk has room, and you may write there.
