# Many dossiers in one run, and the workers that do them.

help-batch = Award many dossiers: every folder and workbook below a folder, by worker processes. A dossier that fails stops no other; those whose tenderers share capacities are decided together; a run that was killed goes on where it was.
help-batch-example =
    Examples:
      zeyou batch tenders
      zeyou batch tenders --out results --jobs 8
      zeyou batch tenders --fresh
    Results: batch.html (with a map), batch.xlsx, batch.json, CSV tables, and a folder a dossier as "zeyou award" writes it.
    Exit codes, the gravest of all dossiers: 1 one failed; 3 one has no award that keeps all rules; 4 one is not proven or not reached; 0 all awarded.
    Ctrl-C keeps what is finished; the same command goes on from there.
help-batch-folder = The folder that holds the dossiers, up to three levels deep
help-batch-out = Results folder; default: "FOLDER-results" beside the folder
help-batch-fresh = Forget what earlier runs finished and do everything again
help-batch-jobs = Worker processes at once; default: as many as processors
help-batch-time-limit = Time limit for the solver in seconds, a dossier or a group that is decided together
help-batch-explain-limit = Time limit for the explanations of a dossier in seconds
help-batch-elastic = Where no award keeps all rules: award with the least violation, a proposal
help-batch-stall-limit = After how many seconds without an answer a worker is replaced; default: four times the limits, and two minutes more

help-worker = Do tasks from standard input, for engines that spread a batch: a JSON object a line in, an answer a line out.
help-worker-example =
    Example:
      zeyou worker < tasks.jsonl > answers.jsonl
    A task is {"{"}"task":{"{"}"id":..,"instance_hash":..,"kind":"award","payload":..{"}}"}, an answer {"{"}"result":..{"}"} or {"{"}"error":{"{"}"id":..,"class":..,"retryable":..{"}}"}.
help-worker-leashed = End at once when the input ends, also in the middle of a task

stopping-batch = Stopping: what is finished is kept; the same command goes on from there ... (Ctrl-C again quits at once)
progress-surveying = reading dossiers: { $done }/{ $total }
progress-awarding = awarding dossiers: { $done }/{ $total }
batch-written = Results written to { $folder } (batch.html is the overview).
batch-no-program = The program does not find itself to start workers: { $reason }.
worker-unheard = Nobody hears the answers any more: { $reason }.

batch-title = All tenders of "{ $folder }"
batch-document-kind = Overview of many tenders
batch-made-by = Made by zeyou { $version }, data format { $format }. The exact data are in batch.json in the same folder, those of each tender in the award.json of its folder.
batch-provenance-note = The reports of the single tenders say where each one's figures come from.
batch-verdict = { $awarded } of { $dossiers } tenders are awarded: { $won } of { $lots } lots, { $price } yuan, service { $service }, { $workers } licensed social workers. Sums count awards only.
batch-failed = { $count } could not be read or computed; see below.
batch-infeasible = { $count } have no award that keeps all rules.
batch-open = { $count } have a result that may not be awarded as it is: not proven, a rule broken, or a proposal.
batch-pending = { $count } were not reached; the same command goes on with them.
batch-standing-failed = Failed
batch-standing-open = Open
batch-proven = proven
batch-proven-none = proven that there is none
batch-not-found = nothing found in time
batch-within = within { $gap } %
batch-none-found = there is none

batch-table-failures = What needs attention
batch-table-provinces = By province
batch-table-prefectures = By prefecture
batch-table-counties = By county
batch-table-dossiers = Tenders
batch-table-ceilings = Fund ceilings
batch-table-staffing = Staffing floors
batch-table-shared = Capacities that bind tenders together
batch-column-dossier = Dossier
batch-column-count = Dossiers
batch-column-dossiers = Dossiers
batch-column-standing = Result
batch-column-why = Why
batch-column-reports = Reports
batch-column-code = Code
batch-column-name = Name
batch-column-lots = Lots
batch-column-lots-awarded = Awarded
batch-column-service = Service
batch-column-rate = Of the need (%)
batch-column-price = Price (yuan)
batch-column-ceiling-used = Of the ceilings (%)
batch-column-below-floor = Counties below the staffing floor
batch-column-title = Title
batch-column-buyer = Buyer
batch-column-proof = Proof of the optimum
batch-column-suppliers = Suppliers
batch-column-errors = Errors
batch-column-warnings = Warnings
batch-column-year = Year
batch-column-used = Used (yuan)
batch-column-limit = Limit
batch-column-used-percent = Used (%)
batch-column-staff = Staff
batch-column-floor = Floor
batch-column-tenderer = Tenderer
batch-column-credit-code = Credit code
batch-column-resource = Capacity
batch-column-published = Used by the results that count
batch-column-lowest-price = By lowest price
batch-column-rank-first = By rank
batch-column-optimal = By optimum
batch-part-by-hand = { $dossiers }: decided by the published rule lot by lot, before the others.
batch-part-proven = Decided together: { $dossiers }. Proven: no other awards of these tenders are better in sum.
batch-part-open = Decided together: { $dossiers }. Not proven; gap of the sum { $gap } %.

map-heading = Map
map-note = One tile a county, in blocks by prefecture, in the order of the official codes: not where the counties lie. Figures count awards only. Tenders that failed have no tile. A tile opens the county's report.
map-figure-standing = Result
map-figure-rate = Service of the need
map-figure-lots = Lots awarded
map-figure-ceiling = Of the fund ceilings
map-no-figure = no figure
map-card =
    { $name } { $code }
    { $standing }
    Lots { $won } / { $lots }
    Service { $service } ({ $rate } % of the need)
    Price { $price } yuan
    Of the fund ceilings { $ceiling } %
    { $dossiers }

joint-heading = Decided together with other tenders
joint-intro = Suppliers' capacities bind this tender to others: { $dossiers }. Decided together: { $together }.
joint-capacity = { $name }, { $resource }: { $limit } over all tenders, { $elsewhere } used by the others, { $left } left here.
joint-proof = Within what other tenders leave of shared capacities: { $proof }
joint-others = The plans by the other rules count with all that is stated, as if this tender were alone; the overview of the batch says what they would use together.
joint-proven = Proven: no other awards of the tenders decided together are better in sum; so this one is the best within what the others leave.
joint-open = Not proven: the sum of the tenders decided together may be better by at most { $gap } %.

finding-joint-not-repeated = What the other tenders of the group ({ $dossiers }) use of shared capacities was taken from the result, since it stands in other files.
    .action = To have it computed again, run zeyou batch on the whole folder.
finding-batch-empty = "{ $folder }" holds no dossier: { $reason }.
    .action = Name a folder with sub-folders (tender.toml and CSV tables) or .xlsx workbooks, up to three levels deep.
finding-batch-running = Another run works in "{ $folder }" at this moment.
    .action = Wait for it, or name another folder with --out.
finding-inputs-moved = Files of "{ $dossier }" changed while it was worked on; no result was kept.
    .action = Run the same command again once the files stay as they are.
finding-worker-unavailable = No worker process can be started: { $reason }.
    .action = See that the program may run and that processes and memory are left; then run the same command again.
finding-worker-died = The dossier cost its worker process { $times } times and was given up ({ $reason }). Its last words: { $said }
    .action = The other dossiers are not affected. Is memory enough? Try "zeyou award" on this dossier alone; if that fails too, keep it and report it.
worker-stalled = no answer in time
worker-nonsense = an answer to nothing that was asked
worker-gone = it ended
finding-request-unreadable = A line is no request: { $reason }.
    .action = "zeyou worker --help" shows the form of a request.
finding-not-priced = { $dossier } cannot be priced: its award model does not fall into places, or the blocks or prices of the request do not fit it.
    .action = The answer to a request with an empty vector says how many blocks and prices there are.
finding-joint-infeasible = These tenders have no awards together that keep all rules: { $dossiers }. Each has one for itself, but what there is of shared capacities, or what other tenders leave of them, does not suffice (available / stated here): { $capacities }.
    .action = The suppliers cannot serve all that is required of them: ask whether a required lot may stay open, or tender anew where only they bid.
finding-joint-objectives-differ = Tenders that share capacities want different things, or fairness or reserved stand-bys, which do not add up. They were decided one after the other, each within what those before it left: { $order }.
    .action = The result is the best of each in this order, not of their sum. Give them one objective to have them decided together.
finding-shared-capacity-differs = { $name } states its capacity "{ $resource }" differently in different tenders, from { $least } to { $most }. The least counts.
    .action = Ask the supplier; a capacity holds over all counties.
finding-shared-capacity-exceeded = Results by published rules that go lot by lot use { $used } of a capacity over all counties of which there are { $limit }: { $where }.
    .action = Each bid's documents were kept, but the supplier cannot do all of it: clear this up before signing.
finding-shared-ceiling-exceeded = Several tenders pay from the fund ceiling of { $name } ({ $code }) in { $year }: together { $used } yuan of { $limit }. Tenders: { $dossiers }.
    .action = Each keeps the ceiling for itself. Put them into one dossier, or enter the other's payments as committed.

# Provinces (GB/T 2260).
province-11 = Beijing
province-12 = Tianjin
province-13 = Hebei
province-14 = Shanxi
province-15 = Inner Mongolia
province-21 = Liaoning
province-22 = Jilin
province-23 = Heilongjiang
province-31 = Shanghai
province-32 = Jiangsu
province-33 = Zhejiang
province-34 = Anhui
province-35 = Fujian
province-36 = Jiangxi
province-37 = Shandong
province-41 = Henan
province-42 = Hubei
province-43 = Hunan
province-44 = Guangdong
province-45 = Guangxi
province-46 = Hainan
province-50 = Chongqing
province-51 = Sichuan
province-52 = Guizhou
province-53 = Yunnan
province-54 = Tibet
province-61 = Shaanxi
province-62 = Gansu
province-63 = Qinghai
province-64 = Ningxia
province-65 = Xinjiang
province-71 = Taiwan
province-81 = Hong Kong
province-82 = Macao
