# imports

finding-import-number = "{ $text }" is not the number that belongs here, or is out of range.
    .action = Compare the file with its published original.
finding-import-length = The file should hold { $expected } numbers by its own first line, but holds { $found }.
    .action = The file is incomplete or of another format; fetch it again.
finding-import-too-large = The file describes more than { $most } bids.
    .action = Import a part of it.
finding-import-field-missing = "{ $field }" is missing.
    .action = Check that the file is of the format you named.
finding-import-line = This line does not have the form of the format: { $text }
    .action = Compare the file with its published original.
finding-import-nothing = The file holds nothing to import for "{ $wanted }".
    .action = Check the name that you asked for.
finding-import-twice = "{ $name }" occurs a second time.
    .action = Give each file or entry once.
finding-import-count = The file announces { $announced } ({ $what }), but holds { $found }.
    .action = What the file holds was imported; compare it with its published original.
finding-import-left-out = "{ $name }" was left out: { $reason }.
    .action = Nothing need be done unless you want it included.
finding-import-rounded = { $count } values were rounded to { $places } decimals.
    .action = Totals can differ from the published ones by at most half of the last decimal for each value.

import-root = Artificial prefecture
import-county = Artificial county
import-evidence = taken as met; the source says nothing
import-gap-title = Generalized assignment { $name }
import-gap-note = Published research instance (generalized assignment): prices, uses and capacities are those of the instance. Places, tenderers, credit codes and the quality of 100 for every bid are artificial.
import-gap-unit = job
import-pabulib-title = Participatory budget: { $names }
import-pabulib-note = Published participatory budget: districts, budgets, projects, costs and votes are real (prices are the source's currency, shown as yuan). Tenderers, credit codes and the quality of 100 for every bid are artificial; the fact "published_winner" marks what the city's own rule selected.
import-pabulib-unit = vote
import-cats-title = Combinatorial auction { $name }
import-cats-note = Generated research instance (combinatorial auction, CATS): packages, exclusions and values are those of the instance. Places, tenderers, credit codes, prices of 1 yuan and the quality of 100 are artificial; service means the value of the bid.
import-cats-unit = thousandth of value
import-worldbank-title = World Bank project { $project }
import-worldbank-note = World Bank contract award notices: contracts, bidders, prices and outcomes are real. Prices are whole units of { $currency }, shown as yuan. The source has no quality scores: the quality of 100 for every bid is neutral, so that the lowest price wins a lot. Places and credit codes are artificial; the fact "published_winner" marks the published award.
import-worldbank-unit = contract
import-worldbank-rejected = rejected in the published evaluation record
import-reason-no-price = it has no price
import-reason-currency = its price is in another currency than most of the project's
import-reason-unknown-good = it asks for a good that does not exist
import-reason-no-good = it asks for no good
import-reason-no-vote = it has no votes
import-reason-no-value = its value is nearly zero

generate-title = Social-assistance services of { $name }, { $year } (synthetic)
generate-note = Names and codes of places are real; recipients, money, staff, lots, tenderers, bids and scores are generated (seed { $seed }) and stand for nobody.
