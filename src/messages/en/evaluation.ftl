# Loading of rule sets and scoring models, eligibility and scoring.

method-open = open tender
method-invited = invited tender
method-negotiation = competitive negotiation
method-consultation = competitive consultation
method-single-source = single source

parameter-committee-least-large = Least members of the committee of a large tender
parameter-large-tender = Amount from which a tender is large
parameter-committee-expert-share = Least share of outside experts in the committee (in thirds)
parameter-credited-volume = Most of a lot's volume that an offer is credited with
parameter-funded-body-markup = Mark-up on the scored price of 公益二类 institutions
parameter-unit-thirds = { $value } thirds
parameter-unit-yuan = { $value } yuan

model-kind-text = a text in quotes, not empty
model-kind-decimal = a decimal in quotes, such as "12.5"
model-kind-integer = a whole number without quotes, such as 3
model-kind-flag = true or false
model-kind-date = a day, such as 2026-02-01
model-kind-list = a list, such as ["open", "invited"]
model-kind-pairs = pairs of numbers, such as [["2", "100"], ["24", "0"]]
model-kind-table = a table, such as [performance]
model-kind-tables = tables, such as [[criterion]]

# ---- rule sets and scoring models ----

finding-model-name = "{ $name }" cannot name a rule set or scoring model.
    .action = Use letters, digits, "-", "_" and inner dots only; no path.
finding-model-missing = There is no rule set or scoring model "{ $name }". The nearest name: { $nearest }.
    .action = There are: { $known }. Or put { $name }.toml into the folder { $folder } of the dossier.
finding-model-syntax = The file is not well formed: { $reason }
    .action = Mend the line; the format is TOML.
finding-model-key-unknown = There is no key "{ $key }". The nearest: { $nearest }.
    .action = Mend the key or remove the line.
finding-model-key-missing = "{ $key }" is missing.
    .action = Add the key.
finding-model-value = The value of "{ $key }" should be: { $expected }.
    .action = Mend the value.
finding-model-bare-decimal = The decimal { $value } of "{ $key }" has no quotes and could lose digits.
    .action = Write "{ $value }".
finding-model-range = "{ $key }" must lie between { $least } and { $most }.
    .action = Mend the value.
finding-model-name-differs = The name "{ $name }" inside the file differs from the file's name { $file }.
    .action = Make them the same.
finding-parameter-unknown = There is no parameter "{ $key }". The nearest: { $nearest }.
    .action = Mend the parameter's name.
finding-parameter-missing = The rule set "{ $set }" lacks the parameter "{ $name }" ({ $key }) for this method: { $method }.
    .action = Add the parameter to the rule file.
finding-parameter-unit = The parameter "{ $key }" is given in "{ $unit }" instead of "{ $expected }".
    .action = Convert it to the unit asked for.
finding-parameter-overlap = The parameter "{ $key }" has two values on the same day; the other stands at { $other }.
    .action = Mend the days in force so that each day has one value.
finding-parameter-dates = The last day { $until } lies before the first day { $from }.
    .action = Mend the days.
finding-rule-not-in-force = In the rule set "{ $set }" no value of "{ $name }" ({ $key }) is in force on the bid date { $date }; the file covers { $periods }.
    .action = Check the bid date, or add the value of that time with its source to the rule file.
finding-model-duplicate = "{ $id }" stands twice.
    .action = Remove or rename one of them.
finding-weights-sum = The criteria's weights sum to { $sum } points instead of 100.
    .action = Adjust the weights.
finding-parent-weight = The criterion "{ $id }" is worth { $weight } points, but its children { $sum }.
    .action = Make them equal.
finding-criterion-parent = The parent "{ $parent }" of the criterion "{ $id }" does not stand before it.
    .action = Mend the parent's identifier, or move the parent up.
finding-criterion-method-misplaced = The criterion "{ $id }" must have either children or a method.
    .action = Give criteria without children a method, and those with children none.
finding-price-weight-range = The price is worth { $weight } points; for services by { $method } it must be { $least } to { $most }.
    .action = Adjust the weight; where prices are fixed or uniform, write fixed_price = true and score no price.
finding-no-quality-criterion = Nothing but the price is scored, so there is no measure of quality.
    .action = Add criteria of quality: the lowest price alone may not decide.
finding-performance-weights-sum = The three parties' weights in past performance sum to { $sum } instead of 100.
    .action = Adjust the weights of the buyer, the users and the third party.
finding-users-weight = The users' weight { $users } in past performance is not the largest.
    .action = Make it larger than the buyer's and the third party's.
finding-forbidden-factor = The criterion "{ $id }" measures what may not be scored: { $factor_zh ->
       *[other] { $factor_en }
    }.
    .action = Remove the criterion.
finding-qualification-scored = The criterion "{ $id }" is a qualification item: { $factor_zh ->
       *[other] { $factor_en }
    }; it may not be scored again.
    .action = Remove the criterion and examine it as a qualification only.
finding-points-not-rising = The values of the criterion "{ $id }" do not rise.
    .action = Order the points by rising value, each value once.
finding-minimum-on-price = The criterion "{ $id }" contains the price and can have no minimum score.
    .action = Remove the minimum; abnormally low prices are reviewed apart.

# ---- reasons for exclusion ----

basic-condition-civil-liability = lawfully established, with independent civil liability
basic-condition-governance = sound governance, management and internal supervision
basic-condition-finance = independent and sound finance, accounting and asset rules
basic-condition-capability = the facilities, staff and skills that the service needs
basic-condition-tax-and-insurance = a good record of tax and social insurance
basic-condition-separation = separation from government
basic-condition-other = other conditions of law and of the project
kind-refused-public-institution-1 = a public institution of the first public-welfare class
kind-refused-mass-organisation = a mass organisation on fiscal posts
kind-refused-natural-person = a natural person
debarment-open-ended = an open end

finding-condition-not-met = { $tenderer } does not meet the basic condition "{ $condition }" (examined: { $evidence }).
    .action = If the examination is wrong, mend the table of conditions and name the evidence.
finding-condition-not-examined = The basic condition "{ $condition }" of { $tenderer } was not examined.
    .action = Complete the qualification review in the table of conditions.
finding-kind-refused = { $tenderer } is { $kind } and may not supply.
    .action = If the kind is wrong, mend it in the table of tenderers.
finding-registered-after-bid = { $tenderer } was registered on { $registered }, after the bid date { $date }.
    .action = Check the day of registration.
finding-debarred = { $tenderer } is debarred on the bid date ({ $from } to { $until }, { $authority }: { $reason }).
    .action = If the ban was lifted or its days are wrong, mend the table of debarments.
finding-service-forbidden = Lot { $lot } is for "{ $service_zh ->
       *[other] { $service_en }
    }", which government must do itself; the bid of { $tenderer } cannot stand.
    .action = Withdraw the lot.
finding-service-unknown = The service code "{ $service }" of lot { $lot } is not in the catalogue; the bid of { $tenderer } cannot stand.
    .action = Check the code; a service that may be bought is first added to the catalogue.
finding-term-too-long = The contract of lot { $lot } lasts { $months } months with renewals, more than { $most }; the bid of { $tenderer } cannot stand.
    .action = Shorten the term or the renewals.
finding-above-ceiling-price = { $tenderer } asks { $price } yuan on lot { $lot }, above the ceiling price of { $ceiling } yuan.
    .action = Check the price; if it is right, the bid is invalid.
finding-price-zero = { $tenderer } asks nothing on lot { $lot }.
    .action = Check the price; if it is right, the bid is invalid.
finding-volume-short = { $tenderer } offers { $offered } { $unit } on lot { $lot }, less than the { $asked } { $unit } asked for.
    .action = Check the volume; if it is right, the bid does not meet the documents.
finding-related-tenderers = { $tenderer } is related to { $others } (same responsible person, holding or management) and may not compete with it on lot { $lot }.
    .action = If the relation is wrong, mend controller and responsible person in the table of tenderers.
finding-degree-share = { $tenderer } seconds { $persons } persons, { $holders } of them with a college degree, { $waived ->
        [no] below the { $share } % asked for
       *[yes] fewer than the { $needed } that are needed after the recorded waivers
    }.
    .action = Check the degrees of the seconded staff.
finding-subcontracts-away = { $tenderer } declares to sub-contract the service away, which is forbidden.
    .action = If the declaration is wrong, mend the table of tenderers.
finding-reserved-for-small = Lot { $lot } is reserved for small and micro enterprises, and { $tenderer } is none.
    .action = If the size is wrong, mend it in the table of tenderers and name the declaration.
finding-funded-staff-undeclared = { $tenderer } is a public institution of the second class and has not declared its fiscally funded staff.
    .action = Fill in the number in the table of tenderers (0 where there are none).
finding-funded-staff-exceeded = { $tenderer } seconds { $funded } fiscally funded persons, more than the { $declared } declared.
    .action = Check both numbers.
finding-funded-staff-impossible = { $tenderer } seconds { $persons } persons to { $county }, of whom { $funded } are said to be fiscally funded.
    .action = Check the table of seconded staff.
finding-below-minimum-score = { $tenderer } has { $points } points on "{ $criterion_zh ->
       *[other] { $criterion_en }
    }" of lot { $lot }, below the minimum of { $minimum }.
    .action = Check the scores; if they are right, the bid is not recommended.
finding-below-quality-floor = The quality { $quality } of { $tenderer } on lot { $lot } is below the floor of { $floor }.
    .action = Check the scores; if they are right, the bid is not recommended.
finding-requires-ineligible = The bid of { $tenderer } may win only together with its bid { $required }, which is out, so it can never win.
    .action = Check why { $required } is out; if that is put right, this bid comes back with it.
finding-too-few-tenderers = Lot { $lot } has { $present } conforming tenderers, fewer than { $least }; the bid of { $tenderer } cannot go on.
    .action = The lot fails: tender it again or change the method as the law allows.

# ---- scoring and reviews ----

finding-score-missing = The points of expert { $expert } on "{ $criterion }" are missing for bid { $bid }, lot { $lot }.
    .action = The expert has to complete them; nothing is awarded before.
finding-score-out-of-range = Expert { $expert } gave { $points } points on "{ $criterion }" to bid { $bid }, lot { $lot }, outside 0 to { $scale }.
    .action = The expert has to correct them.
finding-score-twice = Expert { $expert } scored "{ $criterion }" of bid { $bid }, lot { $lot } twice.
    .action = Keep one of them.
finding-objective-scores-differ = "{ $criterion }" is an objective item, yet the experts differ on bid { $bid }, lot { $lot }: from { $least } to { $most } points.
    .action = Let the committee check the fact, agree on one score, and record the reason for the change in its report.
finding-score-unused = There are points on "{ $criterion }", which experts do not score by the model "{ $model }"; they are not used.
    .action = Check the criterion's identifier or the scoring model.
finding-committee-absent = The scoring model "{ $model }" needs experts, but there is no committee.
    .action = Add the tables of experts and scores.
finding-fact-missing = The fact "{ $fact }" is missing for bid { $bid }, lot { $lot }; "{ $criterion }" cannot be scored.
    .action = Add it to the table of facts; a missing fact is never taken as zero points.
finding-fact-not-in-table = The fact "{ $fact }" of bid { $bid }, lot { $lot } is { $value }, for which "{ $criterion }" has no grade.
    .action = Check the value, or complete the published grades.
finding-fact-divisor-zero = The fact "{ $fact }" of bid { $bid }, lot { $lot } is zero; the formula of "{ $criterion }" cannot be computed.
    .action = Check the value.
finding-score-too-large = The numbers of "{ $criterion }" for bid { $bid }, lot { $lot } are too large or too fine for an exact score.
    .action = Check the values.
finding-performance-incomplete = The { $year } evaluation of { $tenderer } lacks the buyer, the users or the third party and does not count.
    .action = Complete the three parties' scores.
finding-performance-out-of-range = The { $year } evaluation of { $tenderer } lies outside 0 to 100 and does not count.
    .action = Correct the scores.
finding-small-deduction-range = The price deduction for small and micro enterprises is { $percent } %; it must be { $least } % to { $most } %.
    .action = Check the tender documents, and have a lawyer look.
finding-method-not-scored = Competitive negotiation chooses the lowest quote among those equal in quality and service; it knows no comprehensive scoring, so scores and ranks are an aid only.
    .action = Check the method; competitive consultation allows comprehensive scoring.
finding-committee-even = The committee has { $members } members, which must be an odd number.
    .action = Check the list of experts.
finding-committee-small = The committee has { $members } members, fewer than { $least }.
    .action = Check the list of experts.
finding-committee-experts = Of { $members } members of the committee { $experts } are outside experts, fewer than { $thirds } thirds.
    .action = Check the list of experts and who represents the buyer.
finding-price-far-below-mean = The price { $price } yuan of { $tenderer } (bid { $bid }) on lot { $lot } is below { $share } % of the mean of { $mean } yuan.
    .action = Review the abnormally low price and give at least 30 minutes to explain; this is no ground for rejection.
finding-price-far-below-second = The lowest price { $price } yuan of { $tenderer } (bid { $bid }) on lot { $lot } is below { $share } % of the second lowest of { $second } yuan.
    .action = Review the abnormally low price and give at least 30 minutes to explain; this is no ground for rejection.
finding-price-far-below-ceiling = The price { $price } yuan of { $tenderer } (bid { $bid }) on lot { $lot } is below { $share } % of the ceiling price of { $ceiling } yuan.
    .action = Review the abnormally low price and give at least 30 minutes to explain; this is no ground for rejection.

finding-namesakes = The tenderers "{ $first }" and "{ $second }" name a responsible person alike ({ $person }) without an identity number, so it cannot be told whether they are one.
    .action = Check the identity; where it is one person, write the number beside the name of both, and they are treated as affiliates.
finding-volume-far-above = Bid { $bid } offers a volume of { $offered } on lot { $lot }, more than { $most } % of the { $asked } asked for; what is beyond does not count as service.
    .action = Check for typed zeros; a real promise belongs in the contract and its evaluation.
finding-concentration-forbids-award = Rule { $rule } lets one supplier and its affiliates hold at most { $most } % in "{ $part }", but by the eligible bids only { $winners } can win there, and one of them must exceed it.
    .action = Under this rule no lot there can be awarded; check the percentage against the number of lots and eligible suppliers. To change it, the documents must be amended and the tender repeated by law.
finding-winners-too-few = Rule { $rule } asks for at least { $least } suppliers in "{ $part }", but of those it speaks of, affiliates counted as one, only { $suppliers } have eligible bids there.
    .action = Under this rule no more lots than that can be awarded there, the others stay without a winner; check the rule, or repeat the tender by law.
finding-reserve-without-bids = Rule { $rule } reserves a share of "{ $part }" for tenderers who have no eligible bid there.
    .action = Under this rule no lot there can be awarded; check the rule's tenderers, or repeat the tender by law.
