"""What AWS's documentation demands of a resale authorization's changes beyond the shapes, written down a second time.

Each demand has the error code that AWS documents for it; `codes` gives all that a request of the right shape would meet.
"""

import datetime
import re
from decimal import Decimal

from aws_table import Validator, code, details_of, is_judged, listed, record

NET_PAYMENT = record(
    {
        "Terms": listed(
            record(
                {
                    "Type": code("ResaleNetPaymentTerm"),
                    "PaymentDuePeriod": code("P15D", "P30D", "P45D", "P60D", "P90D", "P120D")}, closed=True), 0, 1)},
    closed=True)

KNOWN_KEYS = {
    "CreateResaleAuthorization": {
        "": "ProductId Name Description ResellerAccountId BulkRequestId"},
    "UpdateInformation": {
        "": "Name Description PreExistingBuyerAgreement", "PreExistingBuyerAgreement": "AcquisitionChannel PricingModel"},
    "UpdateLegalTerms": {"": "Terms", "Terms": "Type Documents", "Terms Documents": "Type Url"},
    "UpdatePricingTerms": {
        "": "PricingModel Terms", "Terms": "Type CurrencyCode RateCards Price Duration Grants",
        "Terms RateCards": "Selector Constraints RateCard", "Terms RateCards Selector": "Type Value",
        "Terms RateCards Constraints": "MultipleDimensionSelection QuantityConfiguration",
        "Terms RateCards RateCard": "DimensionKey Price", "Terms Grants": "DimensionKey MaxQuantity"},
    "UpdatePaymentScheduleTerms": {
        "": "Terms", "Terms": "Type CurrencyCode Schedule", "Terms Schedule": "ChargeDate ChargeAmount"},
    "UpdateAvailability": {"": "AvailabilityEndDate OffersMaxQuantity"},
    "UpdateBuyerTargetingTerms": {
        "": "Terms", "Terms": "Type PositiveTargeting", "Terms PositiveTargeting": "BuyerAccounts"},
    "UpdateBuyerValidityTerms": {"": "Terms", "Terms": "Type MaximumAgreementStartDate"},
    "ReleaseResaleAuthorization": {"": ""},
    "RestrictResaleAuthorization": {"": ""},
}


def codes(request, today):
    """The codes of a request that keeps the shapes; `today` is a date in UTC."""
    changes = [change for change in request["ChangeSet"] if is_judged(change)]
    made = {f"${change['ChangeName']}.Entity.Identifier" for change in changes
            if change["ChangeType"] == "CreateResaleAuthorization" and "ChangeName" in change}
    found = set()
    groups = {}
    for number, change in enumerate(changes):
        details = details_of(change)[0][0]
        if change["ChangeType"] == "UpdateNetPaymentTerms" and not is_net_payment(details):
            found.add("ValidationException")
        if has_unknown_key(details, KNOWN_KEYS.get(change["ChangeType"]), ""):
            found.add("ValidationException")
        identifier = change["Entity"].get("Identifier")
        if change["ChangeType"] == "CreateResaleAuthorization":
            identifier = f"${change['ChangeName']}.Entity.Identifier" if "ChangeName" in change else f"#{number}"
        elif identifier is None or identifier.startswith("$") and identifier not in made:
            found.add("ValidationException")
        groups.setdefault(identifier if identifier is not None else f"#{number}", []).append(
            (change["ChangeType"], details))
    for changes_of_one in groups.values():
        found |= authorization_codes(Authorization(changes_of_one), today)
    return found


def is_net_payment(details):
    return not list(Validator(NET_PAYMENT).iter_errors(details))


def has_unknown_key(value, known, path):
    if known is None:
        return False
    if isinstance(value, list):
        return any(has_unknown_key(one, known, path) for one in value)
    if not isinstance(value, dict) or path not in known:
        return False
    allowed = known[path].split()
    return any(
        key not in allowed or has_unknown_key(inner, known, f"{path} {key}".strip()) for key, inner in value.items())


class Authorization:
    """All changes of one authorization."""

    def __init__(self, changes):
        self.types = [kind for kind, _ in changes]
        self.is_new = "CreateResaleAuthorization" in self.types
        self.details = lambda kind: [details for own, details in changes if own == kind]
        terms = lambda kind: [term for details in self.details(kind) for term in details["Terms"]]
        self.prices = terms("UpdatePricingTerms")
        self.schedules = terms("UpdatePaymentScheduleTerms")
        self.legal = terms("UpdateLegalTerms")
        self.fixed = [term for term in self.prices if term["Type"] == "ResaleFixedUpfrontPricingTerm"]
        self.cards = [card for term in self.prices for card in term.get("RateCards", [])]
        self.charges = [entry["ChargeDate"] for term in self.schedules for entry in term["Schedule"]]
        self.availability = {}
        for details in self.details("UpdateAvailability"):
            self.availability.update(details)


def authorization_codes(one, today):
    return (
        whole_codes(one) | date_codes(one, today) | price_codes(one) | schedule_codes(one) | document_codes(one)
        | term_codes(one))


def whole_codes(one):
    found = set()
    if "RestrictResaleAuthorization" in one.types and set(one.types) != {"RestrictResaleAuthorization"}:
        found.add("INCOMPATIBLE_STATUS")
    renews = any("PreExistingBuyerAgreement" in details for details in one.details("UpdateInformation"))
    if one.is_new and renews and "UpdateBuyerTargetingTerms" not in one.types:
        found.add("INCOMPATIBLE_BUYER_TARGETING")
    if one.is_new and "ReleaseResaleAuthorization" in one.types:
        if not one.prices or not any(term["Type"] == "BuyerLegalTerm" for term in one.legal):
            found.add("MISSING_MANDATORY_TERMS")
    return found


def date_codes(one, today):
    found = set()
    day = datetime.date.fromisoformat
    ends = [day(d["AvailabilityEndDate"]) for d in one.details("UpdateAvailability") if "AvailabilityEndDate" in d]
    charges = [day(date) for date in one.charges]
    if any(end < today for end in ends) or charges and any(end >= min(charges) for end in ends):
        found.add("INVALID_AVAILABILITY_END_DATE")
    if any(charge < today for charge in charges):
        found.add("INVALID_CHARGE_DATES")
    for details in one.details("UpdateBuyerValidityTerms"):
        start = day(details["Terms"][0]["MaximumAgreementStartDate"])
        if not today < start <= today.replace(year=today.year + 3):
            found.add("INVALID_MAXIMUM_AGREEMENT_START_DATE")
    return found


def price_codes(one):
    found = set()
    lists = [card["RateCard"] for card in one.cards] + [term.get("Grants", []) for term in one.prices]
    if any(repeats([row["DimensionKey"] for row in rows]) for rows in lists):
        found.add("DUPLICATE_DIMENSION_KEYS")
    for term in one.prices:
        cards = term.get("RateCards", [])
        if repeats([card["Selector"]["Value"] for card in cards if "Selector" in card]):
            found.add("DUPLICATE_SELECTORS")
        if len({frozenset(row["DimensionKey"] for row in card["RateCard"]) for card in cards}) > 1:
            found.add("INVALID_RATE_CARD")
        if no_time(term.get("Duration", "P1D")):
            found.add("INVALID_DURATION")
    for card in one.cards:
        if len(set(card.get("Constraints", {}).get(key) for key in CONSTRAINTS)) > 1:
            found.add("INCOMPATIBLE_RATE_CARD_CONSTRAINTS")
        if no_time(card.get("Selector", {}).get("Value", "P1D")):
            found.add("INVALID_SELECTOR_DURATION_VALUE")
    metered = {row["DimensionKey"] for term in one.prices if term["Type"] == "ResaleUsageBasedPricingTerm"
               for card in term["RateCards"] for row in card["RateCard"]}
    for term in one.prices:
        for card in term.get("RateCards", []) if term["Type"] == "ResaleConfigurableUpfrontPricingTerm" else []:
            value = card.get("Selector", {}).get("Value", "P1D")
            if metered & {row["DimensionKey"] for row in card["RateCard"]} and not re.fullmatch(r"P[0-9]+D", value):
                found.add("INVALID_SELECTOR_DURATION_VALUE")
    return found


CONSTRAINTS = ("MultipleDimensionSelection", "QuantityConfiguration")


def no_time(duration):
    return not any(int(number) for number in re.findall(r"[0-9]+", duration))


def schedule_codes(one):
    found = set()
    currencies = {term["CurrencyCode"] for term in one.prices + one.schedules}
    if len(currencies) > 1:
        found.add("INCOMPATIBLE_CURRENCY_CODE")
    if one.is_new and bool(one.fixed) != bool(one.schedules):
        found.add("MISSING_MANDATORY_TERMS")
    if one.is_new and one.schedules and not {"AvailabilityEndDate", "OffersMaxQuantity"} <= set(one.availability):
        found.add("INCOMPATIBLE_TERMS")
    if one.schedules and any(Decimal(term["Price"]) != 0 for term in one.fixed):
        found.add("INCOMPATIBLE_TERMS")
    for term in one.schedules:
        if repeats([entry["ChargeDate"] for entry in term["Schedule"]]):
            found.add("DUPLICATE_CHARGE_DATES")
        if len(term["Schedule"]) > 60:
            found.add("TOO_MANY_SCHEDULED_PAYMENTS")
    return found


def document_codes(one):
    found = set()
    invalid = {
        "BuyerLegalTerm": ("INVALID_BUYER_LEGAL_DOCUMENTS", "ResellerContract"),
        "ResaleLegalTerm": ("INVALID_RESALE_LEGAL_DOCUMENTS", "Eula")}
    for term in one.legal:
        answer, others = invalid[term["Type"]]
        for document in term["Documents"]:
            host = re.match(r"(https?)://([^/]*)", document.get("Url", "https://s3.amazonaws.com"))
            if others in document["Type"] or host[1] == "http" or not re.search(
                    r"\.amazonaws\.com(\.cn)?\Z", host[2].lower()):
                found.add(answer)
    return found


def term_codes(one):
    found = set()
    for kind in ("UpdatePricingTerms", "UpdateLegalTerms"):
        for details in one.details(kind):
            if repeats([term["Type"] for term in details["Terms"]]):
                found.add("INCOMPATIBLE_TERMS")
    for details in one.details("UpdatePricingTerms"):
        types = {term["Type"] for term in details["Terms"]}
        fits = {
            "Usage": types <= {"ResaleUsageBasedPricingTerm"}, "Free": not types,
            "Contract": types != {"ResaleUsageBasedPricingTerm"}}
        if not fits[details["PricingModel"]]:
            found.add("INCOMPATIBLE_TERMS")
    return found


def repeats(values):
    return len(set(values)) < len(values)
