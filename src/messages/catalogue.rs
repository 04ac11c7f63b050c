use super::Lang;
use crate::findings::{Finding, Severity};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::fmt::Write as _;
use unic_langid::LanguageIdentifier;

/// The resources of a language, one file a floor.
macro_rules! resources {
    ($lang:literal) => {
        [
            include_str!(concat!($lang, "/award.ftl")),
            include_str!(concat!($lang, "/batch.ftl")),
            include_str!(concat!($lang, "/cli.ftl")),
            include_str!(concat!($lang, "/clauses.ftl")),
            include_str!(concat!($lang, "/conflict.ftl")),
            include_str!(concat!($lang, "/curves.ftl")),
            include_str!(concat!($lang, "/draws.ftl")),
            include_str!(concat!($lang, "/evaluation.ftl")),
            include_str!(concat!($lang, "/explain.ftl")),
            include_str!(concat!($lang, "/imports.ftl")),
            include_str!(concat!($lang, "/inputs.ftl")),
            include_str!(concat!($lang, "/lots.ftl")),
            include_str!(concat!($lang, "/objective.ftl")),
            include_str!(concat!($lang, "/pivot.ftl")),
            include_str!(concat!($lang, "/reports.ftl")),
            include_str!(concat!($lang, "/robust.ftl")),
            include_str!(concat!($lang, "/rules.ftl")),
            include_str!(concat!($lang, "/settlement.ftl")),
            include_str!(concat!($lang, "/standby.ftl")),
            include_str!(concat!($lang, "/tables.ftl")),
            include_str!(concat!($lang, "/viability.ftl")),
            include_str!(concat!($lang, "/voices.ftl")),
            include_str!(concat!($lang, "/weights.ftl")),
            include_str!(concat!($lang, "/what_if.ftl")),
        ]
    };
}

const ZH: &[&str] = &resources!("zh");
const EN: &[&str] = &resources!("en");

/// All messages of one language.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Loads a language. The resources are part of the program; a test proves that each
    /// parses, so a broken line costs that message only.
    pub fn new(lang: Lang) -> Self {
        let sources = match lang {
            Lang::Zh => ZH,
            Lang::En => EN,
        };
        let identifier = lang.code().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are invisible characters that break column widths and searches.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language it speaks.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The raw resources of a language, for the tests of the catalogue.
    pub fn sources(lang: Lang) -> &'static [&'static str] {
        match lang {
            Lang::Zh => ZH,
            Lang::En => EN,
        }
    }

    /// Whether the catalogue has the message.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A message without arguments. An unknown identifier comes back in brackets, so that
    /// it is seen and never lost.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &[])
    }

    /// A message with its arguments. Numbers are passed as text, already formatted.
    pub fn format(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, self.value(value));
        }
        self.pattern(id, None, &values).unwrap_or_else(|| format!("[{id}]"))
    }

    /// The cause of a finding as a sentence.
    pub fn cause(&self, finding: &Finding) -> String {
        let id = format!("finding-{}", finding.code.name());
        self.pattern(&id, None, &self.values(finding)).unwrap_or_else(|| format!("[{id}]"))
    }

    /// What a person can do about a finding.
    pub fn action(&self, finding: &Finding) -> String {
        let id = format!("finding-{}", finding.code.name());
        self.pattern(&id, Some("action"), &self.values(finding)).unwrap_or_default()
    }

    /// The name of a clause of the policy or the law, from its key.
    pub fn clause(&self, key: &str) -> String {
        self.text(&format!("clause-{key}"))
    }

    /// The name of a severity.
    pub fn severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Notice => "severity-notice",
        })
    }

    /// A finding on one line: place, cause, action, clause.
    pub fn line(&self, finding: &Finding) -> String {
        let mut line = String::new();
        if let Some(place) = &finding.place {
            let _ = write!(line, "{place}: ");
        }
        line.push_str(&self.cause(finding));
        let action = self.action(finding);
        if !action.is_empty() {
            let _ = write!(line, " {action}");
        }
        if let Some(clause) = &finding.clause {
            let _ = write!(line, " [{}]", self.clause(clause));
        }
        line
    }

    /// The arguments of a finding. A value `@id` that names a message stands for its text:
    /// so a finding can speak of a kind or a unit without knowing the language.
    fn values<'a>(&self, finding: &'a Finding) -> FluentArgs<'a> {
        let mut values = FluentArgs::new();
        for (name, value) in &finding.arguments {
            values.set(name.as_str(), self.value(value));
        }
        values
    }

    /// A value as people read it: `@id` that names a message is its text, all else itself.
    pub fn value(&self, value: &str) -> String {
        match value.strip_prefix('@') {
            Some(id) if self.has(id) => self.text(id),
            _ => value.to_owned(),
        }
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, values: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(values), &mut faults).into_owned())
    }
}
