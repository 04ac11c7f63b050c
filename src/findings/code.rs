//! The one table of finding codes.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The job cannot go on: the files do not say what is needed.
    Error,
    /// A person should look before relying on the result.
    Warning,
    /// A decision or assumption that was made, on record.
    Notice,
}

/// Declares the codes once: variant, its name in files and catalogue, its severity.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What kind of finding. The name is stable: users may filter on it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
        pub enum Code { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant,)*];

            /// The stable name, as printed and as used in the catalogue.
            pub fn name(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// How grave findings of this kind are.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // ---- inputs: files and tables -------------------------------------------------
    /// A file of the dossier could not be opened or read.
    FileUnreadable = "file-unreadable", Error;
    /// A table that every dossier needs is absent.
    TableMissing = "table-missing", Error;

    // ---- inputs: references between tables ----------------------------------------

    // ---- inputs: rule sets and scoring models -------------------------------------

    // ---- evaluation: eligibility (reasons for exclusion are results, not errors) ---

    // ---- evaluation: scoring -------------------------------------------------------

    // ---- award ---------------------------------------------------------------------

    // ---- verify --------------------------------------------------------------------

    // ---- import and generate -------------------------------------------------------

    // ---- reports -------------------------------------------------------------------
    /// A result file is not a record of an award.
    ResultUnreadable = "result-unreadable", Error;
    /// A result file was written by a version with another format.
    ResultOtherFormat = "result-other-format", Error;
    /// The folder for the results holds results already.
    ResultsExist = "results-exist", Error;
    /// The folder for the results holds something else.
    ResultsFolderForeign = "results-folder-foreign", Error;
    /// The results cannot be written.
    ResultsUnwritable = "results-unwritable", Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
