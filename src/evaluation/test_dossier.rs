//! Small dossiers made in code, for tests of any floor above.
//!
//! [`tender`] is one open tender of one county. [`TestDossier::lot`], [`TestDossier::tenderer`] and
//! [`TestDossier::bid`] add sound lots, tenderers and bids, which pass every check under the
//! Sichuan and national rules; a test then breaks what it is about. All figures are invented.

use crate::domain::{
    AreaLevel, AwardRule, Bid, BidIx, Condition, Contact, County, CountyIx, Dossier, Evidence, Expert, ExpertIx, Few,
    Goal, Jurisdiction, JurisdictionIx, Lot, LotIx, Met, Method, Money, Offer, Provenance, Quality, Rules, ScoreEntry,
    ScoringModel, Size, Tender, Tenderer, TendererIx, TendererKind, Volume, Weight,
};
use crate::findings::Place;
use crate::inputs::{rule_sets, scoring_models};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A dossier that tests may change at will.
pub struct TestDossier(pub Dossier);

/// A decimal from its text.
pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// An open tender of one county and buyer on 2026-03-16, with a committee of five, one of them
/// the buyer's, under the Sichuan and national rules; no lots, tenderers or bids.
pub fn tender() -> TestDossier {
    let tender = Tender {
        id: "T-2026-01".into(),
        title: "测试项目".into(),
        buyer: JurisdictionIx(0),
        bid_date: jiff::civil::date(2026, 3, 16),
        method: Method::Open,
        fiscal_year: 2026,
        policy: "sichuan-2026".into(),
        law: "national-2026".into(),
        scoring_model: "services-comprehensive".into(),
        award_rule: AwardRule::RankFirst,
        objective: Goal::USUAL.to_vec(),
        small_deduction_percent: Decimal::from(10),
        contact: Contact::default(),
        provenance: Provenance::Synthetic,
        provenance_note: "虚构 / invented".into(),
    };
    let jurisdiction = Jurisdiction {
        code: "510107".into(),
        name: "武侯区".into(),
        level: AreaLevel::County,
        parent: None,
        funds: BTreeMap::new(),
    };
    let county = County {
        code: "510107".into(),
        name: "武侯区".into(),
        urban_dibao: 1_000,
        rural_dibao: 0,
        tekun: 0,
        staff_in_post: 2,
    };
    let expert = |number: usize| Expert {
        id: format!("E{number}"),
        name: format!("评委{number}"),
        represents_buyer: number == 5,
    };
    TestDossier(Dossier {
        tender,
        jurisdictions: vec![jurisdiction],
        counties: vec![county],
        lots: Vec::new(),
        tenderers: Vec::new(),
        bids: Vec::new(),
        experts: (1..=5).map(expert).collect(),
        scores: BTreeMap::new(),
        win_limits: Vec::new(),
        tender_rules: Vec::new(),
        waivers: Vec::new(),
        earlier: BTreeMap::new(),
        files: Vec::new(),
    })
}

impl TestDossier {
    /// Adds a lot for care of 100 visits in twelve months of 2026 and 2027, ceiling price
    /// 1,000 yuan, no quality floor.
    pub fn lot(&mut self, id: &str) -> LotIx {
        self.0.lots.push(Lot {
            id: id.into(),
            title: format!("标包{id}"),
            buyer: JurisdictionIx(0),
            county: CountyIx(0),
            service: "care".into(),
            volume: Volume::from_units(100),
            unit: "人次".into(),
            need_weight: Weight::from_units(1),
            ceiling_price: Money::from_yuan(1_000),
            first_month: "2026-04".parse().unwrap(),
            months: 12,
            renewal_months: 0,
            quality_floor: Quality::ZERO,
            required: true,
            critical: false,
            group: None,
            reserved_for_small: false,
            division: None,
        });
        LotIx(self.0.lots.len() - 1)
    }

    /// Adds a social organisation that meets all conditions and has no history.
    pub fn tenderer(&mut self, id: &str) -> TendererIx {
        let evidence = Evidence { met: Met::Yes, document: "审查表".into() };
        self.0.tenderers.push(Tenderer {
            id: id.into(),
            name: format!("供应商{id}"),
            credit_code: format!("code-{id}"),
            kind: TendererKind::SocialOrganisation,
            registered_on: jiff::civil::date(2015, 6, 1),
            controller: None,
            responsible_person: None,
            size: Size::NotAnEnterprise,
            funded_staff: None,
            subcontracts: false,
            conditions: Condition::ALL.into_iter().map(|condition| (condition, evidence.clone())).collect(),
            staff: BTreeMap::new(),
            capacities: BTreeMap::new(),
            debarments: Vec::new(),
            performance: BTreeMap::new(),
            own_lots_most: None,
            own_money_most: None,
            discounts: Vec::new(),
            once_only: Vec::new(),
        });
        TendererIx(self.0.tenderers.len() - 1)
    }

    /// Adds a bid on lots with their prices in yuan, volumes as asked for, all experts' points
    /// 80 of 100, response in 2 hours, half the staff licensed.
    pub fn bid(&mut self, tenderer: TendererIx, offers: &[(LotIx, &str)]) -> BidIx {
        let bid = BidIx(self.0.bids.len());
        let offer = |(lot, price): &(LotIx, &str)| Offer {
            lot: *lot,
            price: price.parse().unwrap(),
            volume: self.0[*lot].volume,
        };
        let facts = [("response_hours", 2), ("licensed_share", 50)];
        let made = Bid {
            id: format!("B{}", bid.0 + 1),
            tenderer,
            offers: offers.iter().map(offer).collect(),
            seconded: Few::new(),
            uses: Few::new(),
            workers: Vec::new(),
            payments: Few::new(),
            exclusive_sets: Vec::new(),
            requires: Vec::new(),
            facts: facts.into_iter().map(|(name, value)| ((None, name.to_owned()), Decimal::from(value))).collect(),
            place: Place::file("bids.csv").row(u32::try_from(bid.0).unwrap() + 2),
        };
        self.0.bids.push(made);
        for (lot, _) in offers {
            for criterion in ["plan", "team", "management"] {
                self.points(bid, *lot, criterion, &["80"; 5]);
            }
        }
        bid
    }

    /// Sets the experts' points on a criterion, in the order of the committee; `""` is a blank.
    pub fn points(&mut self, bid: BidIx, lot: LotIx, criterion: &str, points: &[&str]) {
        let entry = |(expert, points): (usize, &&str)| ScoreEntry {
            expert: ExpertIx(expert),
            points: (!points.is_empty()).then(|| decimal(points)),
            place: Place::file("scores.csv"),
        };
        let entries = points.iter().enumerate().map(entry).collect();
        self.0.scores.insert((bid, lot, criterion.to_owned()), entries);
    }

    /// Three tenderers `T1`..`T3` with bids of 900, 950 and 1,000 yuan on the one lot `A`: the
    /// smallest tender that does not fail.
    pub fn with_three_bids(mut self) -> Self {
        let lot = self.lot("A");
        for (id, price) in [("T1", "900"), ("T2", "950"), ("T3", "1000")] {
            let tenderer = self.tenderer(id);
            self.bid(tenderer, &[(lot, price)]);
        }
        self
    }

    /// The rules that the tender names; they must load.
    pub fn rules(&self) -> Rules {
        let tender = &self.0.tender;
        let (rules, findings) = rule_sets::load(None, &tender.policy, &tender.law, tender.method, tender.bid_date);
        rules.unwrap_or_else(|| panic!("rules: {findings:?}"))
    }

    /// The scoring model that the tender names; it must load.
    pub fn model(&self) -> ScoringModel {
        let tender = &self.0.tender;
        let (model, findings) = scoring_models::load(None, &tender.scoring_model, tender.method, &self.rules());
        model.unwrap_or_else(|| panic!("scoring model: {findings:?}"))
    }

    /// The evaluation under the tender's own rules and scoring model.
    pub fn evaluate(&self) -> crate::domain::Evaluation {
        super::evaluate(&self.0, &self.rules(), &self.model())
    }
}
