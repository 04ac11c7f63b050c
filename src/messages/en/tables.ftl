# The tables of a dossier: titles, then what each table and column means. This is the users'
# documentation: one sentence each, with the unit and what blank means.

title-tender = tender
title-jurisdictions = jurisdictions
title-funds = funds
title-counties = counties
title-lots = lots
title-win-limits = win_limits
title-tender-rules = tender_rules
title-waivers = waivers
title-tenderers = tenderers
title-conditions = conditions
title-staff = staff
title-capacities = capacities
title-debarments = debarments
title-performance = performance
title-discounts = discounts
title-once-only = once_only
title-earlier = earlier
title-bids = bids
title-seconded = seconded
title-uses = uses
title-key-workers = key_workers
title-payments = payments
title-experts = experts
title-scores = scores
title-facts = facts

kind-text = text
kind-id = identifier
kind-ids = identifiers
kind-integer = whole number
kind-decimal = number, at most { $places } decimals
kind-money = money, yuan or 万元
kind-yes-no = yes or no
kind-date = date
kind-month = month
kind-year = year
kind-choice = one of
kind-choices = one or more of, separated by semicolons
columns-title = Tables and columns of a dossier
columns-introduction = A dossier is a folder with tender.toml and one CSV file a table, or one .xlsx workbook with one sheet a table. File, sheet and column names may be English or Chinese, columns stand in any order. Amounts of money are in yuan; write (万元) into the column's title for ten thousand yuan. Dates: 2026-03-16; months: 2026-04. Other files, such as notes and scans, may lie in the folder.
columns-column = Column
columns-chinese = Chinese name
columns-english = English name
columns-kind = Holds
columns-required = Required
columns-meaning = Meaning
columns-yes = yes
columns-no = no
columns-table-required = This table is required.
columns-table-optional = This table may be left out.
columns-key = Rows are told apart by: { $columns }.

table-tender = The procedure itself: one key and value a line, in tender.toml under [tender] or on a sheet with one key and value a row.
column-tender-id = Identifier of the procedure, as in the tender documents.
column-tender-title = Title of the procedure, repeated on every report.
column-tender-buyer = Code of the jurisdiction that runs the tender; must be in the table jurisdictions.
column-tender-bid-date = Day on which bids are opened; eligibility and debarment are tested on this day.
column-tender-method = Procurement method; the least number of tenderers and the range of the price weight depend on it.
column-tender-fiscal-year = Fiscal year (calendar year) of the first payments.
column-tender-policy = Rule set of the purchase policy, such as sichuan-2026; own rule sets lie in the folder rules.
column-tender-law = Rule set of the procurement law, such as national-2026.
column-tender-scoring-model = Scoring model, such as services-comprehensive; own models lie in the folder scoring.
column-tender-award-rule = The award rule that the tender documents published; results of other rules are only plans.
column-tender-objective = What the optimal rule wants, what matters most first, as the tender documents published it; blank means service; price; social-workers.
column-tender-small-deduction-percent = Price deduction for small and micro enterprises that the documents fix, in percent (10 means 10 %); blank means none.
column-tender-contact-person = Contact person of the buyer or its agency, named in letters; blank means that letters leave a blank.
column-tender-contact-phone = Telephone of the contact person, named in letters; blank means that letters leave a blank.
column-tender-contact-address = Address of the buyer or its agency, named in letters; blank means that letters leave a blank.
column-tender-challenge-office = Who receives challenges, with telephone and address, named in letters; blank means not named.
column-tender-complaint-office = Who receives complaints, with telephone and address, named in letters; blank means not named.
column-tender-provenance = Whether the figures are real; every report repeats it.
column-tender-provenance-note = Where the figures come from, in words.

table-jurisdictions = Buyers as a tree: province, prefecture, county, township; the ceiling of each counts what those below it spend.
column-jurisdictions-code = Division code: six digits (GB/T 2260), nine for townships.
column-jurisdictions-name = Name, such as 武侯区.
column-jurisdictions-level = Level in the tree.
column-jurisdictions-parent = Code of the jurisdiction above; blank at the top.

table-funds = What the ceiling of a jurisdiction and year is computed from; jurisdictions without a row have no ceiling of their own.
column-funds-jurisdiction = Code of the jurisdiction.
column-funds-year = Fiscal year whose ceiling is meant.
column-funds-prior-spending = Total spending of social-assistance special funds in the year before; the ceiling is a share of it (3 % in Sichuan).
column-funds-committed = Payments of this year to which earlier contracts already commit; blank means none.
column-funds-estimated = Whether the spending is an estimate; blank means no.

table-counties = Places of service with their recipients and staff, for the staffing floor.
column-counties-code = County code of six digits (GB/T 2260).
column-counties-name = Name of the county.
column-counties-urban-dibao = Urban recipients of the minimum living guarantee, persons.
column-counties-rural-dibao = Rural recipients of the minimum living guarantee, persons.
column-counties-tekun = Persons in extreme difficulty (tekun).
column-counties-staff-in-post = Social-assistance staff already in post, persons.

table-lots = Lots in the order in which they are published; each is won by one bid, or shared by several winners where it states a step of shares.
column-lots-lot = Identifier of the lot, such as A-01.
column-lots-title = Title of the lot.
column-lots-buyer = Code of the jurisdiction that pays.
column-lots-county = Code of the county where the service is rendered.
column-lots-service = Code of the service in the policy's catalogue, such as care; see the rule set.
column-lots-volume = Volume asked for, in the lot's unit; more than zero.
column-lots-unit = Unit of the volume, such as visits.
column-lots-need-weight = Need weight; 1 is an ordinary need, and blank means 1.
column-lots-ceiling-price = Highest admissible price for all months of service.
column-lots-first-month = First month of service.
column-lots-months = Months of service that the price covers.
column-lots-renewal-months = Further months by which the contract may be renewed: not in the price, but counted in the term; blank means none.
column-lots-quality-floor = Least quality of an award, 0 to 100, price points left out; blank means 0.
column-lots-required = Whether the lot must be awarded.
column-lots-critical = Whether an interruption would hurt recipients; blank means no.
column-lots-group = Lot group for win limits and tender rules; blank means none.
column-lots-reserved-for-small = Whether only small and micro bodies may bid; blank means no.
column-lots-share-step = For a lot that several winners may share: the step of shares, a divisor of 100; blank means that one bid wins the whole lot.
column-lots-share-least = Least share of a winner, a multiple of the step; blank means one step.
column-lots-share-most = Largest share of a winner, a multiple of the step; blank means 100 %.
column-lots-winners-most = Most winners; blank means no limit.

table-win-limits = How much one tenderer, counted with its affiliates, may win by the tender documents.
column-win-limits-scope = Which lots count: all, those of a county, or those of a lot group.
column-win-limits-scope-code = County code or lot group; blank when all lots count.
column-win-limits-lots-most = Most lots; blank means no such limit.
column-win-limits-money-most = Most money; blank means no such limit.

table-tender-rules = Further rules that the tender documents publish, one a row; each can be switched on or off and has a scope of lots and of tenderers.
column-tender-rules-id = Name of the rule, each once; reports call it by this name.
column-tender-rules-kind = Kind of rule. concentration: the most that one tenderer with its affiliates may hold (most, %); winners: least and most different suppliers; reserve: the least that goes to the tenderers in scope (least, %); key-workers: most lots in which one person may be promised in the same month (most); guarantee: least service (least); keep-earlier: a lot stays with its earlier supplier where that one may win it; changes-most: most lots that change hands (most); change-price: what a lot that changes hands must be worth in service (least); standby-reserve: each critical lot has a stand-by supplier held in reserve.
column-tender-rules-on = Whether it is in force; blank means yes; a rule that is switched off is still printed.
column-tender-rules-lots = Which lots: all, those of each county, lot group or service, or the lots named; a rule by county, group or service holds in each of them; blank means all.
column-tender-rules-lot-codes = County codes, lot groups, service codes or lots; blank by county, group or service means each of them; blank where all lots count.
column-tender-rules-tenderers = Which tenderers; newcomers are those without past performance; blank means everyone.
column-tender-rules-tenderer-codes = The tenderers where they are listed, else blank.
column-tender-rules-measure = What the limits count: money or lots for concentration and reserve, service or need-percent for guarantee, service for change-price, else blank.
column-tender-rules-least = Lower limit; percentages as numbers (10 means 10 %); blank where the kind has none.
column-tender-rules-most = Upper limit; percentages as numbers (10 means 10 %); blank where the kind has none.
column-tender-rules-reason = Where the tender documents say so, or why.

table-waivers = Recorded decisions to waive a rule "in principle"; every report prints them.
column-waivers-rule = Which rule is waived.
column-waivers-place = Code of the jurisdiction for the fund ceiling, of the county for the others.
column-waivers-year = Year of the fund ceiling; blank for the others.
column-waivers-amount = By how much: yuan by which the ceiling is raised, persons by which the staffing floor is lowered, percent points by which the share of degree holders is lowered.
column-waivers-authority = Who decided it.
column-waivers-date = Day of the decision.
column-waivers-reason = Why.

table-tenderers = Who bids; each body is listed once.
column-tenderers-tenderer = Identifier within the dossier, such as T03.
column-tenderers-name = Name.
column-tenderers-credit-code = Unified social credit code, 18 characters; its check digit is verified.
column-tenderers-kind = Kind of body; the policy says which kinds may supply.
column-tenderers-registered-on = Day of registration.
column-tenderers-controller = Who controls it (name or credit code); bodies under one controller are affiliates; blank means unknown.
column-tenderers-responsible-person = Name and identity number of the person responsible for it; the same name and number make two bodies affiliates, a name alone is only pointed out; blank means unknown.
column-tenderers-size = Size class, for the price deduction of small and micro enterprises.
column-tenderers-funded-staff = Staff on fiscally funded posts, persons; public institutions must declare it; blank means not declared.
column-tenderers-subcontracts = Whether it declares to sub-contract the service away, which excludes it; blank means no.
column-tenderers-own-lots-most = Most lots that it wants to win; blank means no limit.
column-tenderers-own-money-most = Most money that it wants to win; blank means no limit.

table-conditions = The seven basic conditions with their evidence, one row a tenderer and condition.
column-conditions-tenderer = Identifier of the tenderer.
column-conditions-condition = Which of the seven conditions.
column-conditions-met = Whether the qualification review found it met.
column-conditions-evidence = Document, number and date that prove it, or why it is not met.

table-staff = A tenderer's staff by qualification.
column-staff-tenderer = Identifier of the tenderer.
column-staff-qualification = Qualification that is counted; one person may count in several.
column-staff-persons = Persons.

table-capacities = A tenderer's named capacities over all counties: staff, vehicles, beds and the like.
column-capacities-tenderer = Identifier of the tenderer.
column-capacities-resource = Name of the capacity; bids use it by the same name.
column-capacities-amount = Amount available in all, in the capacity's own unit.

table-debarments = Bans from government procurement, tested on the day of bid opening.
column-debarments-tenderer = Identifier of the tenderer.
column-debarments-from = First day of the ban.
column-debarments-until = Last day of the ban; blank means open-ended.
column-debarments-authority = Who decided it.
column-debarments-reason = Why.

table-performance = Past performance by year; tenderers without a row count as newcomers.
column-performance-tenderer = Identifier of the tenderer.
column-performance-year = Year that was evaluated.
column-performance-buyer-score = The buyer's evaluation, 0 to 100; blank means not evaluated.
column-performance-users-score = The service users' evaluation, 0 to 100; blank means not evaluated.
column-performance-third-party-score = The third party's evaluation, 0 to 100; blank means not evaluated.

table-discounts = Discounts of tenderers: once it wins so much, all prices of a tenderer's winning bids fall; one row a tier, more off for more won.
column-discounts-tenderer = Identifier of the tenderer.
column-discounts-lots-least = From this many lots won, a share of a divisible lot counting as one; either this or money_least.
column-discounts-money-least = From this much money won at the prices offered, once-only prices left out; either this or lots_least.
column-discounts-percent = Percent off the prices (10 means 10 %).

table-once-only = Prices that a tenderer quotes once (mobilisation, set-up), however many of its bids win.
column-once-only-tenderer = Identifier of the tenderer.
column-once-only-county = Due where a lot of this county is won; blank means where anything is won.
column-once-only-price = The price.
column-once-only-payer = Code of the jurisdiction that pays; blank means the one with the county's code, or the buyer where there is none.
column-once-only-year = Fiscal year of the payment; blank means the tender's fiscal year.

table-earlier = For a re-award: who supplied each lot before.
column-earlier-lot = Identifier of the lot.
column-earlier-tenderer = Identifier of the tenderer.

table-bids = Bids in order of submission, one row a bid and lot; a package is several rows with the same bid and is won whole or not at all.
column-bids-bid = Identifier of the bid, such as B07.
column-bids-tenderer = Identifier of the tenderer; the same in all rows of a bid.
column-bids-lot = Identifier of the lot.
column-bids-price = Price for all months of the lot; in a package, the lot's share of the package price.
column-bids-volume = Volume offered, in the lot's unit; less than the lot asks for excludes the bid.
column-bids-exclusive-sets = Names of sets of this tenderer's bids of which at most one may win; blank means none.
column-bids-requires = Bids of the same tenderer without which this one may not win; blank means none.

table-seconded = Staff whom a bid seconds to counties; they count towards the staffing floor.
column-seconded-bid = Identifier of the bid.
column-seconded-county = Code of the county.
column-seconded-persons = Persons seconded.
column-seconded-degree-holders = Of them with a college degree or more; blank means none.
column-seconded-social-workers = Of them licensed social workers; blank means none.
column-seconded-funded = Of them on fiscally funded posts, whom the staffing floor does not count; blank means none.

table-uses = How much of the tenderer's capacities a bid takes up if it wins.
column-uses-bid = Identifier of the bid.
column-uses-resource = Name of the capacity; the tenderer must have declared it in the table capacities.
column-uses-amount = Amount taken up, in the capacity's own unit.

table-key-workers = Persons promised by name; in how many lots one person may be promised at once is for a rule of the kind key-workers.
column-key-workers-bid = Identifier of the bid.
column-key-workers-lot = Lot to which the person is promised.
column-key-workers-worker = Identifier of the person, such as a licence number.
column-key-workers-name = Name of the person.

table-payments = Payments by year, only for bids that are not paid evenly by month; they sum to the price of the lot.
column-payments-bid = Identifier of the bid.
column-payments-lot = Identifier of the lot.
column-payments-year = Fiscal year; must lie in the lot's term.
column-payments-amount = Amount paid in that year.

table-experts = The evaluation committee.
column-experts-expert = Identifier of the member, such as E1.
column-experts-name = Name.
column-experts-represents-buyer = Whether the member represents the buyer; blank means an outside expert.

table-scores = Experts' scores, one row an expert, criterion, bid and lot.
column-scores-expert = Identifier of the expert.
column-scores-criterion = Identifier of the criterion in the scoring model, such as plan.
column-scores-bid = Identifier of the bid.
column-scores-lot = Identifier of the lot.
column-scores-points = Points on the criterion's own scale; blank means not scored, not zero.

table-facts = Numbers from which objective criteria are computed, such as response_hours.
column-facts-bid = Identifier of the bid.
column-facts-lot = Identifier of the lot; blank means all lots of the bid.
column-facts-fact = Name of the fact in the scoring model.
column-facts-value = Value, in the fact's own unit.
