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
