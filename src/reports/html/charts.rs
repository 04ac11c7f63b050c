//! Charts on a page: their data beside the place where Apache ECharts draws them, in both languages.
//!
//! The data are JSON that no browser runs; every `<` in it is escaped, so that no name in a dossier
//! can end it. `charts.js` puts names into the page as text only.

use super::bilingual::both;
use crate::reports::chart::Chart;
use maud::{Markup, PreEscaped, html};

/// Apache ECharts as published, its licence on top.
pub(super) const ECHARTS: &str = include_str!(concat!(env!("OUT_DIR"), "/echarts.js"));

/// Draws the charts of a page, and again when the language changes or the page is printed.
pub(super) const DRAWING: &str = include_str!("charts.js");

/// The place of a chart, with its data.
pub(super) fn figure(zh: &Chart, en: &Chart) -> Markup {
    html! {
        figure.chart {
            h3 { (both(&zh.title, &en.title)) }
            p.note { (both(&zh.note, &en.note)) }
            div.drawing id=(format!("chart-{}", zh.name)) role="img" {}
            div.opened hidden {}
            (data(zh, "zh"))
            (data(en, "en"))
        }
    }
}

fn data(chart: &Chart, lang: &str) -> Markup {
    let json = serde_json::to_string(chart).unwrap_or_default().replace('<', "\\u003c");
    html! { script type="application/json" data-lang=(lang) { (PreEscaped(json)) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::chart::{Bar, Drawing, Figure, Tone};

    #[test]
    fn names_cannot_end_the_data() {
        let bar = Bar {
            name: "</script><script>alert(1)</script><!--".to_owned(),
            value: Figure::from(1_usize),
            shown: "1".to_owned(),
            tone: Tone::Main,
            tip: Vec::new(),
        };
        let drawing = Drawing::Bars { measure: "\u{2028}".to_owned(), bars: vec![bar] };
        let chart = Chart { name: "one", title: "<b>".to_owned(), note: String::new(), drawing };
        let figure = figure(&chart, &chart).into_string();
        assert_eq!(figure.matches("</script").count(), 2, "{figure}");
        assert!(!figure.contains("<!--") && !figure.contains("<b>"), "{figure}");
        let json = figure.split("data-lang=\"zh\">").nth(1).unwrap().split("</script>").next().unwrap();
        let read: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(read["drawing"]["bars"][0]["name"], "</script><script>alert(1)</script><!--");
    }

    #[test]
    fn the_library_stays_within_its_element() {
        assert!(ECHARTS.contains("Licensed to the Apache Software Foundation"));
        for script in [ECHARTS, DRAWING] {
            let lower = script.to_ascii_lowercase();
            assert!(!lower.contains("</script") && !lower.contains("<!--"));
        }
    }
}
