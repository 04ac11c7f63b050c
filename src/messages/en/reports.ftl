# Reports: the words that terminal, CSV and page share. Numbers come in already formatted.

# ---- Names of award rules and of results ----
report-rule-lowest-price = lowest price
report-rule-rank-first = rank first
report-rule-optimal = optimal combination

report-standing-award = Award
report-standing-plan = Plan, for comparison
report-standing-rule-broken = Breaks a rule, must not be awarded
report-standing-infeasible = Nothing is feasible
report-standing-unknown = No conclusion

report-verdict-award = By the published rule "{ $rule }", { $awarded } of { $lots } lots are awarded for { $price } yuan in all; number of suppliers: { $suppliers }. Every rule was checked again, one by one, and is kept.
report-verdict-unproven = By the published rule "{ $rule }", the best combination found so far awards { $awarded } of { $lots } lots for { $price } yuan in all (number of suppliers: { $suppliers }) and keeps every rule; but it is not proven optimal, so the published rule has not been carried out yet and nothing may be awarded on it.
report-standing-unproven = plan not yet proven
report-verdict-rule-broken = The result of the published rule "{ $rule }" breaks rules in { $broken } place(s) and must not be awarded. It covers { $awarded } of { $lots } lots for { $price } yuan in all.
report-verdict-infeasible = By the published rule "{ $rule }", no combination of bids keeps all rules; none of the { $lots } lots is awarded. The demands in conflict, and what would have to give way, stand below.
report-verdict-unknown = Within the time limit no combination of bids that keeps all rules was found, nor was it proven that there is none; none of the { $lots } lots is awarded. Raise the limit and run again.
report-plan-note = The tender documents published the rule "{ $rule }", not "optimal combination". The optimal combination in this report is a plan for comparison, not an award.

# ---- Proof ----
report-proof-not-needed = Winners are found lot by lot in the published order, with one choice at each step, so there is no optimum to prove; every rule was checked again.
report-proof-optimal = Proven optimal: judged in turn by { $levels }, no better combination exists.
report-proof-within-gap = Stopped at the limit. This is the best combination found, not proven optimal: { $level } is { $value }, the theoretical bound is { $bound }, at most { $gap } % away.
report-proof-no-bound = Stopped at the limit. This is the best combination found, not proven optimal: { $level } is { $value }, and there is no bound to compare it with.
report-proof-exact = The proof is in integers alone.
report-proof-bound = The proof rests on the solver's floating-point bound, trusted only far inside one step of the grid.
report-proof-unique = Ties go by the published order, so this is the only answer.
report-proof-not-unique = Another award may be as good: the published order of ties was not carried through.
report-sentence-separator = { " " }
report-proof-infeasible = Proven: no combination of bids keeps all rules.
report-reduced-bids = Before the search, { $some } of { $all } bids were left out: another bid on the same lot, or none, is better in every respect, so no best award has them. They are ranked and explained like the others.
report-reduced-rows = { $some } of the model's { $all } rows were left out, since they hold whatever is chosen or repeat others.
report-proof-unknown = Stopped at the limit before anything was found or proven.

level-service = quality-weighted service
level-price = total price
level-social-workers = seconded social workers

# ---- Amounts and units ----
amount-yuan = { $number } yuan
amount-person = { $number } person
amount-persons = { $number } persons
amount-lot = { $number } lot
amount-lots = { $number } lots
amount-bid = { $number } bid
amount-bids = { $number } bids
amount-capacity = { $number }
amount-points = { $number } points
amount-percent = { $number } %
amount-supplier = { $number } supplier
amount-suppliers = { $number } suppliers
amount-service = { $number } (quality-weighted service)

report-unit-yuan = yuan
report-unit-persons = persons
report-unit-lots = lots
report-unit-bids = bids
report-unit-capacity = unit of the capacity
report-unit-points = points
report-unit-percent = %
report-share-percent = Share (%)
report-unit-suppliers = suppliers
report-unit-service = quality-weighted service

# ---- Checks: what is examined ----
check-one-award-per-lot = winning bids on lot { $lot } ({ $title })
check-shares-of-lot = shares of lot { $lot } ({ $title }) together
check-share-of-winner = share of bid { $bid } in lot { $lot }
check-winners-of-lot = most winners of lot { $lot } ({ $title })
check-fund-ceiling = { $year } fund ceiling of { $name }
check-staffing-floor = staffing floor of { $name }
check-capacity = capacity "{ $resource }" of { $name }
check-win-limit-lots = limit on lots won by { $name } in "{ $scope }"
check-win-limit-money = limit on money won by { $name } in "{ $scope }"
check-own-limit-lots = limit on lots that { $name } set for itself
check-own-limit-money = limit on money that { $name } set for itself
check-exclusive-set = set "{ $set }" of mutually exclusive bids of { $name }
check-requires = bid { $bid } only together with { $other }
check-concentration = rule { $rule }: most share of { $name } and its affiliates in "{ $part }"
check-winners-least = rule { $rule }: least suppliers in "{ $part }"
check-winners-most = rule { $rule }: most suppliers in "{ $part }"
check-reserve = rule { $rule }: share reserved in "{ $part }"
check-guarantee = rule { $rule }: service guaranteed in "{ $part }"
check-key-workers = rule { $rule }: lots to which { $name } ({ $person }) is promised in { $month } in "{ $part }"
check-quality-floor = quality floor of lot { $lot } for bid { $bid }
check-eligibility = eligibility of { $bid }

limits-one-award-per-lot = At most one winner a lot, and exactly one where the lot is required
limits-shares-of-lot = Shares of divisible lots
limits-share-of-winner = Shares of winners
limits-winners-of-lot = Winners of divisible lots
limits-fund-ceiling = Fund ceilings (buyer, year)
limits-staffing-floor = Staffing floors (county)
limits-capacity = Suppliers' capacities (over all counties)
limits-win-limit-lots = Limits on lots won
limits-win-limit-money = Limits on money won
limits-own-limit-lots = Suppliers' own limits on lots
limits-own-limit-money = Suppliers' own limits on money
limits-exclusive-set = At most one of mutually exclusive bids
limits-requires = Conditional bids only with their condition
limits-concentration = Most share of one supplier and its affiliates
limits-winners-least = Least suppliers (no more than the awarded lots can have)
limits-winners-most = Most suppliers
limits-reserve = Reserved shares
limits-guarantee = Guaranteed service
limits-key-workers = Lots to which a named person is promised in one month
limits-quality-floor = Winning bids reach the quality floor
limits-eligibility = Winning bids are eligible

slack-left = { $amount } left
slack-none-left = used up exactly
slack-nothing = nothing allowed, nothing used
slack-over = over by { $amount }
slack-above = { $amount } above the floor
slack-just-reached = reached exactly
slack-short = short by { $amount }
slack-met = kept
slack-off = off by { $amount }

would-exceed = { $check } would be exceeded by { $amount }
would-miss = { $check } would be missed by { $amount }
would-differ = { $check } would be off by { $amount }
lot-without-winner = required lot { $lot } would have no winner
lot-with-two-winners = lot { $lot } would have more than one winner
break-exclusive-set = more than one bid of the exclusive set "{ $set }" of { $name } would win
break-requires = bid { $bid } would win without { $other }, on which it depends
break-quality-floor = the quality of bid { $bid } on lot { $lot } is below the floor
break-eligibility = { $bid } is not eligible

# ---- Top-ranked, yet not the winner ----
report-bid = { $tenderer } ({ $bid })
report-passed-over = Lot { $lot } ({ $title }): { $top } ranks first by composite score but does not win; { $winner } wins.
report-passed-over-nobody = Lot { $lot } ({ $title }): { $top } ranks first by composite score but does not win; the lot is not awarded.
report-exchange-breaks = If { $top } simply took the winner's place and nothing else changed: { $breaks }.
report-exchange-not-leading = Lot by lot under the published rule, { $top } is a package that does not lead on all of its lots, so it cannot win as a whole. What follows compares with the optimal plan only:
report-exchange-dearer = Under the published lowest-price rule, the evaluated price of { $top } is above the winner's; the score does not decide. What follows compares with the optimal plan only:
report-exchange-breaks-nothing = If { $top } simply took the winner's place and nothing else changed, no rule would be broken; the difference lies in the whole, as follows.
report-forced-best = The best combination in which { $top } must win, compared with the optimal combination: { $effects }.
report-forced-best-found = The best combination found within the limit in which { $top } must win (not proven optimal), compared with the optimal combination: { $effects }.
report-forced-infeasible = Proven: no combination of bids that keeps all rules contains { $top }.
report-forced-unknown = Within the limit no combination with { $top } was found, nor was it proven that there is none.
report-service-same = the same quality-weighted service
report-service-lost = { $amount } less quality-weighted service
report-service-gained = { $amount } more quality-weighted service
report-price-same = the same total price
report-price-added = { $amount } yuan more
report-price-saved = { $amount } yuan less
report-lots-change = these lots change hands: { $changes }
report-no-lot-changes = no lot changes hands
report-lot-change = { $lot } ({ $from } → { $to })
report-nobody = nobody
report-fact = { $name }: { $value }
report-list-separator = {", "}
report-clause-separator = {"; "}

# ---- Exclusions ----
report-reason-on-lot = Lot { $lot }: { $cause }
report-under-clause = {" "}[{ $clause }]

# ---- The page: headings and remarks ----
report-document-kind = Government purchase of social-assistance services · evaluation and award report
report-verdict = Conclusion
report-purchases = What was bought, from whom, for how much, how good
report-purchases-not-an-award = What follows is what the published rule leads to. It is not an award.
report-payments = Payments by buyer and year
report-limits = Ceilings, staffing and capacities
report-limits-note = The bar is what is used, the upright line is the limit. The red part is what is over a ceiling or missing below a floor.
report-comparison = The three award rules compared
report-comparison-note = All three rules choose among the same eligible bids. Only the one that the tender documents published makes an award; the other two are for comparison. Signed numbers are differences to the published rule.
report-passed-over-heading = Why a top-ranked bid did not win
report-passed-over-note = Lots concerned: { $count }. Each entry states what the top-ranked bid would break, and what choosing it would cost elsewhere.
report-rankings = Ranking and scores of each lot
report-rankings-note = The number below a criterion is its full mark. A missing score is shown as "—" and is not a zero. Quality does not contain the price score.
report-exclusions = Excluded bids and the reasons
report-exclusions-note = Excluded bids: { $count }. Every reason is listed, not only the first.
report-findings = Findings
report-parameters = Rule parameters applied
report-parameters-note = Every number comes from a rule file, where it can be checked and changed. A rule "in principle" may be waived only by a written decision.
report-inputs = Input files and their digests
report-inputs-note = The digest (SHA-256) ties this report to its input: one changed character in a file changes its digest.
report-glossary = Words
report-glossary-service = Need weight × volume offered × quality ÷ 100, added up over the lots. The larger it is, the more and the better service the money buys.
report-glossary-ceiling-word = Ceiling
report-glossary-ceiling = The most that a buyer may spend in a fiscal year, less what earlier contracts already claim of that year. Exact to the fen and never exceeded.
report-glossary-gap-word = Gap
report-glossary-gap = By how many percent, at most, the best combination found could still be improved when the computation stopped at its limit. No gap means proven optimal.
report-more-limits = { $count } more, further from their limits
report-more-broken = { $count } more broken rules
report-more-in-file = { $count } more are not listed on this page: see { $file } in the folder of results.
report-lots-by-county = The { $count } lots are added up by county of service here; each lot's result is in { $file } in the folder of results.
report-lots-in-file = There are { $count } lots: each lot's ranking with all scores is in { $file } in the folder of results.
report-more-rows = { $count } more rows
report-more-in-page = { $count } more in report.html.
report-made-by = Made by zeyou { $version }, data format { $format }. The complete data are in award.json in the same folder; anybody can verify them again with "zeyou verify".

report-provenance-real = Provenance: real figures. { $note }
report-provenance-synthetic = Provenance: SYNTHETIC figures, not for real procurement. { $note }
report-provenance-mixed = Provenance: PARTLY SYNTHETIC figures, not for real procurement. { $note }

report-method-open = open tender
report-method-invited = invited tender
report-method-negotiation = competitive negotiation
report-method-consultation = competitive consultation
report-method-single-source = single source

report-tender-id = Tender
report-bid-date = Bids opened on
report-method = Method
report-fiscal-year = Fiscal year
report-published-rule = Published award rule
report-policy = Policy rule set
report-law = Law rule set
report-scoring-model = Scoring model

# ---- Columns ----
report-rule = Award rule
report-standing = Standing
report-lot = Lot
report-title = Title
report-county = County of service
report-bid-id = Bid
report-bid-heading = Bid
report-tenderer-id = Tenderer id
report-tenderer = Tenderer
report-winner = Winner
report-price-yuan = Price (yuan)
report-share-of-ceiling = Of ceiling price
report-quality = Quality
report-rank = Rank
report-rank-value = no. { $rank }
report-service = Quality-weighted service
report-total = Total
report-package = Lots of the package
report-package-of = package: { $lots }
report-adjusted-price = Adjusted price (yuan)
report-adjusted-to = scored as { $price }
report-composite = Composite score
report-tie-break = Order of equal scores
report-tie-price = equal score: behind for the higher price
report-tie-quality = equal score and price: behind for the lower quality
report-tie-submission = equal score: behind for the later submission
report-won = Winner
report-selected = Selected by the rule
report-tag-passed-over = First, not the winner
report-excluded = Excluded
report-clause-code = Clause code
report-check = Check
report-used = Used
report-limit = Limit
report-sense = Sense
report-at-most = at most
report-at-least = at least
report-equal = equal to
report-slack = Slack
report-unit = Unit
report-holds = Kept
report-social-workers = Seconded social workers
report-suppliers = Suppliers
report-awarded-lots = Lots awarded
report-unawarded-lots = Lots not awarded
report-broken-rules = Broken rules
report-proof = Proof
report-code = Code
report-reason = Reason
report-clause = Clause
report-buyer = Buyer
report-buyer-code = Buyer code
report-year = Year
report-payment-yuan = Payment (yuan)
report-severity = Severity
report-file = File
report-row = Row
report-column = Column
report-place = Place
report-cause = Cause
report-action = What to do
report-level = Objective, in order
report-value = Value
report-bound = Bound
report-proven = Proven
report-yes = yes
report-no = no
report-parameter = Parameter
report-force = Force
report-force-hard = hard
report-force-in-principle = in principle
report-source = Source
report-certainty = Certainty
report-certainty-text = read in the text
report-certainty-secondary = quoted by secondary sources
report-certainty-memory = text not seen, to be checked
report-bytes = Bytes
report-sha256 = SHA-256

# ---- Sentences ----
report-unawarded-failed = Too few tenderers by law: the lot fails and needs a new tender.
report-unawarded-required = A required lot that could not be awarded.
report-unawarded-optional = An optional lot, not awarded.
report-other-checks-hold = Other checks, all kept: { $count }.
report-all-hold = All { $count } kept.
report-some-broken = { $broken } of { $count } broken:
report-broken-check = { $check }: { $slack }
report-bar-at-most = { $used } used, ceiling { $limit }
report-bar-at-least = { $used } there, floor { $limit }
report-bar-equal = { $used } there, { $limit } needed
report-no-result = There is no result.
report-keeps-all-rules = Keeps all rules.
report-lot-won-by = bids: { $bids } · won by { $winner }
report-lot-selected = bids: { $bids } · the published rule selects { $winner }
report-lot-without-winner = bids: { $bids } · not awarded
report-lot-facts = { $county }, buyer { $buyer }; service code { $service }, volume { $volume } { $unit }; ceiling price { $ceiling } yuan; { $months } months from { $month }; quality floor { $floor } points.
report-lot-required = Required.
report-lot-optional = Optional.
report-no-findings = Nothing was found.
report-findings-group = { $severity } ({ $count })
report-findings-count = In all: errors { $errors }, warnings { $warnings }, notices { $notices }.
report-verify-passed = Verified: award.json agrees with the files of the dossier, and all { $checks } checks are kept (the page and the CSV tables beside it are not part of this).
report-verify-refused = Refused: { $broken } of { $checks } checks of rules are broken; what else disagrees is listed above.

# ---- Rule parameters ----
parameter-fund-ceiling-rate = Most of last year's special-fund spending that purchases may use
parameter-staffing-rate = Least staff in relation to recipients
parameter-contract-term = Longest contract, with renewals
parameter-seconded-degree-share = Least share of degree holders among seconded staff
parameter-price-weight-least = Least weight of the price
parameter-price-weight-most = Most weight of the price
parameter-small-deduction-least = Least price deduction for small and micro enterprises
parameter-small-deduction-most = Most price deduction for small and micro enterprises
parameter-abnormal-share-of-mean = Review a price below this share of the mean price
parameter-abnormal-share-of-second = Review the lowest price below this share of the second lowest
parameter-abnormal-share-of-ceiling = Review a price below this share of the ceiling price
parameter-tenderers-least = Least number of tenderers in a lot
parameter-committee-least = Least size of the committee
parameter-unit-percent = { $value } %
parameter-unit-percent-of-volume = { $value } %
parameter-unit-per-mille = { $value } ‰
parameter-unit-months = { $value } months
parameter-unit-persons = { $value } persons
parameter-unit-tenderers = { $value } tenderers

# ---- Findings of writing results and reading them back ----
finding-result-unreadable = The result file is not a record of an award: { $reason }.
    .action = Use an award.json as zeyou wrote it, unchanged.
finding-result-other-format = The result file has the format "{ $found }"; this program reads "{ $expected }".
    .action = Verify it with the version that wrote it, or award again with this one.
finding-results-exist = The folder "{ $folder }" holds results already; nothing was overwritten.
    .action = Name another folder, or ask for overwriting.
finding-results-folder-foreign = The folder "{ $folder }" holds something that zeyou did not write: "{ $file }". Nothing was written.
    .action = Name a folder that is empty or does not exist.
finding-results-unwritable = The results cannot be written to "{ $folder }": { $reason }.
    .action = Check that the disk has room and that you may write there.

# ---- planners' records ----
planned-made-by = Made by zeyou { $version }, data format { $format }. The complete and exact data are in record.json in the same folder. For planning: no award, and no promise to anybody.
xlsx-cover = About
