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
    /// A word of a foreign file is not the number that belongs there.
    ImportNumber = "import-number", Error;
    /// A foreign file has too few or too many numbers.
    ImportLength = "import-length", Error;
    /// A foreign file describes more than is believed.
    ImportTooLarge = "import-too-large", Error;
    /// A foreign file lacks a section, column or key.
    ImportFieldMissing = "import-field-missing", Error;
    /// A line of a foreign file does not have the form of its format.
    ImportLine = "import-line", Error;
    /// Nothing in a foreign file matches what was asked for.
    ImportNothing = "import-nothing", Error;
    /// A foreign file names something twice that may occur once.
    ImportTwice = "import-twice", Error;
    /// A foreign file's own count differs from what it holds.
    ImportCount = "import-count", Warning;
    /// A bid or project of a foreign file was left out, with the reason.
    ImportLeftOut = "import-left-out", Warning;
    /// Values of a foreign file were rounded to the grid of exact values.
    ImportRounded = "import-rounded", Notice;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
