# Three voices (tenderer, committee, auditor) and letters.

parameter-notice-time = Time within which notices of the result go out
parameter-contract-time = Time within which the contract is signed
parameter-challenge-time = Time for a challenge
parameter-challenge-reply-time = Time for the answer to a challenge
parameter-complaint-time = Time for a complaint
parameter-unit-days = { $value } days
parameter-unit-working-days = { $value } working days

# ---- letters: title, opening, signature ----
letter-title-won-tender = Notice of award
letter-title-won-negotiated = Notice of award
letter-title-not-selected-tender = Notice of result: not selected
letter-title-not-selected-negotiated = Notice of result: not selected
letter-title-not-qualified = Notice of failed qualification
letter-title-invalid-bid-tender = Notice of an invalid bid
letter-title-invalid-bid-negotiated = Notice of an invalid response

letter-addressee = To { $name }
letter-opening = The evaluation of "{ $title }" (procedure { $id }, { $method }, bids opened on { $date }), held by { $buyer }, is complete.
letter-opening-won = By the award rule that the tender documents published, "{ $rule }", you are hereby notified that the lots below are awarded to you.
letter-opening-not-selected = Thank you for taking part. By the award rule that the tender documents published, "{ $rule }", no lot was awarded to you this time. Your own scores and ranks, the results and the reasons are given below.
letter-opening-not-qualified = Thank you for taking part. On examination you did not pass the qualification, and your bids were not evaluated further. The reasons, what they rest on, and what you may bring forward are given below.
letter-opening-invalid-bid = Thank you for taking part. On examination your bids do not answer the tender documents in substance and are invalid. The reasons, what they rest on, and what you may bring forward are given below.
letter-heading = { $number }. { $heading }
letter-numerals = 1 2 3 4 5 6 7 8 9 10
letter-disclosure = This notice tells your own evaluation and what the law makes public, and nothing of the business secrets of other tenderers.
letter-closing = You are hereby notified.
letter-seal = { $buyer } (seal)
letter-date = Date: ____________
letter-contact = Contact: { $person }  Telephone: { $phone }  Address: { $address }
letter-blank-person = ____________
letter-blank-phone = ____________
letter-blank-address = __________________
letter-printed-warning = SYNTHETIC DATA, not for use in a real purchase

# ---- what was won, and the contract ----
letter-won = What is awarded to you
letter-term = Term
letter-term-value = { $months } months from { $month }
letter-contract-price = Contract price (yuan)
letter-share = Lot { $lot } is divided: your share is { $share } %, and the price is that of the share.
letter-discount = The prices are after tier { $tier } of the discount ladder that you offered, { $percent } % off, { $saved } yuan in all.
letter-once-only = Besides, your once-only price of { $price } yuan falls due ({ $place }), paid by { $buyer } in { $year }.
letter-contract-sum = Altogether { $sum } yuan.
letter-under-review = The price on lot { $lot } has to be reviewed as abnormally low first; for that lot this notice holds on condition that your price passes the review.
letter-contract = The contract
letter-contract-time = Please sign the procurement contract with the buyers named above within { $time }, counted from the day on which this notice is issued. The contract follows what the tender documents and your bid lay down.
letter-contract-binding = This notice binds the buyer and you. Whoever departs from it after it is issued, the buyer by changing the result or you by giving up the award, is liable under the law.
letter-basis = {" "}(Basis: { $clauses })

# ---- Stand-bys ----
letter-standby = You stand by for these lots
letter-standby-reserved = The tender documents reserve a stand-by supplier for each critical lot. These bids of yours were decided to stand by, together with the award:
letter-standby-nominated = The tender documents do not reserve stand-by suppliers. After the award was decided, the buyer named these bids of yours to stand by for critical lots; taking over needs your consent:
letter-standby-price = Price of taking over (yuan)
letter-standby-meaning = To stand by is not an award: no contract is made and nothing is paid. Only if the winner of the lot cannot perform and leaves does the stand-by take over at once, so that recipients lose no service; at your own price in that bid, without discount, under a contract to be made then by the law.

# ---- bids that did not win ----
letter-scores = Your own scores and ranks, bids that were not selected
letter-bid = Bid
letter-own-price = Your price (yuan)
letter-total = Total score
letter-rank = Rank
letter-rank-value = { $rank }
letter-ranked = Valid bids
letter-not-scored = By law this method of procurement does not use comprehensive scoring, so no scores and ranks are given.
letter-results = Results of the lots that you did not win
letter-winner = Awarded to
letter-nobody = not awarded
letter-lot-failed = failed: fewer qualified tenderers than the law requires
letter-reasons = Why they did not win
letter-bid-on-lot = lot { $lot } (bid { $bid })
letter-reason-of-bids = On { $bids }: { $reason }

letter-why-own-other-bid = Another bid of yours won this lot.
letter-why-rank = By the published rule the lot goes by rank, in the order of total scores; yours ranked { $rank }, behind.
letter-why-price = By the published rule the lot goes to the valid bid with the lowest evaluated price; yours was not the lowest, or was as low and ranked behind.
letter-why-not-leading = By the published rule a package wins only where it leads on all its lots; yours did not lead on all of them.
letter-why-published-rule = Your bid came before, but the published rules between lots (fund ceilings, limits on lots and money won, limits that tenderers set themselves, conditional bids, limits on the number of suppliers, on what one person is promised to, and on lots that change hands) kept it from winning when the lots were decided one by one.
letter-rule-combination = The published award rule chooses, by the published objective, the combination of bids that is best over all lots together, not by the rank on a single lot.
letter-why-combination = Not part of that combination.
letter-why-first = Ranked first on the lot, but not part of that combination.
letter-why-clauses = If this lot alone went to you and nothing else changed, these rules would not be kept: { $clauses }.
letter-why-clauses-alone = Your bid came before, but had it won, these rules would not have been kept: { $clauses }.
letter-why-no-clause = If this lot alone went to you and nothing else changed, no rule would be broken, but by the published rule the combination as a whole would be worse than the result.
letter-why-impossible = It is proven by computation that no combination which keeps all rules can contain this bid.
letter-clause-at = { $clause }: { $place }
letter-clause-at-year = { $clause }: { $place }, { $year }
letter-clause-other = other published rules between lots
letter-clause-separator = {"; "}
letter-list-separator = {", "}
letter-sentence-separator = {" "}

# ---- bids that did not pass ----
letter-exclusions = Bids that did not pass the examination, and why
letter-excluded-bids = Bid { $bids }: { $reason }
letter-evidence = You may bring: { $evidence }
letter-evidence-how = If you hold that a finding is contrary to the facts, you may submit the material named here with a challenge, for the buyer to examine again.

letter-reason-on-lot = (lot { $lot }) { $reason }
letter-reason-withheld = The bid did not pass the examination; please ask the buyer for the reason.
letter-reason-condition-not-met = The basic condition for suppliers "{ $condition }" is not met (examined: { $evidence }).
letter-reason-condition-not-examined = There was no material by which the basic condition "{ $condition }" could be examined, so it cannot be taken as met.
letter-reason-kind-refused = Your kind of body, { $kind }, may not be a supplier under the rules.
letter-reason-registered-after-bid = Your registration on { $registered } is later than the opening of bids on { $date }.
letter-reason-debarred = On the day of bid opening you were debarred from government procurement ({ $from } to { $until }; by { $authority }; cause: { $reason }).
letter-reason-related-tenderers = You and another tenderer on lot { $lot } have the same responsible person, or one holds or manages the other directly; such tenderers may not take part under the same contract.
letter-reason-reserved-for-small = Lot { $lot } is reserved for small and micro enterprises, and you are not one.
letter-reason-above-ceiling-price = Your price of { $price } yuan on lot { $lot } exceeds the ceiling price of { $ceiling } yuan.
letter-reason-price-zero = Your price on lot { $lot } is zero.
letter-reason-volume-short = You offered { $offered } { $unit } on lot { $lot }, less than the { $asked } { $unit } that the tender documents ask for.
letter-reason-degree-share = Of { $persons } seconded persons { $holders } hold a college degree or higher, less than the { $share } % required.
letter-reason-subcontracts-away = Your bid declares that the service is sub-contracted away, which is forbidden.
letter-reason-funded-staff-undeclared = You are a public institution of category II and did not declare the staff that the budget pays.
letter-reason-funded-staff-exceeded = You second { $funded } staff that the budget pays, more than the { $declared } declared.
letter-reason-funded-staff-impossible = In { $county } you second { $persons } persons, of whom { $funded } are said to be paid by the budget; these do not agree.
letter-reason-below-minimum-score = On lot { $lot } you have { $points } points for "{ $criterion_zh ->
       *[other] { $criterion_en }
    }", below the published minimum of { $minimum }.
letter-reason-below-quality-floor = On lot { $lot } your quality is { $quality } points, below the published floor of { $floor }.
letter-reason-service-forbidden = The content of lot { $lot }, "{ $service_zh ->
       *[other] { $service_en }
    }", is for the government itself and may not be bought; the reason does not lie with you.
letter-reason-service-unknown = The service "{ $service }" of lot { $lot } is not in the purchase catalogue; the reason does not lie with you.
letter-reason-term-too-long = The contract of lot { $lot } would run { $months } months with renewals, more than the { $most } allowed; the reason does not lie with you.
letter-reason-requires-ineligible = This bid may win only together with your bid { $required }, which did not pass the examination.
letter-reason-too-few-tenderers = Fewer than { $least } tenderers on lot { $lot } met the requirements, so the lot failed; the reason does not lie with you.

letter-evidence-condition-not-met = documents (stamped originals or copies) which prove that the condition was met on the day of bid opening.
letter-evidence-condition-not-examined = evidence that the condition is met, and that it was submitted with the bid.
letter-evidence-kind-refused = the registration certificate, or a certificate of the staffing authority on the kind of body.
letter-evidence-registered-after-bid = the registration certificate with its date.
letter-evidence-debarred = a document by which the penalty was revoked or changed, or had ended.
letter-evidence-related-tenderers = the articles, register of shareholders, appointments or the like, which show that there is no such relation.
letter-evidence-reserved-for-small = the declaration for small and medium enterprises with the figures (persons employed, revenue) that it rests on.
letter-evidence-above-ceiling-price = the original of the bid that states the price.
letter-evidence-price-zero = the original of the bid that states the price.
letter-evidence-volume-short = the original of the bid that states the volume offered.
letter-evidence-degree-share = the degree certificates of the persons named in the bid.
letter-evidence-subcontracts-away = the original of the bid's declaration on sub-contracting.
letter-evidence-funded-staff-undeclared = the declaration of budget-paid staff that was submitted with the bid.
letter-evidence-funded-staff-exceeded = a certificate of the staffing or finance authority on budget-paid staff, and the list of persons seconded.
letter-evidence-funded-staff-impossible = the list of persons seconded that is part of the bid.
letter-evidence-below-minimum-score = if you hold the score to be wrong, the passage of the bid that it overlooks.
letter-evidence-requires-ineligible = if you hold the finding on the bid that it requires to be wrong, your objection to that.
letter-evidence-below-quality-floor = if you hold the score to be wrong, the passage of the bid that it overlooks.

letter-rules = Rules between lots that the tender documents publish
letter-other-tenderers = other tenderers

# ---- challenge and complaint ----
letter-rights = Challenge and complaint
letter-challenge = If you hold that this procurement harms your rights, you may challenge it in writing with the buyer ({ $buyer }) within { $challenge }, counted from the day on which you know or should know of the harm. The buyer answers within { $reply }, counted from the day on which it receives the challenge.
letter-challenge-office = {" "}Challenges are received by: { $office }.
letter-complaint = If the answer does not satisfy you, or none is given in time, you may complain to the supervising finance department at the same level within { $complaint }, counted from the end of the time for the answer.
letter-complaint-office = {" "}Complaints are received by: { $office }.
letter-period-by-documents = the time that the tender documents set

# ---- annex ----
letter-annex = Annex: your points by criterion
letter-annex-bid = Lot { $lot } ({ $title }), bid { $bid }
letter-criterion = Criterion
letter-full-points = Full points
letter-points = Your points
letter-sum = Sum

# ---- register of dispatch ----
register-tenderer-id = tenderer id
register-tenderer = tenderer
register-notice = notice
register-files = files
register-sent = sent on
register-how = sent how
register-received = received by, on

# ---- the three voices on the terminal ----
voice-not-awarded = Nothing has been awarded ({ $standing }): no result is told.
voice-own-lots = Your lots
voice-own-points = Your own scores
voice-bids = Bids
voice-lot-facts = { $bids } bids, { $ranked } of them ranked
voice-outcome = Outcome
voice-undecided = not decided
voice-won = won
voice-excluded = did not pass
voice-not-selected = not selected
voice-public = Results that the law makes public
voice-no-bids = No bids.
voice-committee-sheets = Scores and ranks
voice-auditor-parameters = Parameters in force and their sources
voice-auditor-inputs = Digests of the input files
voice-auditor-verify = To verify: { $command }

# ---- commands ----
help-letters = Letters: one to each tenderer, in Chinese and English, as a page for A4 and as plain text; its own case and what the law makes public, nothing else.
help-letters-example =
    Example:
      zeyou letters scenarios/worked --out letters
      zeyou letters decision/award.json --dossier my-tender --out letters
    With the dossier at hand the result is verified from its files first; where they differ, no letters are written. Without an award (a plan, not proven, a rule broken, infeasible) there are none either.
help-letters-result = a dossier (its "-results" folder is used), a results folder or an award.json
help-letters-dossier = the dossier that the result was made from, where it is not in the usual place
help-letters-out = folder for the letters, not inside the dossier
help-letters-overwrite = replace a folder of letters that this program wrote before

help-voice = Voices: what may be said of the same result to a tenderer, to the committee, to an auditor.
help-voice-example =
    Example:
      zeyou voice scenarios/worked --as tenderer:T03
      zeyou voice scenarios/worked --as committee
      zeyou voice decision/award.json --as auditor --json
help-voice-result = a dossier (its "-results" folder is used), a results folder or an award.json
help-voice-dossier = the dossier that the result was made from, where it is not in the usual place
help-voice-as = to whom: tenderer:ID, committee, or auditor

letters-no-result = There is no result of an award: { $path }. Run "zeyou award" first.
letters-unchecked = The dossier that { $path } was made from was not found, so the result was not verified. Name it with --dossier to have it verified first.
letters-written = Letters to { $count } tenderers written to { $folder } (register.csv is the register of dispatch).
letters-time = The notices go out within { $time } of the day on which the winners are determined.
letters-review-first = Before sending, review the abnormally low price: tenderer { $tenderer }, lot { $lot }.
letters-source-unsure = Before sending, check "{ $parameter }", which rests on: { $certainty } ({ $source }).
voice-unknown-tenderer = There is no tenderer "{ $tenderer }". There are: { $known }.

finding-nothing-awarded = There is no award to notify of: by the published rule the result is "{ $standing }", and nobody has won.
    .action = Obtain an award that keeps every rule and is proven (see the report), then write the letters.
