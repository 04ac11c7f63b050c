//! The shell of the page: head, language switch, title, contents, footer.

use super::bilingual::Bilingual;
use crate::domain::Provenance;
use crate::domain::record::TenderRecord;
use crate::messages::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("style.css");

/// Keeps the document's language in step with the switch (for screen readers), and opens what
/// is folded before printing.
const SCRIPT: &str = include_str!("script.js");

/// Repeats on every printed page that figures are not real.
const PRINTED_WARNING: &str =
    "@page { @bottom-left { content: \"虚构数据 · SYNTHETIC\"; font: 8pt sans-serif; color: #8a5a00; } }";

/// A section with its anchor; absent where there is nothing to say.
pub(super) struct Section {
    /// Anchor within the page.
    pub(super) anchor: &'static str,
    /// Message of the heading.
    pub(super) heading: &'static str,
    /// What stands under it.
    pub(super) body: Markup,
}

pub(super) fn shell(both: &Bilingual<'_>, lang: Lang, sections: &[Option<Section>]) -> String {
    let main = html! {
        (masthead(both))
        (contents(both, sections))
        @for section in sections.iter().flatten() {
            section id=(section.anchor) {
                h2 { (both.text(section.heading)) }
                (section.body)
            }
        }
        (footer(both))
    };
    document(&Head::of(&both.record.tender), lang, &main, &[])
}

/// What a document says of itself before its content.
pub(super) struct Head<'a> {
    pub(super) title: &'a str,
    pub(super) provenance: Provenance,
    /// Style besides that of all documents.
    pub(super) style: &'a str,
}

impl<'a> Head<'a> {
    pub(super) fn of(tender: &'a TenderRecord) -> Self {
        Self { title: &tender.title, provenance: tender.provenance, style: "" }
    }
}

/// A page that needs nothing but itself: head, language switch, and what stands in `main`, where
/// texts bear the `lang` in which they are shown. It runs the page's own script and then `scripts`,
/// known by their digests, and no other; it loads nothing.
pub(super) fn document(head: &Head<'_>, lang: Lang, main: &Markup, scripts: &[&str]) -> String {
    let scripts = [&[SCRIPT], scripts].concat();
    let digest = |script: &&str| format!("'sha256-{}'", base64(&Sha256::digest(script.as_bytes())));
    let digests: Vec<String> = scripts.iter().map(digest).collect();
    let policy = format!(
        "default-src 'none'; style-src 'unsafe-inline'; script-src {}; base-uri 'none'; form-action 'none'",
        digests.join(" ")
    );
    let document_lang = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let page = html! {
        (DOCTYPE)
        html lang=(document_lang) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (head.title) " · zeyou" }
                style { (PreEscaped(STYLE)) (PreEscaped(head.style)) }
                @if head.provenance != Provenance::Real { style { (PreEscaped(PRINTED_WARNING)) } }
            }
            body {
                input type="radio" name="lang" id="lang-zh" value="zh-CN" checked[lang == Lang::Zh];
                input type="radio" name="lang" id="lang-en" value="en" checked[lang == Lang::En];
                nav.switch {
                    label for="lang-zh" lang="zh-CN" { "中文" }
                    label for="lang-en" lang="en" { "English" }
                }
                main { (main) }
                @for script in &scripts { script { (PreEscaped(script)) } }
            }
        }
    };
    page.into_string()
}

/// The style of the line that says whether figures are real.
pub(super) fn provenance_class(provenance: Provenance) -> &'static str {
    match provenance {
        Provenance::Real => "provenance real",
        Provenance::Synthetic | Provenance::Mixed => "provenance synthetic",
    }
}

fn masthead(both: &Bilingual<'_>) -> Markup {
    let tender = &both.record.tender;
    let provenance = provenance_class(tender.provenance);
    html! {
        header {
            p class=(provenance) { (both.say(|wording| wording.provenance())) }
            p.kicker { (both.text("report-document-kind")) }
            h1 { (tender.title) }
            dl.facts {
                (fact(both, "report-tender-id", &html! { (tender.id) }))
                (fact(both, "report-buyer", &html! { (tender.buyer_name) }))
                (fact(both, "report-bid-date", &html! { (tender.bid_date) }))
                (fact(both, "report-method", &both.say(|wording| wording.method())))
                (fact(both, "report-fiscal-year", &html! { (tender.fiscal_year) }))
                (fact(both, "report-published-rule", &both.say(|wording| wording.rule(tender.award_rule))))
                (fact(both, "report-policy", &html! { (tender.policy) }))
                (fact(both, "report-law", &html! { (tender.law) }))
                (fact(both, "report-scoring-model", &html! { (tender.scoring_model) }))
            }
        }
    }
}

/// A fact with its name.
pub(super) fn fact(both: &Bilingual<'_>, name: &str, value: &Markup) -> Markup {
    html! { div { dt { (both.text(name)) } dd { (value) } } }
}

fn contents(both: &Bilingual<'_>, sections: &[Option<Section>]) -> Markup {
    html! {
        nav.contents {
            @for section in sections.iter().flatten() {
                a href=(format!("#{}", section.anchor)) { (both.text(section.heading)) }
            }
        }
    }
}

fn footer(both: &Bilingual<'_>) -> Markup {
    let record = both.record;
    html! {
        footer {
            p { (both.format("report-made-by", &[("version", &record.program_version), ("format", &record.format)])) }
            p { (both.say(|wording| wording.provenance())) }
        }
    }
}

/// Base 64 with padding (RFC 4648), for the digest in the content policy.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0u32, |group, i| group << 8 | u32::from(chunk.get(i).copied().unwrap_or(0)));
        for digit in 0..4 {
            let value = group >> (18 - 6 * digit) & 63;
            text.push(if digit <= chunk.len() { char::from(DIGITS[value as usize]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_as_in_the_standard() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
