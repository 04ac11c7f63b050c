# Findings of the readers: the cause in a sentence; .action says how to mend it.

severity-error = error
severity-warning = warning
severity-notice = notice

finding-file-unreadable = The file cannot be read: { $reason }.
    .action = Check that it exists, that no other program holds it, and that you may read it.
finding-table-missing = The table "{ $table }" is missing.
    .action = Add { $file } to the dossier; "zeyou new" writes a commented template.
