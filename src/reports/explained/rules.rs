//! What each rule costs, what lawfulness costs, what the order of the lots decides.

use super::{Block, Mood, Telling, shown};
use crate::domain::AwardRule;
use crate::domain::explain_record::{Answer, LotOrder, OrderResult, RuleName, RulesExplained, TotalsRecord};
use crate::reports::figures;
use crate::reports::wording::{kind_name, lots_changed, rule_name, rule_sentence};

impl Telling<'_> {
    pub(super) fn rules(&self, rules: &RulesExplained) -> Vec<Block> {
        let mut blocks = vec![
            Block::Heading(self.text("explain-rules-heading")),
            Block::Line(Mood::Plain, self.text("explain-rules-note")),
            self.prices(rules),
            Block::Heading(self.text("explain-by-rule-heading")),
            self.by_rule(rules),
        ];
        blocks.extend(self.lawfulness(rules));
        blocks.push(Block::Heading(self.text("explain-order-heading")));
        match &rules.lot_order {
            Answer::Given(order) => blocks.extend(self.order(order)),
            Answer::Unanswered(_) => blocks.push(Block::Line(Mood::Warning, self.text("explain-effect-unanswered"))),
        }
        blocks
    }

    fn prices(&self, rules: &RulesExplained) -> Block {
        let titles = ["explain-without", "explain-service-more", "explain-price-more", "explain-lots"];
        let rows = rules.prices.iter().map(|price| {
            let mut cells = vec![(Mood::Plain, self.rule(&price.rule))];
            cells.extend(self.effect(&price.without));
            cells
        });
        Block::Table { name: None, titles: self.titles(&titles), right: vec![1, 2], rows: rows.collect() }
    }

    /// The name of a rule; a rule of the documents as the sentence that it is.
    pub(super) fn rule(&self, rule: &RuleName) -> String {
        match rule {
            RuleName::Clause { clause } => kind_name(self.catalogue, clause),
            RuleName::RequiredLots => self.text("explain-required-lots"),
            RuleName::Tender { id } => match self.record.rules.iter().find(|rule| rule.id == *id) {
                Some(rule) => {
                    let sentence = rule_sentence(self.catalogue, rule, |tenderer| self.names.tenderer(tenderer));
                    self.format("explain-tender-rule", &[("id", id), ("sentence", &sentence)])
                }
                None => id.clone(),
            },
        }
    }

    fn by_rule(&self, rules: &RulesExplained) -> Block {
        let titles =
            ["report-rule", "report-service", "report-price-yuan", "report-unawarded-lots", "report-broken-rules"];
        let count = |count: Option<u32>| count.map_or_else(|| "—".to_owned(), |count| count.to_string());
        let rows = rules.by_rule.iter().map(|by| {
            let (service, price) = by.totals.as_ref().map_or_else(|| ("—".into(), "—".into()), shown);
            let broken = if by.broken.is_some_and(|broken| broken > 0) { Mood::Bad } else { Mood::Plain };
            vec![
                (Mood::Plain, rule_name(self.catalogue, by.rule)),
                (Mood::Plain, service),
                (Mood::Plain, price),
                (Mood::Plain, count(by.unawarded)),
                (broken, count(by.broken)),
            ]
        });
        Block::Table { name: None, titles: self.titles(&titles), right: vec![1, 2, 3, 4], rows: rows.collect() }
    }

    /// What going lot by lot costs against the optimum.
    fn lawfulness(&self, rules: &RulesExplained) -> Option<Block> {
        let of = |rule: AwardRule| -> Option<TotalsRecord> { rules.by_rule.iter().find(|by| by.rule == rule)?.totals };
        let (by_hand, optimal) = (of(AwardRule::RankFirst)?, of(AwardRule::Optimal)?);
        let (service, price) = (optimal.service - by_hand.service, optimal.price_yuan - by_hand.price_yuan);
        let arguments = [
            ("service", figures::signed(&figures::service(service), service.steps())),
            ("price", figures::signed(&price.grouped(), price.fen())),
        ];
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Some(Block::Line(Mood::Plain, self.format("explain-lawfulness", &arguments)))
    }

    fn order(&self, order: &LotOrder) -> Vec<Block> {
        let (tried, awards) = (order.tried.to_string(), order.awards.to_string());
        let id = match (order.all_orders, order.awards) {
            (true, 1) => "explain-order-never",
            (true, _) => "explain-order-all",
            (false, 1) => "explain-order-none-found",
            (false, _) => "explain-order-found",
        };
        let seed = order.seed.to_string();
        let arguments = [("tried", tried.as_str()), ("awards", &awards), ("seed", &seed)];
        let line = Block::Line(Mood::Plain, self.format(id, &arguments));
        if order.awards == 1 {
            return vec![line];
        }
        let (best, worst) = if order.all_orders {
            ("explain-order-best", "explain-order-worst")
        } else {
            ("explain-order-best-found", "explain-order-worst-found")
        };
        let results = [("explain-order-published", &order.published), (best, &order.best), (worst, &order.worst)];
        let rows = results.into_iter().map(|(id, result)| self.order_row(id, result)).collect();
        let titles = [
            "explain-order",
            "report-service",
            "report-price-yuan",
            "report-unawarded-lots",
            "explain-lots",
            "explain-order-lots",
        ];
        vec![line, Block::Table { name: None, titles: self.titles(&titles), right: vec![1, 2, 3], rows }]
    }

    fn order_row(&self, id: &str, result: &OrderResult) -> Vec<(Mood, String)> {
        let (service, price) = shown(&result.totals);
        let changes = lots_changed(self.catalogue, &result.changes);
        let order = result.order.join(" → ");
        let cells = [self.text(id), service, price, result.unawarded.to_string(), changes, order];
        cells.into_iter().map(|cell| (Mood::Plain, cell)).collect()
    }
}
